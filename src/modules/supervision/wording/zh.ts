import { counted } from './counted.ts';

export const zh = {
  title: (month: string) => `${month}政务服务监督月报`,
  whole: '可查看的全部部门、渠道和事项',
  of: { department: '部门', channel: '渠道', item: '事项' },
  channels: { portal: '网上', window: '窗口' },
  stretch: (from: string, until: string) => `统计时间：${from}至${until}。`,
  made: (at: string) => `制表时间：${at}。`,
  behind: (events: string) => `制表时还有 ${events} 条记录没有计入。`,
  demonstration: '演示数据，不是真实的办件。',
  definition:
    '按期办结率＝在承诺期限（没有承诺的，按法定期限）当天或之前作出决定的办件 ÷ 有期限的全部决定（准予和不予）。依法延长的期限和依法不计算的时间算在期限之内；撤回的申请不算。括号内是 95% 置信区间（Wilson）。',
  counts: {
    title: '办件情况',
    what: '项目',
    month: '本月',
    before: '上月同期',
    change: '增减',
    ...counted.zh,
    onTime: '按期办结率',
  },
  days: '每日收件（浅）与办结（深）',
  lights: {
    title: '目前在办',
    light: '状态',
    cases: '件数',
    green: '正常',
    yellow: '临期',
    red: '超期',
    suspended: '暂停',
    waiting: '等待补正',
    unlimited: '没有期限',
  },
  parts: {
    departments: '按部门',
    channels: '按渠道',
    items: '收件最多的事项',
    name: '名称',
    received: '收件',
    concluded: '办结',
    onTime: '按期办结率',
    late: '逾期办结',
    red: '目前超期',
  },
  causes: { correction: '补正的主要原因', refusal: '不予受理和不予许可的主要依据', cause: '原因', times: '次数' },
  standOut: {
    title: '明显好于或差于其他部门',
    best: (names: string) => `按期办结率明显高于其他部门：${names}。`,
    worst: (names: string) => `按期办结率明显低于其他部门：${names}。`,
    nobody: '没有哪个部门与其他部门有明显差别。',
    tooFew: (count: string, least: string) => `另有 ${count} 个部门的决定少于 ${least} 件，不作比较。`,
  },
  none: '没有',
  share: (share: string, low: string, high: string) => `${share}（${low}–${high}）`,
  list: '、',
};

export type SupervisionWording = typeof zh;
