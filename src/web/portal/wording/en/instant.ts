import type { instant as zh } from '../zh/instant.ts';

export const instant: typeof zh = {
  offer: 'Decided by the system',
  offerLead:
    'The system can decide this at once: you have the result as soon as you hand it in. It only ever approves and never refuses; whatever is not certain goes to a person.',
  rule: 'It approves where: ',
  asks: 'For this the system asks, each time on record:',
  colon: ': ',
  comma: ', ',
  choosePerson: 'I do not want it decided by the system; a person shall decide',
  title: 'How the system dealt with it',
  leads: {
    leftToPerson: 'The system did not approve it by itself; a person deals with it in the ordinary way.',
    granted: 'The system approved this by a published rule. No person took part.',
    checking: 'A person is looking at the decision of the system. It stands until then.',
    foundWrong: 'It may have been wrong; another person is deciding about it. The decision stands until then.',
    confirmed: 'A person looked at it: the decision of the system was right and stands.',
    rolledBack:
      'It was wrong and has been taken back. The reason stands below; you may ask for reconsideration or go to court.',
  },
  speakUntil: (day: string) =>
    `A person found that this may have been wrong, and the office means to take it back. Before it decides you can state your case below until ${day}; the notice is among the papers. The decision stands until then.`,
  statement: { label: 'Your statement', hint: 'Say what happened and why. You can send it once.', act: 'Send' },
  why: 'Why a person deals with it',
  missing: 'What could not be found out',
  explanation: 'How the result came about',
  asked: 'What was asked',
  askedAt: (day: string) => `asked on ${day}`,
  unknown: 'nothing found',
  synthetic: 'demonstration data',
  said: {
    lookAsked: 'A person was asked for',
    lookedAt: 'Why it is to be taken back',
    statementMade: 'Your statement',
    rollBackDecided: 'Reason of the decision',
  },
  askLabel: 'Why you want a person to look (you may leave it empty)',
  askHint: 'A person will look at everything again and you will be told.',
  ask: 'Ask for a person',
  tooLong: 'At most 2,000 characters. Please shorten it and send it again.',
  lists: {
    title: 'Decided at once',
    lead: 'Both lists are computed from what can be carried out now; nobody types them in.',
    instant: 'Approved by the system, without waiting for anybody',
    instantLead:
      'The rules are public. What does not meet them is never refused by the system but goes to a person. You may choose a person from the start.',
    whileWaiting: 'Done at the counter while you wait',
    none: 'There is none at the moment.',
  },
};
