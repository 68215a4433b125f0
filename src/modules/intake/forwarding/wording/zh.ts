import type { Opinion, Refusal } from '../model.ts';

export type ForwardingWording = {
  readonly refusals: Readonly<Record<Refusal['code'], string>>;
  /** As the paper says it. */
  readonly opinions: Readonly<Record<Opinion, string>>;
};

export const zh: ForwardingWording = {
  refusals: {
    notForwardable: '这个事项由本机关决定，不用转报上级。',
    forwardedAlready: '这个办件已经转报过了，请刷新查看。',
    notAcceptedYet: '受理以后、作出决定以前才能转报。',
    preliminaryOpinionMissing: '请写明初步审查意见，上级机关要看。',
    notForwarded: '还没有转报，不能登记上级签收。',
    receivedAlready: '上级签收已经登记过了，请刷新查看。',
    receiptMissing: '请填写上级机关的收文号或者签收人。',
    receiptDay: '签收日期要在转报（{forwardedOn}）以后、今天以前，请核对。',
    receiptAwaited: '请先登记上级签收，再登记上级的决定。',
    resultHere: '上级的决定已经登记过了，请刷新查看。',
    resultNumberMissing: '请填写上级决定的文号。',
    resultDay: '决定日期要在上级签收（{receivedOn}）以后、今天以前，请核对。',
    takenBackReasonMissing: '请写明为什么撤回转报。',
  },
  opinions: { grant: '建议准予', deny: '建议不予' },
};
