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
  answer: '去答复',
  look: '查看',
};
export type ProceduresWording = typeof zh;
