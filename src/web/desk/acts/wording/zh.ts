import type { CaseAct } from '../../../../modules/intake/cases/contract.ts';
import type { LackCode } from '../order-of.ts';

export const zh = {
  bar: '可以办理',
  draft: '有没发出的内容',
  fold: '收起，内容留着',
  sending: '正在发送…',
  titles: {
    accept: '受理这个申请',
    askCorrection: '一次性告知补正',
    refuseAcceptance: '不予受理',
    review: '提交审查意见',
    decide: '作出决定',
  } satisfies Record<CaseAct, string>,
  /** What happens when it is sent, said before. */
  effects: {
    accept: '今天开始计算办理期限，系统出具受理通知书，写明承诺和法定的办结日期。',
    askCorrection: '补正只能告知一次，请把所有要补的一次说全。系统出具补正告知书，申请人补正前不能继续办理。',
    refuseAcceptance: '系统出具不予受理决定书，写明理由、依据和救济途径。发出后不能收回。',
    review: '意见提交后交给另一位同事作出决定，您不能再改。',
    decide: '系统出具决定书，写明理由、依据和救济途径。发出后不能收回。',
  } satisfies Record<CaseAct, string>,
  sends: {
    accept: '受理并出具通知书',
    askCorrection: '发出补正告知书',
    refuseAcceptance: '作出不予受理决定',
    review: '提交审查意见',
    decide: '作出决定并出具决定书',
  } satisfies Record<CaseAct, string>,
  done: {
    accept: '已受理，受理通知书已出具。',
    askCorrection: '已告知补正，正在等申请人。',
    refuseAcceptance: '已决定不予受理，决定书已出具。',
    review: '审查意见已提交。',
    decide: '决定已作出，决定书已出具。',
  } satisfies Record<CaseAct, string>,
  dueOn: (day: string) => `承诺${day}前办结。`,
  paper: (name: string) => `打开${name}（PDF）`,
  next: '办下一件',
  phrases: '常用说法',
  insert: (phrase: string) => `加入：${phrase}`,
  correction: {
    pick: '哪些要补正',
    materials: '材料',
    answers: '填写内容',
    what: '缺什么、怎么补',
    missing: '没交',
  },
  refusal: {
    reason: '不予受理的理由',
    reasonHint: '申请人会在决定书上看到。',
    instead: '申请人可以怎么办',
    insteadHint: '例如应当向哪个机关申请，或者备齐什么再来。',
  },
  basis: '法律依据',
  otherBasis: '其他依据',
  otherBasisHint: '写明法律名称和条款。',
  review: {
    opinion: '审查意见',
    opinions: { grant: '同意', deny: '不同意' },
    note: '审查说明',
    noteHint: '审批人员会看到。',
  },
  decision: {
    outcome: '决定',
    outcomes: { grant: '准予许可', deny: '不予许可' },
    reason: '理由',
    reasonHint: '不予许可时必须写明，申请人会在决定书上看到。',
    basisHint: '不予许可时必须选择。准予许可时不选就写明全部依据。',
  },
  lacks: {
    nothingMissing: '请选出要补正的材料或者填写内容',
    whatMissing: '请写明缺什么、怎么补',
    reasonMissing: '请写明理由',
    basisMissing: '请选择或者填写法律依据',
    insteadMissing: '请写明申请人可以怎么办',
    opinionMissing: '请选择同意或者不同意',
    noteMissing: '请写明审查说明',
    outcomeMissing: '请选择准予或者不予许可',
  } satisfies Record<LackCode, string>,
  stale: {
    title: '您打开之后，别人办理过这个办件',
    kept: '您填写的内容还在下面，没有发出。',
    happened: '这期间发生了：',
    nothing: '办理经过没有增加，办件的内容有变化。',
    gone: '按现在的状态，这一步不能再办。您写的内容可以复制到别处。',
    look: '看最新情况',
    discard: '删除这些内容',
  },
  notSent: '没有发出',
};

export type ActsWording = typeof zh;
