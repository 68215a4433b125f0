import type { UrgingWording } from '../zh/urging.ts';

export const urging: UrgingWording = {
  title: 'Urge it on',
  lead: 'Your application is due soon or late, or nothing has happened for some time, so you may urge it once. The department that has it answers within one working day. The dates do not change by it.',
  words: 'What you want to say (may stay empty)',
  wordsHint: 'For example why it is urgent. At most 500 characters.',
  act: 'Urge it',
  tooLong: 'This is too long. Please keep to 500 characters.',
  has: (departments: string) => `It is now with ${departments}`,
  until: (day: string) => `, to be done or answered by ${day}`,
  from: (day: string) => `. It goes its usual way; you may urge it from ${day} on.`,
  urged: (day: string) => `You urged it on ${day}. `,
  answerBy: (day: string) => `You get an answer by ${day}. `,
  escalated: 'It was not answered in time and went to the head of the department.',
  states: { waiting: 'has not answered yet', answered: 'answered', over: 'has finished this step' },
  colon: ': ',
  comma: ', ',
};
