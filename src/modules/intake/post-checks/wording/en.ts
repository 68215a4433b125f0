import type { PostCheckWording } from './shape.ts';

export const en: PostCheckWording = {
  methods: { onlineData: 'Online data', siteVisit: 'Visit on the spot', sampling: 'Random sample' },
  states: {
    due: 'To be checked',
    failed: 'Not as committed, to be followed up',
    rectifying: 'Being put right',
    proposed: 'Revocation proposed, party being heard',
    closed: 'Closed',
  },
  outcomes: { met: 'As committed', corrected: 'Put right', kept: 'Left standing', revoked: 'Revoked' },
  grounds: {
    falsehood: 'What was committed to is not true',
    notCorrected: 'It was not put right within the time given',
  },
  refusals: {
    postCheckNotFound: 'This check was not found, or it is not your department’s.',
    decidedItself: 'Whoever reviewed or decided the case does not check it. Please leave it to a colleague.',
    notYourPostCheck: 'This check is done by whoever was drawn. If they cannot, the head names somebody else.',
    checkerNotEligible:
      'This colleague is no reviewer of the department, or is close to the applicant. Choose another.',
    postCheckNotAllowed: 'The check is not in a state that allows this. Reload it and look again.',
    postCheckWordsMissing: 'Please say what the matter is; the party will read it.',
    rectificationDay: 'The last day has to be between {from} and {latest}. Please change it.',
    rectificationRuns:
      'The time to put it right ends on {until} and the party has not answered: it cannot be found wrong yet.',
    alreadyAnswered: 'You have handed this in already. Please wait for the answer.',
    statementTooLate: 'The last day for a statement was {until}.',
    statementRuns: 'The party may state its case until {until}; it cannot be decided before.',
    proposedItself: 'Whoever checked or proposed it does not decide it. Please leave it to another head.',
    postCheckApplicantErased: 'The applicant’s personal data were erased by law: this check cannot go on.',
    visitNeedsTwo: 'A visit needs two officers or more. Please give their names.',
    noLicenceStands: 'No licence of this case is in force, so none can be revoked. Leave it standing and say why.',
    postCheckFileLost: 'A file cannot be opened or did not pass the safety check. Take it off and upload it again.',
  },
};
