import type { postCheck as zh } from '../zh/post-check.ts';

export const postCheck: typeof zh = {
  title: 'The check after your commitment',
  states: {
    due: (day) => `This was granted on your commitment. The office checks it by ${day}; please keep your papers.`,
    failed: () =>
      'Something was found not to be as you committed to. The office will tell you in writing what follows.',
    rectifying: (day) =>
      `Please put it right by ${day} and tell the office below to look again. The licence holds until it is revoked.`,
    proposed: (day) => `The office means to revoke this. Before it decides you may state your case below until ${day}.`,
  },
  spoken: {
    rectificationAnswered:
      'You said that it was put right. The office comes to look again and tells you what it finds. Until a revocation the licence stays good.',
    statementMade:
      'Your statement has arrived. The office reads it before it decides, and tells you in writing. Until a revocation the licence stays good.',
  },
  outcomes: {
    met: 'It was checked and is as you committed to. Nothing more is to be done.',
    corrected: 'It was put right and looked at again. Nothing more is to be done.',
    kept: 'After hearing you the office left it standing: the licence goes on.',
    revoked:
      'The licence was revoked, and a credit record was made. The decision is among the papers; it names where and until when you can fight it.',
  },
  happened: {
    commitmentChecked: 'What was found',
    rectificationOrdered: 'What is to be put right',
    rectificationAnswered: 'What you put right',
    rectificationChecked: 'What the second look found',
    revocationProposed: 'Why it is to be revoked',
    statementMade: 'Your statement',
    revocationDecided: 'Why it was decided so',
  },
  tooLong: 'Please write no more than 2,000 characters, and hand it in again.',
  unsent: 'What you wrote was not handed in. Copy it from here, and bring or send it to the office:',
  licence:
    'This licence was granted on your commitment: first granted, then checked. The page of the case says what you committed to.',
  toCase: 'Open the case',
  answer: {
    label: 'How it was put right',
    hint: 'Say what you changed, and when. The office then looks again. You can hand this in once.',
    act: 'It is right now: look again',
  },
  statement: { label: 'Your statement', hint: 'Give facts and reasons. You can hand this in once.', act: 'Hand in' },
};
