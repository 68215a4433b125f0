import type { UrgeWording } from './shape.ts';

export const en: UrgeWording = {
  refusals: {
    urgeOfNobody: 'Nobody has anything to do about it right now. Please reload.',
    urgeTooEarly: 'It goes its usual way. You may urge from {from} on.',
    urgeWaits: 'It was urged already and is answered by {until}.',
    urgeOfOwnTask: 'This task is in your own hands.',
    urgeWordsMissing: 'Please write a sentence.',
    urgeUnknown: 'There is no such urge. Please reload.',
    urgeAnswered: 'It was answered already, or needs no answer any more.',
    urgeNotYours: 'The task is not in your hands; the colleague who has it answers.',
  },
};
