/** What somebody is remembered for: what he promised to hand in later and did not, what he declared and was not so. */
export const RECORD_KINDS = ['toleranceOverrun', 'falseCommitment'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** `repaired`: put right by whoever it is about; `mistaken`: it should never have been made. */
export const ENDINGS = ['repaired', 'mistaken'] as const;
export type Ending = (typeof ENDINGS)[number];
