import type { ThemeCaseWording } from './shape.ts';

const listed = (names: readonly string[]) => names.map((name) => `“${name}”`).join('、');

export const zh: ThemeCaseWording = {
  statuses: { running: '正在办理', granted: '全部办好', partlyGranted: '部分办好', notGranted: '没有办成' },
  parts: {
    waiting: '等前面的事项',
    returned: '请您补好再提交',
    started: '正在办理',
    granted: '已经办好',
    denied: '没有批准',
    notAccepted: '没有受理',
    withdrawn: '您已撤回',
    lapsed: '材料逾期没有补来',
    ended: '已终止',
    takenBack: '您已撤回',
    stopped: '不能接着办',
  },
  refusals: {
    themeCaseNotFound: '没有找到这件“一件事”，请核对编号。',
    themeCaseOpened: '这件“一件事”已经提交过，到“我的办件”里可以看到。',
    partNotInTheme: '这件“一件事”里没有这个事项。',
    partWaits: '这个事项要等前面的事项办好才能办。',
    partStarted: '这个事项已经开始办理。',
    partNotOpen: '这个事项现在不能这样做，请刷新再看。',
    themeNotFound: '没有找到这件“一件事”。',
    themeChanged: '“一件事”的内容刚刚更新，请重新核对一遍再提交。',
    partsMissing: '还缺需要办的事项，请把它们填好再一起提交。',
    partsNotNeeded: '有的事项不用办，或者填了两份，请去掉再提交。',
    partsOfOthers: '这些申请不是同一个人的，不能一起提交。',
    partRefused: '其中一个事项还不能提交，所以这次都没有提交。请按提示改好再试。',
  },
  stopped: (because, item) => `${because}未办成，所以${item}不能接着办。`,
  waitsFor: (names) => `等${listed(names)}办好，会自动接着办，不用您再跑。`,
  takenWith: (names) => `撤回它，${listed(names)}也就不能办了。`,
  causes: {
    finishedEarly: (item) => `${item}提前办好了`,
    finishedLate: (item) => `${item}办好得晚了`,
    suspended: (item) => `${item}的办理时间暂停过（依法不计入期限）`,
    extended: (item) => `${item}依法延长了期限`,
    late: (item) => `${item}还没有办完`,
    begunEarly: (item) => `${item}开始得早了`,
    begunLate: (item) => `${item}开始得晚了`,
    notBegun: (item) => `${item}还没有开始`,
    added: (item) => `加上了${item}`,
    dropped: (item) => `${item}不再办理`,
  },
};
