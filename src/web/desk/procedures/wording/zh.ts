import type { HearingView } from '../../../../modules/intake/procedures/hearing/contract.ts';
import type { ProcedureView } from '../../../../modules/intake/procedures/contract.ts';

export const zh = {
  title: '特别程序',
  caption: '正在申请或者正在进行的特别程序',
  none: '没有正在申请或者进行的特别程序。',
  columns: { case: '办件', kind: '特别程序', state: '状态', days: '时间', clock: '办理期限', act: '操作' },
  states: {
    requested: '等批准',
    rejected: '没有批准',
    waiting: '已批准，还没到开始的日期',
    running: '进行中',
    ended: '已结束',
    lapsed: '随办件办结而终止',
  } satisfies Record<ProcedureView['state'], string>,
  overran: '超过了自己的时限',
  stops: '不计入期限：',
  stopped: '暂停',
  counts: '计入期限',
  planned: (from: string) => `计划${from}开始`,
  until: (from: string, until: string) => `${from}开始，最迟${until}结束`,
  lasted: (from: string, until: string) => `${from}至${until}`,
  asked: (who: string, by: string | null) => (by === null ? `${who}申请` : `${who}申请，${by}批准`),
  hearing: {
    title: '听证',
    states: {
      offered: '已告知，等申请人要不要听证',
      requested: '申请人要求听证，等安排',
      scheduled: '已安排',
      held: '已举行，决定应当根据笔录作出',
    } satisfies Record<HearingView['state'], string>,
    notAsked: '期限内没有要求听证',
    askBy: (day: string) => `${day}以前可以要求听证`,
    organiseBy: (day: string) => `最晚${day}举行`,
    held: (day: string, time: string) => `${day} ${time}`,
    matter: '涉及的事项',
    interested: '利害关系人',
    reason: '申请人怎么说',
    objection: '申请主持人回避的理由',
    answer: '对回避的答复',
    present: '参加的人',
    record: '笔录',
  },
  answer: '去答复',
  look: '查看',
};
export type ProceduresWording = typeof zh;
