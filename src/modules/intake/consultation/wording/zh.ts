import type { ConsultationWording } from './shape.ts';

export const zh: ConsultationWording = {
  refusals: {
    consultationNotFound: '没有找到这次征求意见，或者没有征求您所在部门的意见。',
    consultationOver: '这次征求意见已经撤回或者已经办结，请刷新再看。',
    opinionGivenBefore: '您所在部门已经答复过这次征求意见。',
    opinionUnsaid: '有条件同意和不同意的，请写明条件或者理由。',
    nobodyAwaited: '现在没有等待答复的部门。',
    nothingUndecided: '没有需要您决定如何处理的逾期未复，请刷新再看。',
    consultationNobody: '请至少选择一个要征求意见的部门。',
    consultationOwn: '不能向自己所在的部门征求意见。',
    consultationUnknown: '有一个部门不在部门名录里，请重新选择。',
    questionMissing: '请写明要征求意见的问题。',
    consultationLength: '答复期限请填 1 至 20 个工作日。',
    consultationPastLimit: '答复期限超过了这件办件的办理期限，请缩短。',
    consultationMaterial: '有一份材料不在这个事项的材料清单里，请重新选择。',
    nothingToHold: '您现在没有正在办理的审查环节，不能让它等待意见。请改为不等待。',
    caseNotExamined: '办件受理以后、作出决定以前才能征求意见。',
  },
};
