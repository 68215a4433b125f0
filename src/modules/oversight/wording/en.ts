import type { OversightWording } from './shape.ts';

export const en: OversightWording = {
  refusals: {
    orderNotFound: 'There is no such order, or not in your department. Go back to the list and choose again.',
    orderAboutNothing:
      'The case, task or section was not found, or is not yours to supervise. Check it and choose again.',
    caseRecordNotFound: 'There is no such case, or not in your department.',
    orderNotAllowed: 'This cannot be done to the order now. Reload to see how it stands.',
    conflictOfInterest: 'You keep away from this matter; a colleague has to handle it.',
    wordsMissing: 'Write down what is to be said.',
    orderNotYours: 'The head of the section to which the order is addressed handles it.',
    issuerMayNotAnswer: 'Whoever issued an order does not receive or answer it.',
    answererMayNotCheck: 'Whoever answered an order does not check or close it; another leader has to.',
    returnedBefore: 'It was returned once and is not returned again. Accept it, or say that it is not settled.',
    returnFirst: 'Return it once first; only what is still not settled after the second answer is marked so.',
  },
};
