import type { OversightWording } from './shape.ts';

export const zh: OversightWording = {
  refusals: {
    orderNotFound: '没有找到这份督办单，或不归您的部门。请回到列表重新选择。',
    orderAboutNothing: '没有找到要督办的办件、任务或科室，或不归您管。请核对后重新选择。',
    caseRecordNotFound: '没有找到这个办件，或不归您的部门。',
    orderNotAllowed: '这份督办单现在不能这样办理。请刷新后再看它到了哪一步。',
    conflictOfInterest: '您应当回避这件事，请由同事办理。',
    wordsMissing: '请写明内容。',
    orderNotYours: '这份督办单由收件科室的负责人办理。',
    issuerMayNotAnswer: '签发人不能签收或答复自己签发的督办单。',
    answererMayNotCheck: '答复人不能审核或办结自己答复的督办单，请由其他领导办理。',
    returnedBefore: '这份督办单已经退回过一次，不能再退。请认可，或注明未整改到位。',
    returnFirst: '请先退回一次，让科室重新答复；再次答复后仍不到位的，才能注明未整改到位。',
  },
};
