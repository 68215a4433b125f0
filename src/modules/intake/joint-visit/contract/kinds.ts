/** What a department finds at the visit: in order, to be put right and seen again (once), not in order. */
export const VISIT_RESULTS = ['passed', 'rectify', 'failed'] as const;
export type VisitResult = (typeof VISIT_RESULTS)[number];

/**
 * Why a case is not of the joint visit any more. By its department (`ownVisit`), by the applicant or the lead (`calledOff`), or by itself:
 * it is over, its step was turned back, it came too late, nobody of its department came or wrote anything down, no time was offered, none
 * was chosen, and nobody else is left to go with.
 */
export const LEAVE_CAUSES = [
  ...(['ownVisit', 'calledOff', 'caseOver', 'stepGone', 'late', 'didNotCome', 'notRecorded'] as const),
  ...(['notArranged', 'notChosen', 'alone'] as const),
] as const;
export type LeaveCause = (typeof LEAVE_CAUSES)[number];

/** Where a case stands in the visit. `expected`: its own step has not come yet. */
export const MEMBER_STATES = ['expected', 'ready', 'rectifying', 'passed', 'failed', 'left'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** How far the appointment is: no time was offered, one is to be chosen, it lies ahead, it takes place or did, something is put right, it is over. */
export const VISIT_STAGES = ['gathering', 'offered', 'fixed', 'begun', 'rectifying', 'over'] as const;
export type VisitStage = (typeof VISIT_STAGES)[number];
