import type { HeadAct } from '../head-order.ts';

export const zh = {
  title: '任务在谁手里',
  lead: '看本科室（部门）的任务在谁手里；经办人休假或者没有办的，可以收回，让科室里的人领取，也可以改派给另一位同事。',
  department: '部门',
  waiting: '正在读取…',
  holders: '领取了任务的同事',
  none: '现在没有人领取任务。',
  columns: { officer: '同事', open: '在办', yellow: '快到期', red: '已逾期', act: '任务' },
  away: (until: string) => `休假至${until}`,
  show: (name: string) => `列出${name}的任务`,
  fold: (name: string) => `收起${name}的任务`,
  showShort: '列出任务',
  foldShort: '收起',
  tasksOf: (name: string) => `${name}手里的任务`,
  noTasks: '没有可以改派的任务了。',
  all: '全选',
  pick: (applicant: string, number: string) => `选上：${applicant}，${number}`,
  picks: { what: '事项和申请人', step: '步骤', due: '期限' },
  list: {
    shown: (count: string) => `共 ${count} 项`,
    shownSoFar: (count: string) => `已显示 ${count} 项`,
    more: '加载更多',
    loadingMore: '正在加载…',
    loaded: (count: string) => `又加载了 ${count} 项`,
  },
  picked: (count: string) => `已选 ${count} 项任务`,
  clear: '取消选择',
  acts: { reassign: '改派', takeBack: '收回' } satisfies Record<HeadAct, string>,
  panel: {
    titles: {
      reassign: (count: string) => `改派 ${count} 项任务`,
      takeBack: (count: string) => `收回 ${count} 项任务`,
    } satisfies Record<HeadAct, (count: string) => string>,
    effects: {
      reassign: '下面每一项都逐项改派，办不成的会写明原因，其余照办。经办人在办件里会看到是谁改派的、为什么。',
      takeBack: '下面每一项都逐项收回，科室里的人都可以领取。经办人在办件里会看到是谁收回的、为什么。',
    } satisfies Record<HeadAct, string>,
    fold: '收起，内容留着',
    list: '将要处理的任务',
    colleague: '改派给',
    noColleague: '没有别的同事能办这些任务。',
    colleagueOf: (name: string, section: string) => `${name}（${section}）`,
    awayUntil: (name: string, until: string) => `${name}（休假至${until}）`,
    reason: '理由',
    reasonHint: '写进办件的办理记录，本单位的人看得到，申请人看不到。',
    results: { waiting: '等待处理', sending: '正在处理…', done: '已办' },
  },
  foot: {
    reassign: {
      send: (count: string) => `确认改派 ${count} 项`,
      again: (count: string) => `再改派没办成的 ${count} 项`,
      sending: (done: string, count: string) => `正在改派：${done} / ${count}`,
      finished: (done: string, failed: string) => `改派了 ${done} 项，没办成 ${failed} 项。`,
      close: '完成',
    },
    takeBack: {
      send: (count: string) => `确认收回 ${count} 项`,
      again: (count: string) => `再收回没办成的 ${count} 项`,
      sending: (done: string, count: string) => `正在收回：${done} / ${count}`,
      finished: (done: string, failed: string) => `收回了 ${done} 项，没办成 ${failed} 项。`,
      close: '完成',
    },
  },
};

export type HoldersWording = typeof zh;
