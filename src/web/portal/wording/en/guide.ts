import type { GuideWording } from '../zh/guide.ts';

export const guide: GuideWording = {
  go: 'Start now',
  byOthers: 'Have somebody do it',
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
    unsure: 'Not all of them, or not sure? Go through them one by one',
    preconditions: 'To be done before you apply:',
  },
  materials: {
    title: 'What to have ready',
    source: 'From: ',
    shared: 'A licence that departments can share. Once handed in, you can choose it again for other matters.',
    only: 'Only in this case: ',
    forms: { electronic: 'electronic file', copy: 'a copy, a photo will do', original: 'the original' },
    none: 'Nothing.',
  },
  steps: {
    title: 'After you hand it in',
    by: 'Handled by: ',
    picture: 'The steps drawn: what stands side by side is done at the same time. The list below says the same.',
    together: 'These are done at the same time:',
    when: 'Only in this case: ',
    before: 'Done before the application, outside the time limit',
    after: 'Done after the decision, outside the time limit',
    suspends: 'By law this step does not count towards the time limit',
    joint: 'Several departments come together, once',
  },
  fit: {
    title: 'May I apply?',
    lead: 'Compare condition by condition. Your answers are not kept.',
    answers: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
    missing: 'Choose an answer',
    act: 'See the result',
    ask: 'How to ask: telephone and window',
    results: {
      fits: {
        title: 'You may apply',
        lead: 'What you say fulfils the conditions. In the end an officer examines it by law.',
      },
      unsure: {
        title: 'You are not sure of some conditions',
        lead: 'Ask by telephone or at the window first. You may also apply, and an officer examines it.',
      },
      lacks: {
        title: 'Some conditions are not met yet',
        lead: 'An application would probably fail now. Ask an officer what is missing and how to get it, and come back then.',
      },
    },
  },
  halls: {
    title: 'You can also apply here in person',
    town: 'Which town are you in? (optional, not kept)',
    anywhere: 'Do not say',
    act: 'Nearest first',
    distance: (kilometres) => `About ${kilometres} km as the crow flies`,
    here: 'In your own town',
    others: (count) => `${count} other places`,
    rough: 'Distances are estimated from roughly where the towns are.',
  },
  questions: {
    title: 'Often asked',
    noScans: 'I have no electronic documents. What now?',
    noScansAnswer:
      'Photograph the original clearly, one picture a page. If you cannot, choose “I bring it to the window”.',
    agent: 'Can somebody else do it for me?',
    agentAnswer:
      'Yes. The form asks whether somebody acts for you, and for name, identity number and telephone. At the window an agent shows an identity card and your authorisation.',
    missing: 'Not all documents are ready. Can I begin?',
    later: 'These can be supplied after acceptance:',
    commitment: 'These can be replaced by a written commitment:',
    deadline: 'By when do I have to apply?',
    counted: 'From which day is the time limit counted?',
    countedAnswer:
      'From the day after acceptance. Limits in working days leave out weekends and public holidays. Waiting for your corrections does not count.',
    where: 'How do I know how far it is?',
    whereAnswer:
      'You get a case number and a query code. “Check progress” shows at any time who handles it and by which day it is done; you need not call.',
  },
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
