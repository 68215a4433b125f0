import type { LifeStage } from '../life-stage.ts';

const lifeStages = {
  birth: '生孩子',
  school: '上学',
  work: '找工作',
  business: '开店办企业',
  marriage: '结婚',
  house: '买房建房',
  doctor: '看病报销',
  papers: '办证件',
  car: '买车开车',
  old: '养老',
  hardship: '遇到困难',
  farewell: '身后事',
} satisfies Record<LifeStage, string>;

export const search = {
  home: {
    title: '首页',
    question: '您想办什么？',
    hint: '用平常的话说就行，例如“开理发店”“给孩子上户口”。',
    often: '常办的事',
    stages: '按人生阶段找',
    all: '全部事项',
    forCitizens: '个人办事',
    forEnterprises: '企业办事',
    forAll: '全部',
    byDepartment: '按部门找',
    status: '查进度',
    statusLead: '填回执上的办件编号和查询码，不用登录。',
    large: '字太小？换成长辈版',
    demonstration: '这是一个演示网站',
  },
  act: '查找',
  results: {
    title: '查找结果',
    found: (count: string, words: string) => `找到 ${count} 件和“${words}”有关的事`,
    empty: '请先写下您想办的事',
    none: (words: string) => `没有找到和“${words}”有关的事`,
    noneLead: '可能是说法不一样，也可能这件事不在我们这里办。您可以：',
    tips: {
      other: '换一个说法，例如把“执照”换成“开店”，写两三个字就行',
      browse: '从全部事项里一件件找',
      call: '打电话问，我们告诉您去哪里办',
    },
    noneLog: '大家找不到的说法，我们会定期看，把它加进来。',
  },
  browse: {
    title: '全部事项',
    ofStage: (stage: string) => `${stage}，有这些事可以办`,
    ofDepartment: (department: string) => `${department}办理的事项`,
    filter: '只看',
    departments: '按部门看',
    departmentItems: (count: string) => `（${count} 件）`,
    more: '看后面的',
    none: '这里现在没有可以办的事项。',
  },
  row: {
    department: '办理部门',
    limit: '多久',
    visits: (count: string) => (count === '0' ? '不用跑' : `最多跑 ${count} 次`),
    charged: { true: '收费', false: '不收费', conditional: '有的情形收费' },
  },
  lifeStages,
};

export type SearchWording = typeof search;
