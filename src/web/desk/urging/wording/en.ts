import type { DeskUrgingWording } from './zh.ts';

export const en: DeskUrgingWording = {
  title: 'Urged',
  byApplicant: 'Urged by the applicant',
  by: (name: string) => `Urged by ${name}`,
  on: (day: string) => `, ${day}`,
  answerBy: (day: string) => `, to be answered by ${day}`,
  escalated: ', not answered in time, with the head now',
  states: { waiting: 'waits for an answer', answered: 'answered', over: 'done, needs no answer' },
  answer: 'Answer',
  answerHint:
    'In a sentence: how it stands and when it will be done. An applicant who urged reads it under the name of the department, not under yours.',
  sendAnswer: 'Send the answer',
  task: 'Which step',
  words: 'What you want to say',
  wordsHint: 'The colleague who has the step and his head read it, the applicant does not. No date changes by it.',
  send: 'Urge',
  open: 'Urge a colleague',
};
