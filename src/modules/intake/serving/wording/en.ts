import type { ServingWording } from './shape.ts';

export const en: ServingWording = {
  ways: {
    electronic: 'electronically (opened by the reader)',
    window: 'handed over at the window',
    post: 'by post',
    left: 'left with a witness',
    announced: 'by announcement',
  },
  withResult: {
    counter: 'Handed over with the result at the issuing window; the signature is in its records.',
    proxy: 'Handed over with the result to a proxy at the issuing window; the signature is in its records.',
    post: 'Sent with the result; the courier reports that it was delivered.',
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
