/** Longer than any examination takes: whatever needs more is asked for again. */
export const MOST_DAYS = 180;
