import type { CaseRow } from '../../../../modules/intake/cases/contract.ts';
import type { Ground } from '../../../../modules/intake/cases/contract/non-acceptance.ts';

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
  },
  stop: {
    steps: '正在办',
    bases: '不计时限的依据',
    until: '最迟结束',
    over: (day: string) => `原定${day}，已经超过了，可以打 12345 询问`,
  },
  hearing: {
    title: '听证',
    offered: (until: string) =>
      `作出决定以前，您可以要求听证：在会上当面说您的意见、拿出证据。最迟${until}提出，不收费。不要求也不影响办理。`,
    past: (until: string) => `要求听证的期限是${until}，已经过了，没有人要求听证。`,
    requested: (until: string) =>
      `您要求了听证，最晚${until}举行。至少七个工作日前告诉您时间和地点。这段时间依法不计入办理期限。`,
    scheduled: '听证已经安排，请带身份证和证据按时参加，不收费。',
    held: '听证已经举行，决定会根据听证笔录作出。',
    ask: '要求听证',
    object: '主持人与这件事有利害关系？申请换人',
    rows: {
      matter: '涉及的事项',
      when: '时间',
      place: '地点',
      presider: '主持人',
      objection: '您申请换主持人的理由',
      answer: '答复',
      record: '笔录',
    },
  },
  askHearing: {
    title: '要求听证',
    lead: '本机关二十个工作日内组织听证，至少七个工作日前通知您时间和地点，不收费。听证期间依法不计入办理期限。',
    reason: '想说明什么（可以不填）',
    hint: '您的意见、要请谁来，都可以写。',
    act: '要求听证',
    keep: '先不要求，返回',
  },
  objectPage: {
    title: '申请换主持人',
    lead: '您认为主持人与这件申请有直接利害关系，可以申请换人，只能申请一次。由本机关负责人答复，答复以前不举行听证。',
    reason: '为什么要换人',
    hint: '写明主持人与这件事有什么关系。',
    act: '申请换人',
    keep: '不换，返回',
  },
  procedures: {
    title: '特别程序',
    states: {
      waiting: '还没开始',
      running: '正在进行',
      ended: '已经结束',
      lapsed: '随办件办结终止',
    },
    days: (from: string, until: string) => `${from}开始，最迟${until}结束。`,
    lasted: (from: string, until: string) => `${from}至${until}。`,
    content: '做什么',
    reason: '为什么',
    counts: '这段时间照常计入办理期限。',
    stops: '这段时间依法不计入办理期限。',
    result: '结果',
    papers: '形成的文书',
  },
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
    reason: '理由',
    instead: '可以怎么办',
    organ: '应当找哪个机关',
    grounds: {
      notNeeded: '这件事依法不用办许可。',
      notThisOrgan: '这件事不归这个机关管。',
      stillIncomplete: '补正过一次，材料还是不齐全或者不符合要求。',
      notCorrected: '告知和催告以后，到期没有补正。',
      otherProvision: '法律规定这种情况不予受理，是哪一条见“依据”。',
    } satisfies Record<Ground, string>,
    correctBy: (day: string) => `最晚${day}补正，过了这一天可能不予受理。`,
    toldLate: '这种情况依法应当当场告诉您，我们说晚了。',
    basis: '依据：',
    papers: '文书',
    pdf: '（PDF）',
    answers: '您填的内容',
    materials: '您交的材料',
    noFiles: '没有交',
    extended: (days: string, last: string | undefined) =>
      `延长 ${days} 个工作日，只延长这一次。${last === undefined ? '' : `现在最晚${last}作出决定。`}`,
    moved: (from: string, until: string) => `办结日期由${from}变为${until}。`,
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
