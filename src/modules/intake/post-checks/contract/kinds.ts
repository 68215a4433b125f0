/** How a commitment is checked (国办发〔2020〕42号): by data of others, on the spot, or in a sample drawn by chance. */
export const METHODS = ['onlineData', 'siteVisit', 'sampling'] as const;
export type Method = (typeof METHODS)[number];

export const STATES = ['due', 'failed', 'rectifying', 'proposed', 'closed'] as const;
export type State = (typeof STATES)[number];

/** How it ended: as committed, put right in time, left standing, or taken away. */
export const OUTCOMES = ['met', 'corrected', 'kept', 'revoked'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a grant is to be revoked: the commitment was false, or what was wrong was not put right. */
export const GROUNDS = ['falsehood', 'notCorrected'] as const;
export type Ground = (typeof GROUNDS)[number];
