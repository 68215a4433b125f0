/** How the case of a part can end. */
export const PART_OUTCOMES = ['granted', 'denied', 'notAccepted', 'withdrawn', 'lapsed', 'ended'] as const;
export type PartOutcome = (typeof PART_OUTCOMES)[number];

export type PartState = 'waiting' | 'returned' | 'started' | PartOutcome | 'takenBack' | 'stopped';

/** What a theme case comes to, derived from its parts. */
export type ThemeStatus = 'running' | 'granted' | 'partlyGranted' | 'notGranted';

/** Why the date of a theme is another one (`Cause` of themes). */
export const CAUSES = [
  'finishedEarly',
  'finishedLate',
  'suspended',
  'extended',
  'late',
  'begunEarly',
  'begunLate',
  'notBegun',
  'added',
  'dropped',
] as const;
