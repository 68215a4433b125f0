/** How an application ends. `lapsed`: what was to follow (容缺) did not come in time. `ended`: by hand, on a ground of `intake/ending`. */
export const OUTCOMES = ['granted', 'denied', 'withdrawn', 'lapsed', 'ended'] as const;
export type Outcome = (typeof OUTCOMES)[number];
