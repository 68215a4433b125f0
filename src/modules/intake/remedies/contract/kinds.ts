/** 行政复议 or 行政诉讼. */
export const DISPUTE_KINDS = ['reconsideration', 'litigation'] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** Which act of a case is fought; `failureToAct`: that nothing was done within the limit. */
export const DISPUTED_ACTS = ['denial', 'nonAcceptance', 'termination', 'licenceAct', 'grant', 'failureToAct'] as const;
export type DisputedAct = (typeof DISPUTED_ACTS)[number];

/** How the request stands to its period: `unproven` where no service of the paper is on record. */
export const TIMELINESS = ['inTime', 'late', 'early', 'unproven'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

export const DISPUTE_OUTCOMES = [
  'maintained',
  'dismissed',
  'changed',
  'revoked',
  'orderedToAct',
  'confirmedIllegal',
  'withdrawn',
  'settled',
] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

export const DISPUTE_STATES = ['awaitingAnswer', 'answered', 'dutyOpen', 'closed'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** In which of the listed cases the execution of an act stops. */
export const STOP_GROUNDS = ['organ', 'authority', 'request', 'publicInterest', 'byLaw'] as const;
export type StopGround = (typeof STOP_GROUNDS)[number];
