import type { EarlyServiceMessageWording } from '../parameters.ts';

export const en: EarlyServiceMessageWording = {
  title: () => 'Early service: your question was answered',
  sentences: ({ department }) => [
    `${department.en ?? department.zh} looked at your draft and wrote guidance.`,
    'Change your draft, ask again, or apply. The answer keeps nobody from applying.',
  ],
  outside: () => 'There is an answer to a question that you asked before applying. Please sign in.',
};
