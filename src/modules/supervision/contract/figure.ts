/** Where a case was handed in: on the portal or at a window; `window:` and a key is the window of that hall. */
export const CHANNELS = ['portal', 'window'] as const;
export const CHANNEL = /^(?:portal|window(?::[\w.-]{1,80})?)$/;

/** What is counted of each day. */
export const COUNTED = [
  'received',
  'accepted',
  'refused',
  'corrections',
  'granted',
  'denied',
  'withdrawn',
  'lapsed',
  'ended',
] as const;

/** Special procedures (行政许可法 art. 45) by whether they kept their own limit. */
export const OF_PROCEDURES = ['procedureKept', 'procedureOverran'] as const;

/** Every figure that opens its cases: what happened in a stretch of days, and how cases stand now. */
const HAPPENED = [
  ...COUNTED,
  ...OF_PROCEDURES,
  'concluded',
  'decided',
  'onTime',
  'late',
  'correctionCause',
  'refusalCause',
] as const;
const LIT = ['green', 'yellow', 'red', 'suspended', 'waiting', 'unlimited', 'due'] as const;
export const FIGURES = [...HAPPENED, ...LIT] as const;
export type Figure = (typeof FIGURES)[number];
