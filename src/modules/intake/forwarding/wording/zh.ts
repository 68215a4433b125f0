import type { Refusal } from '../model.ts';

export type ForwardingWording = { readonly refusals: Readonly<Record<Refusal['code'], string>> };

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
  },
};
