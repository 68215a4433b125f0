import type { InstantWording } from './shape.ts';

export const en: InstantWording = {
  states: {
    leftToPerson: 'With a person',
    granted: 'Approved by the system',
    checking: 'A person is looking at it',
    foundWrong: 'Found wrong, to be decided',
    confirmed: 'Looked at and left standing',
    rolledBack: 'Looked at and taken back',
  },
  grounds: { drawn: 'Random re-check', asked: 'The applicant asked for a person' },
  why: {
    identityUnproven: 'The identity number in the form is not that of the account: a person has to look.',
    factsMissing: 'Something could not be found out: a person has to look.',
    notMet: 'What was found does not meet the rule for deciding at once: a person has to look. This is no refusal.',
    undecided: 'The system came to no result: a person decides.',
  },
  refusals: {
    instantNotFound: 'This decision was not found, or it is not your department’s.',
    instantNotAllowed: 'The decision is not in a state that allows this. Reload it and look again.',
    personAskedAlready: 'You have asked for a person already. Please wait for the answer.',
    instantWordsMissing: 'Please say what you saw and why; the party will read it.',
    sampleRateRange: 'The share is a whole number between {least}% and {most}%.',
    sampleRateSame: 'It is {percent}% already.',
    sampleReasonMissing: 'Say why it is changed.',
    lookedItself: 'Whoever found it wrong does not decide what follows. Please leave it to a colleague.',
  },
};
