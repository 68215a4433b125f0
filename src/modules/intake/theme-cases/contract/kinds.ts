/** How the case of a part can end. */
export const PART_OUTCOMES = ['granted', 'denied', 'notAccepted', 'withdrawn', 'lapsed', 'ended'] as const;
export type PartOutcome = (typeof PART_OUTCOMES)[number];

export const PART_STATES = ['waiting', 'returned', 'started', ...PART_OUTCOMES, 'takenBack', 'stopped'] as const;
export type PartState = (typeof PART_STATES)[number];

/** What a theme case comes to, derived from its parts. */
export const THEME_STATUSES = ['running', 'granted', 'partlyGranted', 'notGranted'] as const;
export type ThemeStatus = (typeof THEME_STATUSES)[number];

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
  'acceptancePending',
  'calendarMoved',
  'added',
  'dropped',
] as const;

/** How it is told: a part that ended without being granted was not done early or late, it is over. */
export const TOLD_CAUSES = [...CAUSES, 'over'] as const;
export type ToldCause = (typeof TOLD_CAUSES)[number];
