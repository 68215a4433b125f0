const HOUR_MS = 3_600_000;

/** How long a clerk may begin matters for a person whom he has seen; then he looks at the card again. Proposed by the product. */
const MEETING_HOURS = 2;

export const meetingEnds = (metAt: Date): Date => new Date(metAt.valueOf() + MEETING_HOURS * HOUR_MS);

export const isMeetingOver = (metAt: Date, now: Date): boolean => now >= meetingEnds(metAt);

/** What is done to the account of a person whom a clerk has before him with his card. */
export type Settling = 'open' | 'takeOver' | 'raise' | 'leave';

/** Up to this level everything is the account's own word: anybody may have opened it. */
const OWN_WORD = 1;
/** domain: on-site check. */
export const SEEN_AT_COUNTER = 4;

/**
 * Nobody known gets a record. An account of somebody's own word is taken over, like by any stronger proof; one whose owner was proven
 * keeps its credentials and is raised. A locked one stays as it is: nobody signs in to it, and applying needs no account.
 */
export function settlingOf(account: { level: number; locked: boolean } | undefined): Settling {
  if (!account) return 'open';
  if (account.locked) return 'leave';
  if (account.level <= OWN_WORD) return 'takeOver';
  return account.level < SEEN_AT_COUNTER ? 'raise' : 'leave';
}
