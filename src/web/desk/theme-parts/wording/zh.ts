import type { PartState } from '../../../../modules/intake/theme-cases/contract/kinds.ts';

export const zh = {
  title: '一件事',
  lead: (theme: string) => `这件是“${theme}”里的一项，套餐编号：`,
  caption: '这件“一件事”的各项和状态',
  item: '事项',
  department: '部门',
  state: '状态',
  thisCase: '（本件）',
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
