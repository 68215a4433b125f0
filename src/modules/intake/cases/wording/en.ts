import type { CaseWording } from './zh.ts';

export const en: CaseWording = {
  states: {
    submitted: 'Received',
    awaitingCorrection: 'Waiting for correction',
    accepted: 'Accepted',
    reviewed: 'Reviewed',
    notAccepted: 'Not accepted',
    concluded: 'Concluded',
  },
  outcomes: { granted: 'Granted', denied: 'Denied', withdrawn: 'Withdrawn by the applicant' },
  acts: {
    accept: 'Accept',
    askCorrection: 'Ask for correction once',
    refuseAcceptance: 'Decline to accept',
    review: 'Give the review opinion',
    decide: 'Decide',
  },
  happened: {
    caseSubmitted: 'The application was received',
    correctionAsked: 'Everything to correct was told at once',
    caseResubmitted: 'The corrected application was received',
    caseAccepted: 'The application was accepted',
    acceptanceRefused: 'It was decided not to accept the application',
    caseReviewed: 'The review was completed',
    caseDecided: 'The decision was made',
    caseWithdrawn: 'The applicant withdrew the application',
  },
  papers: {
    receipt: 'Receipt',
    acceptanceNotice: 'Notice of acceptance',
    correctionNotice: 'One-time notice of correction',
    nonAcceptanceNotice: 'Decision not to accept',
    grantDecision: 'Decision to grant',
    denialDecision: 'Decision to deny',
  },
  refusals: {
    notAllowed: 'The case is not in a state that allows this. Reload it and look again.',
    notYourAct: 'You hold no post for this step in this department. Please leave it to a colleague.',
    conflictOfInterest:
      'This is your own case or that of a relative you declared. The law asks you to leave it to a colleague.',
    nothingMissing: 'Say what has to be corrected: for each point what is missing and how to mend it.',
    alreadyCorrected: 'Correction may be asked only once, and it was. Accept the case or handle it otherwise.',
    deemedAccepted:
      'More than five working days have passed since receipt, so by law it counts as accepted. Accept it.',
    reasonMissing: 'Give the reason. The applicant will read it in the document.',
    basisMissing: 'Choose or write the legal basis.',
    reviewerMayNotDecide: 'You gave the review opinion, so a colleague has to decide.',
    stale: 'Somebody else has just handled this case. Reload it; what you typed is kept.',
    mandateEnded:
      'The mandate, or the guardianship, under which you acted has ended. Nothing is lost: the person goes on, or gives you a new mandate.',
    beyondMandate: 'The mandate does not cover this. The person does it himself, or gives you another mandate.',
    caseNotFound: 'There is no such case, or it is not one that you work on.',
    fontMissing: 'This server has no Chinese font, so no document can be issued. Please tell the system administrator.',
    glyphMissing:
      'A character cannot be printed. Ask the system administrator for a font; do not replace the character.',
    unknownCase: 'Nothing found. Please check the case number and the query code.',
    tooManyAttempts: 'Too many wrong codes. Please try again a little later.',
  },
};
