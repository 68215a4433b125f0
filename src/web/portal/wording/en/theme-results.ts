import type { themeResults as shape } from '../zh/theme-results.ts';

export const themeResults: typeof shape = {
  section: 'Your results',
  ready: (count) => `${count} can be collected from the hall in one visit:`,
  code: 'Say this number at the window and get all of them at once:',
  held: (day) => `What is ready waits for the rest, to be sent in one parcel; it is sent on ${day} at the latest.`,
  chosen: {
    post: {
      together: 'You chose: all in one parcel, when the last is ready.',
      each: 'You chose: each by post, as soon as it is ready.',
    },
    counter: {
      together: 'You chose: collect them from the hall, and be told when all are there.',
      each: 'You chose: collect them from the hall, and be told of each.',
    },
    electronic: 'You chose: electronically only. Download each from this page as soon as it is ready.',
    none: 'You have not chosen yet: each can be collected from the hall as soon as it is ready.',
  },
  denied: 'A refusal does not wait for the rest: it is delivered at once.',
  list: 'Each result',
  states: {
    coming: 'Still to come',
    none: 'Gives no result',
    prepared: 'Decided, being made ready',
    shelved: 'Can be collected',
    posted: 'On its way',
    returned: 'Came back from the courier',
    delivered: 'Delivered',
  },
  expected: (day) => `, expected ${day}`,
  licences: 'Electronic licences can be used as soon as they are issued, under “My licences”; they wait for no paper.',
  receipt: (number, day) => `Receipt ${number} (${day})`,
  change: 'Choose how all results come to you',
  title: 'How all your results come to you',
  lead: 'All results of this theme come the same way. You can change that until all of them are delivered.',
  pace: 'When?',
  paceHint:
    'If you choose neither: by post all together (one parcel, one fee), at the hall each as soon as it is ready. Electronic results are there at once.',
  paces: {
    together: {
      label: 'All together, when the last is ready',
      hint: (days) => `What is ready first waits ${days} working days at the most; a refusal does not wait.`,
    },
    each: { label: 'Each as soon as it is ready', hint: 'Each is sent, or you are told of it, when it is ready.' },
  },
  single: 'If one of them should come another way, change it on the page of that case.',
};
