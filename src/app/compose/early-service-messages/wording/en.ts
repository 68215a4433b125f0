import type { EarlyServiceMessageWording } from '../parameters.ts';

export const en: EarlyServiceMessageWording = {
  answered: {
    title: () => 'Early service: your question was answered',
    sentences: ({ department }) => [
      `${department.en ?? department.zh} looked at your draft and wrote guidance.`,
      'Change your draft, ask again, or apply. The answer keeps nobody from applying.',
    ],
    outside: () => 'There is an answer to a question that you asked before applying. Please sign in.',
  },
  lapsed: {
    title: () => 'Early service: your question came to an end',
    sentences: ({ department, why }) => [
      why === 'unanswered'
        ? `${department.en ?? department.zh} did not answer you. We are sorry; this question was closed.`
        : `A long time has passed since ${department.en ?? department.zh} answered; this question was closed.`,
      'If you still have the draft, ask again or apply. Nothing keeps you from it.',
    ],
    outside: () => 'A question that you asked before applying came to an end. Please sign in.',
  },
};
