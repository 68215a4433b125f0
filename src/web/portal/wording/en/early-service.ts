import type { earlyService as zh } from '../zh/early-service.ts';

export const earlyService: typeof zh = {
  title: 'Early service',
  lead: 'Something is not there yet, such as an earlier licence or a lease? Ask before you apply. The department looks at this draft and says how to prepare materials and answers. It is free.',
  notBinding:
    'This helps you to prepare. It is no decision and no part of the legal time limit. Whatever the answer says, you may apply, and it can never be used to turn you away or to refuse.',
  link: 'Not everything there yet? Ask the department first (early service)',
  state: {
    waiting: (day) =>
      `The department is looking at it and aims to answer by ${day}. That is our own aim, no legal time limit.`,
    answered: (day) => `The department answered on ${day}. Change your draft, ask again, or go on and apply.`,
    withdrawn: () => 'You withdrew it. The draft is still here: ask again, or go on and apply.',
    lapsed: () => 'Nothing happened for a long time, so this question ended. Ask again, or hand your draft in.',
    applied: () => 'This draft became an application. The answers stay here.',
  },
  round: (number) => `Question ${number}`,
  asked: (day) => `You asked on ${day}`,
  missing: 'What is missing',
  words: 'In your words',
  mayComeOn: 'When it may be there',
  answer: (day) => `The department answered on ${day}`,
  verdicts: { inOrder: 'Fine as it looks now', change: 'Please change' },
  noAnswer: 'Not answered yet.',
  erased: '(The words were deleted)',
  ask: {
    title: 'Ask the department',
    again: 'Ask again',
    sent: 'The department sees what your draft says now and how many files you attached; it opens them only if you agree. Answers that are sensitive personal data are not shown.',
    missing: 'Which materials are missing',
    words: 'What else is missing, and your question',
    wordsHint: 'What is not among the materials, such as: the shop is not rented yet.',
    mayComeOn: 'When it may be there',
    mayComeOnHint: 'Leave it empty if you do not know.',
    files: 'What you attached',
    showFiles: 'I let the department open it',
    showFilesHint:
      'Files may contain sensitive personal data such as an identity number. You can ask without agreeing. Once you withdraw, they are not opened any more.',
    act: 'Ask the department',
  },
  goOn: 'Back to the draft',
  withdraw: 'Withdraw the question',
  done: 'Sent to the department',
};
