import type { CaseAct, CaseRow } from '../contract.ts';

type State = CaseRow['state'];

export const zh = {
  states: {
    submitted: '已提交',
    awaitingCorrection: '待补正',
    accepted: '已受理',
    reviewed: '已审查',
    notAccepted: '不予受理',
    concluded: '已办结',
  } satisfies Record<State, string>,
  outcomes: { granted: '准予许可', denied: '不予许可', withdrawn: '申请人撤回' },
  acts: {
    accept: '受理',
    askCorrection: '一次性告知补正',
    refuseAcceptance: '不予受理',
    review: '提交审查意见',
    decide: '作出决定',
  } satisfies Record<CaseAct, string>,
  /** What happened, as a sentence for anybody. */
  happened: {
    caseSubmitted: '收到了申请',
    correctionAsked: '一次性告知了需要补正的内容',
    caseResubmitted: '收到了补正后的申请',
    caseAccepted: '受理了申请',
    acceptanceRefused: '决定不予受理',
    caseReviewed: '完成了审查',
    caseDecided: '作出了决定',
    caseWithdrawn: '申请人撤回了申请',
  },
  papers: {
    receipt: '收件回执',
    acceptanceNotice: '受理通知书',
    correctionNotice: '补正材料一次性告知书',
    nonAcceptanceNotice: '不予受理决定书',
    grantDecision: '准予行政许可决定书',
    denialDecision: '不予行政许可决定书',
  },
  refusals: {
    notAllowed: '这个办件现在的状态不能这样办理，请刷新后再看。',
    notYourAct: '您在这个部门没有办这一步的岗位，请交由其他同事办理。',
    conflictOfInterest: '这是您本人或您申报的近亲属的办件，依法应当回避，请交由其他同事办理。',
    nothingMissing: '请写明需要补正的内容，每一项都要说清楚缺什么、怎么补。',
    alreadyCorrected: '补正只能一次性告知一次，本件已经告知过，请受理或者依法作出其他处理。',
    deemedAccepted: '收到材料已超过五个工作日，依法自收到之日起即为受理，请直接受理。',
    reasonMissing: '请写明理由，申请人会在文书上看到。',
    basisMissing: '请选择或填写法律依据。',
    reviewerMayNotDecide: '审查意见是您提交的，决定须由另一位同事作出。',
    stale: '这个办件刚刚被别人处理过，请刷新后再办理，您填写的内容不会丢失。',
    mandateEnded:
      '代办的委托（或者监护关系）已经结束，不能再替对方办。填好的内容都在，由本人接着办；需要的话，请本人重新委托。',
    beyondMandate: '委托里没有这一项，不能替对方这样做。请本人来办，或者重新委托。',
    caseNotFound: '没有找到这个办件，或者它不在您的办理范围内。',
    fontMissing: '这台服务器缺少中文字体，暂时不能出具文书，请联系系统管理员。',
    glyphMissing: '有的字在文书上打印不出来，请联系系统管理员安装字体，不要用别的字代替。',
    unknownCase: '没有查到，请核对办件编号和查询码。',
    tooManyAttempts: '查询码输错的次数太多，请过一会儿再试。',
  },
} as const;

/** The same keys with any text: English that misses one does not compile. */
type Texts<Value> = Value extends string ? string : { readonly [Key in keyof Value]: Texts<Value[Key]> };
export type CaseWording = Texts<typeof zh>;
