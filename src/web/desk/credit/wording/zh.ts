export const zh = {
  title: '信用记录',
  lead: '本部门作出、还没有撤除的记录：容缺材料逾期未补、承诺不实。申请人能看到自己的记录。',
  waiting: '正在读取信用记录…',
  caption: '没有撤除的信用记录',
  none: '现在没有信用记录。',
  columns: { on: '记录日期', kind: '事由', item: '事项', case: '办件编号', whose: '记在谁名下', end: '撤除' },
  whose: { true: '单位', false: '个人' } as Readonly<Record<string, string>>,
  end: '撤除',
  byLeader: '由分管领导撤除',
  ending: '撤除信用记录',
  why: '为什么撤除',
  choose: '请选择',
  reason: '理由',
  reasonHint: '和记录一起留存。',
  sending: '正在撤除…',
  send: '撤除这条记录',
  keep: '不撤除',
  ended: '记录已撤除。',
  list: {
    shown: (count: string) => `一共 ${count} 条`,
    shownSoFar: (count: string) => `已显示 ${count} 条`,
    more: '再看一些',
    loadingMore: '正在读取…',
    loaded: (count: string) => `又读到 ${count} 条`,
  },
};

export type CreditPageWording = typeof zh;
