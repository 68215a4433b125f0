import type { CaseRow } from '../../../../modules/intake/cases/contract.ts';

type State = CaseRow['state'];
type Outcome = NonNullable<CaseRow['outcome']>;

const sentences = {
  submitted: '我们收到了您的申请，正在看材料齐不齐。',
  awaitingCorrection: '有几处需要您补正。',
  accepted: '已经受理，正在审查。',
  reviewed: '已经审查完，正在作决定。',
  notAccepted: '这件申请没有受理。',
  concluded: '已经办完。',
} satisfies Record<State, string>;

const outcomes = {
  granted: '办好了，准予许可。',
  denied: '办完了，没有准予许可。',
  withdrawn: '这件申请已经撤回。',
  lapsed: '要补交的材料没有按时补齐，这件申请已经终止。',
} satisfies Record<Outcome, string>;

export const cases = {
  sentences,
  outcomes,
  next: {
    submitted: (day: string) => `最晚${day}告诉您受理了，还是要补什么。到那天没有告诉您，就算已经受理。`,
    awaitingCorrection: '您补正以后，我们在 5 个工作日内答复。',
    accepted: (day: string) => `最晚${day}作出决定。`,
    suspended: (day: string) => `从${day}起，正在办的这一步依法不计入时限。办完以后接着算，新的日期也在这里看。`,
    acceptedOnTheSpot: '当场作出决定。',
    notAccepted: '原因、可以到哪里办、不服怎么办，都写在决定书上。',
    granted: '决定书和证照登录后可以下载。',
    licence: '电子证照在下面，可以打开、保存，也可以出示二维码给别人核对。',
    denied: '理由、不服怎么办，都写在决定书上。',
    withdrawn: '以后需要，可以重新申请。',
    lapsed: '理由、不服怎么办，都写在决定书上。备齐材料可以重新申请。',
  },
  stop: { steps: '正在办', bases: '不计时限的依据' },
  you: '您',
  status: {
    title: '查进度',
    lead: '填回执上的办件编号和查询码，不用登录。',
    number: '办件编号',
    numberHint: '18 位数字，中间的空格可以不填。',
    code: '查询码',
    codeHint: '6 位数字，和编号一起写在回执上。',
    act: '查进度',
    numberMissing: '请填写办件编号',
    codeMissing: '请填写查询码',
    unknown: '没有查到，请对照回执再看一遍编号和查询码',
    locked: (minutes: string) => `查询码输错的次数太多。请 ${minutes} 分钟后再试，或者打电话问。`,
    again: '再查一件',
    signIn: '这是您自己申请的？登录后可以看全部材料和文书。',
    result: '办件进度',
  },
  facts: {
    number: '办件编号',
    received: '收到申请',
    accepted: '受理',
    due: '承诺办好',
    concluded: '办完',
    applicant: '申请人',
  },
  happened: '经过',
  day: (day: string, sentence: string) => `${day}：${sentence}`,
  mine: {
    title: '我的办件',
    as: (name: string) => `现在的身份：${name}`,
    otherCapacity: '换身份',
    ownData: '我的信息',
    mandates: '我的委托',
    children: '我的孩子',
    signOut: '退出登录',
    drafts: '还没填完的',
    cases: '已经提交的',
    goOn: '接着填',
    savedAt: (moment: string) => `最后保存：${moment}`,
    draftsKept: (days: number) => `没有人接着填的草稿保留 ${days} 天，删除前 14 天会告诉您。`,
    draftEnds: (day: string) => `不接着填，${day}删除`,
    correction: '补正',
    discard: '删除',
    noCases: '您还没有提交过申请。',
    find: '去找要办的事',
    yourTurn: '有事要您办',
    yourTurnLead: (item: string) => `“${item}”需要您补正。`,
    discarded: '草稿已经删除。',
    withdrawn: '申请已经撤回。',
  },
  case: {
    correct: '去补正',
    correctGoOn: '接着补正',
    asked: '需要补正的',
    owing: {
      title: '还要补交的材料',
      lead: (day: string) => `请在${day}以前补交。以到达的日期为准，补齐以后才能作出决定。`,
      late: (day: string) => `补交的最后一天是${day}，已经过了。已经在那天以前寄出或者交到窗口的，请打电话问。`,
      otherwise: '可以在这里上传，也可以交到窗口或者邮寄。',
      act: '去补交',
      goOn: '接着补交',
    },
    reason: '理由',
    instead: '可以怎么办',
    basis: '依据：',
    papers: '文书',
    pdf: '（PDF）',
    answers: '您填的内容',
    materials: '您交的材料',
    noFiles: '没有交',
    extended: (days: string, last: string | undefined) =>
      `延长 ${days} 个工作日，只延长这一次。${last === undefined ? '' : `现在最晚${last}作出决定。`}`,
    ledger: '日期是怎么算出来的',
    ledgerDay: ({
      why,
      name,
      counted,
      provisional,
      extended,
    }: {
      why: string;
      name?: string;
      counted: boolean;
      provisional: boolean;
      extended: boolean;
    }) =>
      `${why}${name === undefined ? '' : `（${name}）`}，${counted ? '算' : '不算'}${extended ? '；延长的日子' : ''}${provisional ? '；放假安排还没公布，可能会变' : ''}`,
    why: {
      startDay: '受理当天',
      workingDay: '工作日',
      makeUpDay: '调休上班',
      calendarDay: '自然日',
      weekend: '周末',
      holiday: '节假日',
      suspended: '依法不计入时限，计时暂停',
    },
    withdraw: '撤回这件申请',
  },
  received: {
    title: '已经提交',
    corrected: '补正已经提交',
    number: '办件编号',
    code: '查询码',
    codeLead: '凭编号和查询码可以查进度，不用登录。请保存好，不要告诉别人。',
    next: '接下来',
    steps: {
      answer: (day: string) => `最晚${day}，我们告诉您：受理了，还是要补什么材料。`,
      decide: '受理以后，按承诺的时限审查并作出决定。',
      notice: '每一步都可以在“我的办件”里看到，文书也在那里下载。',
    },
    receipt: '下载收件回执（PDF）',
    print: '打印这一页',
    case: '看这件办件',
    ask: '有疑问，打电话或到窗口问。',
  },
  withdraw: {
    title: '撤回这件申请？',
    lead: '撤回以后，我们不再审查，也不会作出决定。以后需要，可以重新申请。',
    act: '撤回申请',
    keep: '不撤回，返回',
  },
};

export type CasesWording = typeof cases;
