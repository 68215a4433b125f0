import type { ShownState } from '../filter.ts';

export const zh = {
  title: '办件',
  list: '办件列表',
  states: {
    open: '全部待办',
    submitted: '待受理',
    accepted: '办理中',
    reviewed: '待决定',
    awaitingCorrection: '待补正',
    notAccepted: '不予受理',
    concluded: '已办结',
  } satisfies Record<ShownState, string>,
  filter: '按状态筛选',
  search: '办件编号',
  searchHint: '办件编号，可以只输前几位',
  find: '查找',
  clear: '清除',
  refresh: '刷新列表',
  order: '先到期的在前',
  columns: { due: '期限', what: '事项和申请人', state: '状态' },
  due: {
    left: (amount: string) => `还剩 ${amount}`,
    today: '今天到期',
    over: (amount: string) => `已超期 ${amount}`,
    provisional: (day: string) => `${day}（暂定）`,
  },
  sights: { seen: '看过', changed: '看过以后有变化' },
  shown: (count: string) => `共 ${count} 件`,
  shownSoFar: (count: string) => `已显示 ${count} 件`,
  more: '加载更多',
  loadingMore: '正在加载…',
  loaded: (count: string) => `又加载了 ${count} 件`,
  noMore: '没有更多了',
  empty: {
    open: '现在没有待办的办件。',
    other: (state: string) => `没有“${state}”的办件。`,
    number: (number: string, state: string) => `“${state}”里没有编号以 ${number} 开头的办件。`,
    elsewhere: '到别的状态里找：',
  },
  waiting: '正在读取办件…',
  choose: '从左边选一件来办。',
  chooseKey: (key: string) => `按 ${key} 打开第一件。`,
  first: '已经是第一件',
  last: '已经是最后一件',
};

export type WorklistWording = typeof zh;
