import type { themes as zh } from '../zh/themes.ts';

export const themes: typeof zh = {
  title: 'One thing',
  lead: 'Opening a shop, having a child, retiring: one thing in life often takes several offices. Choose it, answer a few questions, and see what has to be applied for and what has not.',
  none: 'There is no such list yet.',
  audiences: { citizen: 'For people', enterprise: 'For firms' },
  questionLead: 'A few questions first, only those that change the result. No sign-in; answers are not kept.',
  left: (count) => `At most ${count} questions are left.`,
  next: 'Continue',
  missing: 'Please choose an answer; if you are not sure, choose “I do not know”',
  answers: { yes: 'Yes', no: 'No', unknown: 'I do not know' },
  result: {
    lead: (needed, perhaps) =>
      `By your answers this takes ${needed} applications${perhaps > 0 ? `, and perhaps ${perhaps} more` : ''}.`,
    needed: 'To be applied for',
    perhaps: 'Perhaps to be applied for',
    closed: (count) => `${count} more cannot be applied for at present; please ask at a window.`,
    whyAlways: 'Everybody who does this needs it.',
    because: 'Because to ',
    answered: ' you answered ',
    and: ' and to ',
    stop: '.',
    colon: ': ',
    dependsOn: 'It depends on ',
    unknown: ', which you do not know yet. Ask at a window, or change your answer below.',
    fees: 'Fees',
    free: 'None of these is charged for.',
    charged: (count) => `${count} of these are charged for, always or under conditions; the guide says how much:`,
    outside: 'What is done elsewhere',
    notNeeded: (count) => `${count} that you do not need, and why`,
    answers: 'Your answers',
    kept: 'The address of this page says nothing about you: keep it, print it, send it to your family. For now each of these is applied for by itself; one form for all is being made.',
    typical:
      'Which applications belong to one thing, their limits and visits follow common practice; the county has not confirmed them.',
  },
};
