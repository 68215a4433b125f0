import type { GuideWording } from '../zh/guide.ts';

export const guide: GuideWording = {
  go: 'Start now',
  goHint: (pages) => `${pages} pages of questions. You can stop at any time and go on later.`,
  offline: {
    title: 'You cannot apply for this online yet',
    lead: 'Please bring what is listed below to the window; you may call first to be sure.',
    ways: 'Telephone and window',
  },
  facts: {
    department: 'Who handles it',
    who: 'Who can apply',
    limit: 'How long it takes',
    by: (limit, day) => `${limit}. If accepted today, done by ${day} at the latest.`,
    noDay: (limit) => `${limit}.`,
    visits: 'Visits',
    visitsNone: 'None, everything is done online.',
    visitsOffline: 'For now, at the window.',
    visitsSome: (count) => `At most ${count}.`,
    fee: 'What it costs',
    free: 'Nothing.',
    law: (limit) => `At most ${limit} by law.`,
    usual: '(a usual value; the county has not published its own)',
  },
  fits: {
    title: 'Ask yourself: is all of this so?',
    lead: 'If every point is fulfilled, you can apply.',
    unsure: 'One is not, or you are not sure? Call us or ask at a window first.',
  },
  materials: {
    title: 'What to have ready',
    source: 'From: ',
    only: 'Only in this case: ',
    forms: { electronic: 'electronic file', copy: 'a copy, a photo will do', original: 'the original' },
    none: 'Nothing.',
  },
  steps: { title: 'After you hand it in', by: 'Handled by: ' },
  result: { title: 'What you receive', validity: 'Valid for: ' },
  law: { title: 'The law behind it', unofficial: 'The Chinese text of the law is the one that counts.' },
  remedy: {
    title: 'If you disagree with the result',
    reconsideration: (days) =>
      `Within ${days} days after you learn of it, you can ask for administrative reconsideration by: `,
    litigation: (months) => `Or within ${months} months you can bring an action before the people's court.`,
  },
  doubts: {
    title: 'How certain this is',
    texts: {
      promisedLimit: 'The time limit is what is usual for such matters; the county has not published its own.',
      visits: 'The number of visits is what is usual for such matters.',
      steps: 'The steps follow common practice; the county may do it differently.',
      legalBasis: 'The article numbers of these laws have not been compared with the official text: ',
      code: 'The item code was made by the coding rules and is not the official national one.',
      scope:
        'Conditions, materials and fees follow common practice and have not been compared with the list that the county published.',
    },
  },
  version: (version, day) => `Version ${version}, in force since ${day}.`,
  code: 'Item code: ',
};
