import type { PartState } from '../../../../modules/intake/theme-cases/contract/kinds.ts';

export const zh = {
  title: '一件事',
  lead: (theme: string) => `这件是“${theme}”里的一项，套餐编号：`,
  caption: '这件“一件事”的各项和状态',
  item: '事项',
  department: '部门',
  state: '状态',
  thisCase: '（本件）',
  correction: {
    title: '合并补正',
    lead: (number: string, edition: string) =>
      `本件的补正并在补正告知单 ${number} 第 ${edition} 版里，申请人在一个页面上一次补好；本件的告知书、期限和状态仍各自计算。`,
    alone: '目前只有本件要补正。',
    others: '同一张单子上还有：',
    states: { open: '等申请人补正', answered: '已补正', fallen: '不用补了' },
  },
  states: {
    waiting: '等前面的事项',
    returned: '退回申请人补填',
    started: '正在办理',
    granted: '已准予',
    denied: '不予许可',
    notAccepted: '不予受理',
    withdrawn: '申请人已撤回',
    lapsed: '容缺材料逾期，已终止',
    ended: '已终止办理',
    takenBack: '申请人已撤回',
    stopped: '前面的事项未办成，不再办',
  } satisfies Record<PartState, string>,
};

export type ThemePartsWording = typeof zh;
