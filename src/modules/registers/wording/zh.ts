import type { RegisterWording } from './shape.ts';

export const zh: RegisterWording = {
  population: {
    name: '人口基础信息库',
    fields: { birthDate: '出生日期', householdDivision: '户籍地区划代码', living: '是否在世', kin: '近亲属' },
  },
  legalPerson: {
    name: '法人单位基础信息库',
    fields: { name: '单位名称', standing: '登记状态', businessScope: '经营范围', barred: '是否在市场禁入期' },
  },
  disability: { name: '残疾人基础信息库', fields: { level: '残疾等级', validUntil: '残疾人证有效期至' } },
  assistance: { name: '社会救助和待遇台账', fields: { subsistence: '是否低保对象', benefits: '正在享受的待遇' } },
  education: { name: '学历信息', fields: { degree: '学历', graduatedOn: '毕业日期' } },
  socialInsurance: { name: '社会保险参保信息', fields: { paying: '是否正在缴费' } },
  medicalInsurance: { name: '医疗保险参保信息', fields: { scheme: '参保险种', active: '参保是否正常' } },
  driverMedical: { name: '驾驶人体检信息', fields: { fit: '体检是否合格', examinedOn: '体检日期' } },
  vehicle: {
    name: '机动车信息',
    fields: { inspectedUntil: '检验有效期至', insuredUntil: '交强险有效期至', openViolations: '未处理违法数' },
  },
  sealMaker: { name: '公章刻制单位备案', fields: { filed: '是否已备案' } },
};
