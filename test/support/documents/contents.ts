import { civilDate } from '../../../src/kernel/civil-date.ts';
import { remedyOf, type DocumentContent } from '../../../src/modules/documents/index.ts';

const on = civilDate('2026-11-23');
const common: Pick<DocumentContent, 'caseNumber' | 'applicant' | 'acting' | 'item' | 'itemInEnglish' | 'organ' | 'on'> =
  {
    caseNumber: '370828261123000017',
    applicant: '演示大众浴池有限公司',
    acting: { as: 'staff', actor: '演示张三', principal: '演示大众浴池有限公司' },
    item: '公共场所卫生许可',
    itemInEnglish: 'hygiene licence for public places',
    organ: '金乡县行政审批服务局',
    on,
  };
const remedy = remedyOf(
  {
    reconsideration: { value: 60, unit: 'calendarDay', law: '行政复议法第二十条', body: '金乡县人民政府' },
    litigation: { value: 6, unit: 'month', law: '行政诉讼法第四十六条' },
  },
  on,
);
const materials = ['营业执照', '场所平面图和卫生设施平面布局图', '卫生检测或评价报告'];

/** One document of each kind, as a case would issue it. */
export const contents: DocumentContent[] = [
  {
    ...common,
    kind: 'receipt',
    queryCode: '482913',
    statusUrl: 'http://localhost:8080/status?number=370828261123000017',
    materials,
    answerBy: civilDate('2026-11-30'),
  },
  {
    ...common,
    kind: 'acceptanceNotice',
    acceptedOn: on,
    deemed: false,
    receivedOn: on,
    promised: { on: civilDate('2026-11-30') },
    statutory: { on: civilDate('2026-12-21') },
    provisional: true,
    materials,
  },
  {
    ...common,
    kind: 'acceptanceNotice',
    receivedOn: civilDate('2026-11-13'),
    acceptedOn: civilDate('2026-11-13'),
    deemed: true,
    promised: 'onTheSpot',
    statutory: 'none',
    provisional: false,
    materials,
  },
  {
    ...common,
    kind: 'correctionNotice',
    receivedOn: on,
    missing: [
      { name: '场所平面图', what: '图上没有标出消毒间的位置，请补画后重新拍照上传。' },
      { name: '卫生检测报告', what: '报告缺第 3 页。' },
    ],
    contact: '0537-0000000（演示号码）',
  },
  {
    ...common,
    kind: 'nonAcceptanceNotice',
    receivedOn: on,
    ground: {
      zh: '申请事项依法不属于本机关职权范围（行政许可法第三十二条第一款第二项）',
      en: 'By law this is not for this organ',
    },
    organTo: '任城区卫生健康局',
    reason: '申请的场所不在金乡县行政区域内，依法不属于本机关职权范围。',
    basis: '《中华人民共和国行政许可法》第三十二条第一款第二项',
    instead: '向场所所在地的县级卫生健康主管部门提出申请。',
    remedy,
  },
  {
    ...common,
    kind: 'extensionNotice',
    acceptedOn: civilDate('2026-11-23'),
    days: 10,
    reason: '案情复杂，需要向市消防救援支队核实：安全出口。',
    statutory: { from: civilDate('2026-12-21'), until: civilDate('2027-01-05') },
    promised: { from: civilDate('2026-11-30'), until: civilDate('2026-12-14') },
    provisional: true,
  },
  {
    ...common,
    kind: 'licenceDecision',
    title: '暂扣证照决定书',
    titleInEnglish: 'Decision to suspend a licence',
    decided: '依据《公共场所卫生管理条例》第十四条，本机关决定自今日起暂扣您的证照。',
    decidedInEnglish: 'The licence is suspended from today.',
    certificate: {
      type: '公共场所卫生许可证',
      number: '金审证063〔2026〕000001',
      identifier: '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
    },
    term: null,
    reason: '检查发现消毒间停用，限期整改期间不得营业。',
    remedy,
  },
  {
    ...common,
    kind: 'grantDecision',
    acceptedOn: on,
    paragraphs: [
      { title: '查明的事实', text: '申请人提交了营业执照、场所平面图。\n现场核查合格。' },
      { title: '依据', text: '《公共场所卫生管理条例》第八条' },
      { title: '其他事项', text: '许可证件应当悬挂在场所的显著位置。' },
    ],
    remedy: null,
    result: '公共场所卫生许可证',
    validity: '4年',
  },
  {
    ...common,
    kind: 'denialDecision',
    acceptedOn: on,
    paragraphs: [
      { title: '理由', text: '现场核查发现未设独立的用品消毒间。' },
      { title: '依据', text: '《公共场所卫生管理条例实施细则》第二十四条' },
    ],
    remedy,
  },
];
