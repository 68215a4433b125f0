/** How an application ends. `lapsed`: what was to follow (容缺) did not come in time. */
export const OUTCOMES = ['granted', 'denied', 'withdrawn', 'lapsed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
