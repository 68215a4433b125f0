import type { CaseFileWording } from './zh.ts';

export const en: CaseFileWording = {
  back: 'Back to the list',
  waiting: 'Opening the case…',
  notFound: 'There is no such case, or it is not one that you work on.',
  asked: {
    title: 'What is asked of me',
    acceptance: (day) =>
      `Decide by ${day}: accept, ask for correction once, or decline to accept. Without a word by then it counts as accepted by law.`,
    acceptanceCorrected: (day) =>
      `The applicant has corrected the application, and correction may be asked only once. Decide by ${day} to accept or to decline.`,
    deemedAccepted: (day) =>
      `Five working days passed without a word, so by law it has been accepted since it was received on ${day}. Please accept it.`,
    review: 'Examine the application and its materials, and say whether you agree.',
    decision: {
      grant: 'The reviewer agrees. Decide to grant or to deny.',
      deny: 'The reviewer disagrees. Decide to grant or to deny.',
      unknown: 'Decide to grant or to deny.',
    },
    secondFactor:
      'This case waits for your decision. Deciding takes a second factor, which you have not proven in this session.',
    secondFactorAct: 'Set up or prove a second factor',
    waiting: {
      applicant: 'Correction was asked once. It waits for the applicant.',
      clerk: 'It waits for a clerk to decide about acceptance.',
      reviewer: 'Accepted. It waits for a reviewer.',
      approver: 'Reviewed. It waits for an approver to decide.',
      colleague:
        'A colleague has to handle this case: nobody both reviews and decides, and one keeps away from the cases of oneself and of near relatives.',
    },
    closed: {
      granted: 'Concluded: granted.',
      denied: 'Concluded: denied.',
      withdrawn: 'Concluded: withdrawn by the applicant.',
      notAccepted: 'It was decided not to accept this application.',
    },
  },
  facts: {
    title: 'The case',
    number: 'Case number',
    copy: 'Copy the number',
    copied: 'The number is copied',
    notCopied: 'Could not copy. Select the number and copy it',
    applicant: 'Applicant',
    organisation: 'Organisation',
    person: 'Person',
    received: 'Received',
    accepted: 'Accepted',
    promised: 'Promised by',
    statutory: 'By law by',
    concluded: 'Concluded',
    corrected: 'Corrected',
  },
  answers: { title: 'Answers', none: 'No answers', told: 'The correction notice said: ' },
  materials: {
    title: 'Materials',
    none: 'This item asks for no materials',
    open: (name, size) => `Open ${name} (${size})`,
    told: 'The correction notice said: ',
  },
  timeline: {
    inStead: { before: ' (in the stead of ', after: ')' },
    title: 'What happened',
    who: { officer: 'An officer', applicant: 'The applicant', system: 'The system' },
    happened: {
      caseSubmitted: (who) => `${who} handed in the application`,
      correctionAsked: (who) => `${who} told at once everything to correct`,
      caseResubmitted: (who) => `${who} handed in the corrected application`,
      caseAccepted: (who) => `${who} accepted the application`,
      acceptanceRefused: (who) => `${who} declined to accept the application`,
      caseReviewed: (who) => `${who} gave a review opinion`,
      caseDecided: (who) => `${who} decided`,
      caseWithdrawn: (who) => `${who} withdrew the application`,
    },
    unknown: (who) => `${who} took a step`,
    opinions: { grant: 'Opinion: agree', deny: 'Opinion: disagree' },
    parts: { reason: 'Reason', instead: 'What to do instead', note: 'Review note' },
    unknownSubject: 'Words',
    basis: 'Legal basis',
  },
  papers: {
    title: 'Papers',
    none: 'No paper has been issued yet',
    open: (name) => `Open ${name} (PDF)`,
  },
  ledger: {
    title: 'How the day was counted',
    caption: 'The promised limit, day by day',
    day: 'Day',
    why: 'Why',
    counted: 'Day number',
    notCounted: 'does not count',
    whys: {
      startDay: 'The day of acceptance does not count',
      workingDay: 'Working day',
      makeUpDay: 'Working day moved to a weekend',
      calendarDay: 'Calendar day',
      weekend: 'Weekend',
      holiday: 'Public holiday',
      suspended: 'The clock was paused',
    },
  },
};
