import type { SecondPersonWording } from './shape.ts';

export const en: SecondPersonWording = {
  refusals: {
    noSecondPersonNeeded: 'With what is filled in now, nobody else has to confirm this.',
    secondPersonUnnamed: 'Say who is to confirm; where the form asks for this person, fill in the form first.',
    secondPersonMobileUnfit: 'Enter the mobile number of the other person: 11 digits, beginning with 1.',
    secondPersonOwnNumber:
      'This is your own number, it cannot confirm for somebody else. If you share one telephone, bring the paper that the other person signed to the window.',
    secondPersonAnswered: 'The other person has confirmed already.',
    secondPersonNotAsked: 'No link is waiting for an answer now. Ask the other person again.',
    secondPersonAskedTooOften:
      'That was sent very often; we leave that telephone in peace. Try again later, or tomorrow.',
    linkUnknown:
      'This link does not open: it may not be complete, or a newer one was sent. Use the latest message that you got.',
    linkExpired: 'This link has run out (it counts for 7 days). Ask for another one.',
    linkRevoked: 'Whoever asked you has withdrawn it, or settled it in another way. There is nothing for you to do.',
    linkChanged:
      'Whoever asked you has changed the answers since; this link does not count. You get another one if it is needed.',
    linkAnswered: 'You have answered already.',
    linkClosed: 'There were too many wrong tries, and the link is closed. Ask for another one.',
    codeNotSent: 'No code was sent, or it is older than 10 minutes. Ask for a new one.',
    notTheOneAsked: 'Name, last six characters of the identity number, or code do not agree. Please check them.',
    proofExpired: 'More than 30 minutes have gone by since you proved who you are. Please do it once more.',
    signatureMismatch: 'Sign with your own name, the one that was asked for above.',
  },
};
