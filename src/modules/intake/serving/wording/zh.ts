import type { ServingWording } from './shape.ts';

export const zh: ServingWording = {
  ways: {
    electronic: '电子送达（本人在网上打开）',
    window: '窗口直接送达',
    post: '邮寄送达',
    left: '留置送达',
    announced: '公告送达',
  },
  withResult: {
    counter: '随办理结果在出件窗口当面交付，签收见出件记录。',
    proxy: '随办理结果在出件窗口交付代领人，签收见出件记录。',
    post: '随办理结果邮寄，投递记录显示已经妥投。',
  },
  refusals: {
    applicationErased: '申请人的个人信息已经依法删除，不能再出具送达回证。',
    paperNotServed: '这份文书不需要送达回证。',
    paperServedAlready: '这份文书{on}已经送达，不用再记。',
    electronicNotAgreed: '申请人没有同意电子送达，请用其他方式送达。',
    servedBeforeIssue: '送达日期早于文书作出的日期，请核对。',
    servedInFuture: '送达日期晚于今天，请核对。',
    serviceUnsaid: '请写明谁签收、邮件号码、见证人或者没送到的原因。',
  },
};
