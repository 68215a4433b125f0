/** How an invited department answered: somebody of it comes, it sends somebody whom it names, it does not come. */
export const ANSWERS = ['attends', 'sends', 'declines'] as const;
export type Answer = (typeof ANSWERS)[number];

/** 同意, 有条件同意, 不同意: what a department said at the meeting. */
export const MEETING_STANDS = ['agree', 'agreeIf', 'disagree'] as const;

/** What an attending department says of the record; `silent`: its day went by, which counts as agreement with it. */
export const RECORD_WORDS = ['confirmed', 'objected', 'silent'] as const;
export type RecordWord = (typeof RECORD_WORDS)[number];

/** How far a meeting is: it lies ahead or is to be recorded, it is off, its minutes are written, go round, are final. */
export const STAGES = ['called', 'calledOff', 'drafted', 'circulated', 'final'] as const;
export type Stage = (typeof STAGES)[number];

/** By whom it was called off: an officer, or by itself since the case was over or the step in which it was called was done again. */
export const OFF_CAUSES = ['officer', 'caseOver', 'turnedBack'] as const;
export type OffCause = (typeof OFF_CAUSES)[number];
