/** What is done for a department that says nothing until its day is over; chosen when it is asked. */
export const SILENCE_RULES = ['agreed', 'noOpinion', 'askerDecides'] as const;
export type SilenceRule = (typeof SILENCE_RULES)[number];

/** Who reads question and answers beside each asked department, which reads its own: who asked, his department, or all who work on the case. */
export const READERS = ['asker', 'department', 'everybody'] as const;
export type Readers = (typeof READERS)[number];

/** 同意, 有条件同意, 不同意, 无意见. */
export const STANDS = ['agree', 'agreeIf', 'disagree', 'noOpinion'] as const;
export type Stand = (typeof STANDS)[number];

/** How it stands with one department: it is awaited, it answered, its silence counts, who asked has to say what its silence counts as. */
export const PART_STATES = ['waiting', 'answered', 'agreed', 'noOpinion', 'undecided', 'withdrawn'] as const;
export type PartState = (typeof PART_STATES)[number];
