import type { CaseAct, CaseRow } from '../contract.ts';
import type { DecisionParagraph } from '../contract/decision.ts';
import type { VerdictKind } from '../contract/verdicts.ts';

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
    finishTask: '提交办理意见',
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
    taskCompleted: '完成了一个步骤',
    clockStopped: '办理时限暂停',
    clockResumed: '办理时限继续计算',
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
  /** Headings of the parts of a decision, on the paper and on every screen. */
  paragraphs: {
    facts: '查明的事实',
    reason: '理由',
    provisions: '依据',
    conditions: '条件',
    own: '其他事项',
  } satisfies Record<DecisionParagraph['kind'], string>,
  /** What a reviewer found of a material. */
  verdicts: { fit: '合格', unfit: '不合格', open: '待核' } satisfies Record<VerdictKind, string>,
  refusals: {
    colleagueUnknown: '这个部门的同一岗位没有这位同事，请从名单里选。',
    noRun: '这个办件没有在流程上运行，请联系系统管理员。',
    runBegun: '这个办件的流程已经开始。',
    runEnded: '这个办件的流程已经结束，请刷新后再看。',
    taskUnknown: '没有这项任务，请刷新后再看。',
    taskClosed: '这项任务已经办完或取消了，请刷新后再看。',
    taskWaits: '这项任务正在等待：申请人在补正，或已退回给前一步重办。',
    taskNotYours: '这项任务由另一个部门或岗位办理。',
    heldByAnother: '这项任务已被同事领取。需要时请同事转给您。',
    notHeld: '这项任务没有人领取。',
    opinionMissing: '请选择同意或不同意。',
    answerMissing: '请回答这一步要回答的问题，后面的部门要看它。',
    answerUnknown: '这一步没有问这个问题，请刷新后再看。',
    opinionAgainst: '有部门不同意，不能作出准予的决定。可以退回该部门重新审查，或者作出不予许可的决定。',
    publicityTooShort: '公示还没有满期限，到期后才能结束。',
    visitMissing: '请填写现场核查的日期和人员。',
    visitAlone: '现场核查至少要有两名工作人员（行政许可法第三十四条）。',
    visitInFuture: '核查日期不能晚于今天。',
    absenceUnexplained: '有部门没有到场，请写明原因。',
    returnsToNothing: '只能退回给已经办完的步骤。',
    assignsToSelf: '不能转给自己。',
    timerGone: '这个时限已经处理过了。',
    messageUnexpected: '这个办件现在没有在等“{name}”，请刷新后再看。',
    noIncident: '这里没有要处理的异常。',
    notYet: '前面的步骤还没有办完。',
    notAllowed: '这个办件现在的状态不能这样办理，请刷新后再看。',
    notYourAct: '您在这个部门没有办这一步的岗位，请交由其他同事办理。',
    conflictOfInterest: '这是您本人或您申报的近亲属的办件，依法应当回避，请交由其他同事办理。',
    nothingMissing: '请写明需要补正的内容，每一项都要说清楚缺什么、怎么补。',
    alreadyCorrected: '补正只能一次性告知一次，本件已经告知过，请受理或者依法作出其他处理。',
    deemedAccepted: '收到材料已超过五个工作日，依法自收到之日起即为受理，请直接受理。',
    reasonMissing: '请写明理由，申请人会在文书上看到。',
    basisMissing: '请选择或填写法律依据。',
    reviewerMayNotDecide: '审查意见是您提交的，决定须由另一位同事作出。',
    conditionsOnDenial: '不予许可的决定书不写条件，请删去“条件”这一段。',
    paragraphTwice: '决定书里同一部分写了两次，请合成一段。',
    gapLeft: '决定书里还有没填的空（＿＿），请补全或者删去。',
    decisionTooLong: '决定书太长，请控制在六千字以内，其余内容另附文件。',
    unknownMaterial: '这个事项没有这份材料，请刷新后再看。',
    materialTwice: '同一份材料写了两次审查意见，请合成一个。',
    verdictUnsaid: '判为不合格的材料，请写明哪里不合格。',
    unfitMaterial: '有材料判为不合格，不能提出同意的意见。请改判这份材料，或者提出不同意。',
    stale: '这个办件刚刚被别人处理过，请刷新后再办理，您填写的内容不会丢失。',
    mandateEnded:
      '代办的委托（或者监护关系）已经结束，不能再替对方办。填好的内容都在，由本人接着办；需要的话，请本人重新委托。',
    beyondMandate: '委托里没有这一项，不能替对方这样做。请本人来办，或者重新委托。',
    caseNotFound: '没有找到这个办件，或者它不在您的办理范围内。',
    fontMissing: '这台服务器缺少中文字体，暂时不能出具文书，请联系系统管理员。',
    glyphMissing: '这些字在文书上打印不出来：{characters}。请联系系统管理员安装字体，不要用别的字代替。',
    unknownCase: '没有查到，请核对办件编号和查询码。',
    tooManyAttempts: '查询码输错的次数太多，请过一会儿再试。',
  },
} as const;

/** The same keys with any text: English that misses one does not compile. */
type Texts<Value> = Value extends string ? string : { readonly [Key in keyof Value]: Texts<Value[Key]> };
export type CaseWording = Texts<typeof zh>;
