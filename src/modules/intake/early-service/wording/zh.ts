import type { EarlyServiceWording } from './shape.ts';

export const zh: EarlyServiceWording = {
  refusals: {
    earlyServiceNotFound: '没有找到这次提前服务，请核对后再试。',
    earlyServiceWaits: '上一次提的问题还在等部门答复，答复以后可以再问；也可以先撤回。',
    earlyServiceNotWaiting: '现在没有等待答复的问题，请刷新再看。',
    earlyServiceOver: '这次提前服务已经结束：已经提交申请，或者已经撤回。',
    earlyServiceOnlyBefore: '这份草稿是补充已经提交的申请的，不用提前服务，请直接补充后提交。',
    preconditionMissing: '请说明还缺什么条件：选一项材料，或者用文字写明。',
    preconditionDay: '预计具备的日期不能早于今天。不知道的可以不填。',
    guidanceMissing: '请写下指导意见，或者至少对一项材料、一个问题给出意见。',
    guidanceAboutUnknown: '意见里有一项不属于这个事项的材料和问题，请从草稿里选。',
  },
};
