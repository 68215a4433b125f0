import type { ServingWording } from './shape.ts';

export const en: ServingWording = {
  ways: {
    electronic: 'electronically (opened by the reader)',
    window: 'handed over at the window',
    post: 'by post',
    left: 'left with a witness',
    announced: 'by announcement',
  },
  refusals: {
    applicationErased: "The applicant's personal data were erased by law; no proof of service can be made.",
    paperNotServed: 'This paper needs no proof of service.',
    paperServedAlready: 'This paper was served on {on}; nothing more is noted.',
    electronicNotAgreed: 'The applicant did not agree to be served electronically; serve it another way.',
    servedBeforeIssue: 'The day of service lies before the day of the paper; check it.',
    servedInFuture: 'The day of service lies in the future; check it.',
    serviceUnsaid: 'Write who took it, the parcel number, the witness, or why it was not delivered.',
  },
};
