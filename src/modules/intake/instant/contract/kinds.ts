/** What became of a grant by a machine afterwards: nobody looked, somebody is to look, it was found wrong, it stands, or it was taken back. */
export const STATES = ['leftToPerson', 'granted', 'checking', 'foundWrong', 'confirmed', 'rolledBack'] as const;
export type State = (typeof STATES)[number];

/** Why a person looks: chance drew it, or the applicant asked. */
export const GROUNDS = ['drawn', 'asked'] as const;
export type Ground = (typeof GROUNDS)[number];
