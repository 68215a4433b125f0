/** Why a clerk takes nothing in from the person before him. */
export const REASONS = [
  'missingMaterial',
  'notThisOrgan',
  'noLicenceNeeded',
  'notInCatalogue',
  'conditionsNotMet',
  'applicantsWish',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];

/** The same in the list, where a decision not to accept a case and a sheet that was thrown away stand too. */
export const LISTED_REASONS = [...REASONS, 'notAccepted', 'discarded'] as const;
export type ListedReason = (typeof LISTED_REASONS)[number];

/** What the person can do instead. */
export const PATHS = ['otherOrgan', 'appointment', 'bring', 'laterOrCommitment', 'other'] as const;
export type PathKind = (typeof PATHS)[number];

/** Where a no was said: by the register at a counter, by a decision on a case, by throwing a sheet away. */
export const ORIGINS = ['counter', 'case', 'sheet'] as const;
export type Origin = (typeof ORIGINS)[number];

export const STATES = ['awaitingReview', 'upheld', 'overturned', 'takenIn'] as const;
