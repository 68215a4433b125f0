import type { ForwardingWords } from './zh.ts';

export const en: ForwardingWords = {
  title: 'Decided by a higher organ',
  waiting: 'Opening…',
  decider: 'Decided by: ',
  by: (day) => `Last day to examine and send up: ${day} (twenty working days from acceptance)`,
  notAccepted: 'The days for sending up run from acceptance.',
  law: (law) =>
    `Provisions: ${law}. What they say was written from general knowledge; the county’s legal office confirms it. The higher organ may not ask the applicant for materials again.`,
  sent: (day, count) => `Sent up on ${day} with all ${count} materials`,
  late: 'Sent up after the last day',
  opinions: { grant: 'Preliminary opinion: grant', deny: 'Preliminary opinion: deny' },
  received: (day, receipt) => `Taken in above on ${day}: ${receipt}`,
  notReceived:
    'No receipt is noted. This program cannot reach the higher organ’s system: hand it over and note the receipt here.',
  forward: 'Send up',
  receive: 'Note the receipt',
  opinion: 'Preliminary opinion',
  choices: { grant: 'Grant', deny: 'Deny' },
  words: 'Opinion and reasons',
  on: 'Taken in on',
  receipt: 'Number under which it was taken in, or who signed',
  dayMissing: 'Enter the whole day.',
  sending: 'Sending…',
  done: 'Registered.',
};
