/** Where a case was handed in: on the portal or at a window; `window:` and a key is the window of that hall. */
export const CHANNELS = ['portal', 'window'] as const;
export const CHANNEL = /^(?:portal|window(?::[\w.-]{1,80})?)$/;

/** What is counted of each day. */
export const COUNTED = ['received', 'accepted', 'refused', 'corrections', 'granted', 'denied', 'withdrawn'] as const;

/** Every figure that opens its cases: what happened in a stretch of days, and how cases stand now. */
const HAPPENED = [...COUNTED, 'concluded', 'decided', 'onTime', 'late', 'correctionCause', 'refusalCause'] as const;
const LIT = ['green', 'yellow', 'red', 'suspended', 'waiting', 'unlimited', 'due'] as const;
export const FIGURES = [...HAPPENED, ...LIT] as const;
export type Figure = (typeof FIGURES)[number];
