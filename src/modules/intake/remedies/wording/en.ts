import type { DisputeWording } from './shape.ts';

export const en: DisputeWording = {
  kinds: { reconsideration: 'Administrative reconsideration', litigation: 'Administrative litigation' },
  acts: {
    denial: 'Decision to deny',
    nonAcceptance: 'Decision not to accept',
    termination: 'Decision to end the application',
    licenceAct: 'Decision on a licence or benefit (revoked, withdrawn, cancelled …)',
    grant: 'Decision to grant',
    failureToAct: 'Nothing was done within the limit',
  },
  states: {
    awaitingAnswer: 'Answer due',
    answered: 'Answered, under examination',
    dutyOpen: 'To be carried out',
    closed: 'Closed',
  },
  outcomes: {
    maintained: 'Maintained',
    dismissed: 'Request dismissed',
    changed: 'Changed',
    revoked: 'Revoked',
    orderedToAct: 'Ordered to act',
    confirmedIllegal: 'Confirmed illegal',
    withdrawn: 'Withdrawn by who asked',
    settled: 'Settled',
  },
  timeliness: {
    inTime: 'Asked for in time',
    late: 'Asked for after the last day',
    early: 'Asked for before the limit was over',
    unproven: 'No service on record, so no period can be counted',
  },
  refusals: {
    disputeNotFound:
      'This proceeding was not found, or is not your department’s. Go back to the list and choose again.',
    disputeRegisteredAlready: 'This file number is registered already. See the list.',
    disputedPaperUnknown: 'Choose one of the decisions of this case, or “nothing was done within the limit”.',
    fileNumberMissing: 'Enter the file number of the authority or court.',
    authorityMissing: 'Enter the name of the authority or court.',
    requestAfterReceipt: 'It cannot have been asked for after its copy came. Check both days.',
    notSimplifiedThen:
      'On the day of that request the law had no simplified procedure yet (it has one since 1 January 2024). Untick it, or check the day.',
    dayAhead: 'The day cannot lie after today. Check it.',
    dayBeforeReceipt: 'The day cannot lie before the one on which the copy came ({receivedOn}). Check it.',
    answeredAlready: 'The answer is registered already. Reload the page.',
    disputeConcludedAlready: 'The outcome of this proceeding is registered already. Reload the page.',
    stopGroundUnfit: 'The law does not list this ground for stopping the execution. Choose another.',
    stoppedAlready: 'The execution is stopped already. Reload the page.',
    notStopped: 'No stop of the execution is registered, so there is nothing to resume.',
    orderMissing: 'Enter the number of the order that stops or resumes the execution.',
    instrumentMissing: 'Enter the number of the decision or judgment.',
    outcomeUnfit: 'This outcome does not fit the act that is fought. Choose another.',
    noDutyOpen: 'Nothing is left to be carried out. Reload the page.',
    dutyCaseUnknown:
      'This case was not found: it has to be of the department, the item and the applicant, and concluded since the decision came. Check its number.',
    underDispute:
      'This licence is in a proceeding that goes on ({fileNumbers}). To go on, write why this has to be done now.',
    executionStopped:
      'The authority or court has stopped the execution ({fileNumbers}), so this cannot be done now. Do it once the execution is resumed.',
  },
};
