import type { TurnedAwayMessageWording } from '../parameters.ts';

export const en: TurnedAwayMessageWording = {
  overturned: {
    title: () => 'Reviewed: the counter has to take your application in',
    sentences: ({ department, words }) => [
      `A head of ${department.en ?? department.zh} reviewed it: turning you away was wrong. We are sorry.`,
      ...(words === '' ? [] : [`Reason: ${words}`]),
      'Come again with the paper, or apply online. The counter must take it in.',
    ],
    outside: () => 'There is a review of your visit to the counter. Please sign in.',
  },
  upheld: {
    title: () => 'Reviewed: the answer of the counter stands',
    sentences: ({ department, words }) => [
      `A head of ${department.en ?? department.zh} reviewed it and found the answer right.`,
      ...(words === '' ? [] : [`Reason: ${words}`]),
      'What you can do stands on the paper. If you do not agree, call 12345.',
    ],
    outside: () => 'There is a review of your visit to the counter. Please sign in.',
  },
};
