export const STATES = ['waiting', 'answered', 'withdrawn', 'lapsed', 'applied'] as const;
export type State = (typeof STATES)[number];

/** What an officer says of one material or one field; neither binds anybody later. */
export const VERDICTS = ['inOrder', 'change'] as const;
