import type { UrgeWording } from './shape.ts';

export const zh: UrgeWording = {
  refusals: {
    urgeOfNobody: '现在没有正在等人办理的步骤，不用催办。请刷新后再看。',
    urgeTooEarly: '还在正常办理，{from} 起可以催办。',
    urgeWaits: '已经催办过，{until} 前会有答复。',
    urgeOfOwnTask: '这项任务在您自己手里，不用催办。',
    urgeWordsMissing: '请写一句话。',
    urgeUnknown: '没有这次催办，请刷新后再看。',
    urgeAnswered: '这次催办已经有人答复，或者已经不用答复了。',
    urgeNotYours: '这项任务不在您手里，由办理它的同事答复。',
  },
};
