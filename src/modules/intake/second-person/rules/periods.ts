import { no, ok, type Result } from '../../../../kernel/result.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Our own period, for the county to confirm: long enough to reach somebody who rarely looks at a telephone. */
export const LINK_DAYS = 7;
export const CODE_DIGITS = 6;
export const CODE_MINUTES = 10;
/** How long whoever proved who he is may read before he signs. */
const PROOF_MINUTES = 30;
/** After so many wrong tries a link is closed, until the applicant sends another. */
const MOST_WRONG = 5;
/** Rows that nobody needs any more: what was not answered, and what lives in the case. */
const KEPT_DAYS = 30;

export const linkUntil = (at: Date): Date => new Date(at.valueOf() + LINK_DAYS * DAY_MS);
export const codeUntil = (at: Date): Date => new Date(at.valueOf() + CODE_MINUTES * MINUTE_MS);
export const proofUntil = (at: Date): Date => new Date(at.valueOf() + PROOF_MINUTES * MINUTE_MS);
export const forgetBefore = (at: Date): Date => new Date(at.valueOf() - KEPT_DAYS * DAY_MS);

/** Whether something that counts until an instant still counts: not at that very instant. */
export const counts = (until: Date | null, at: Date): boolean => until !== null && at < until;

export const triesLeft = (wrong: number): number => Math.max(0, MOST_WRONG - wrong);

/** How often a number was written to today, and when last; the same for a draft. */
export type Sent = { today: number; last: Date | undefined; most: number };

/** Links, and as many codes. */
export const MOST_TO_NUMBER = 6;
export const MOST_OF_DRAFT = 24;

/** Whether one more message may go: a minute between two, and few a day, so that nobody makes the county ring a telephone. */
export function maySend(
  sent: readonly Sent[],
  at: Date,
  dayEnds: Date,
): Result<null, { code: 'secondPersonAskedTooOften'; until: Date }> {
  if (sent.some(({ today, most }) => today >= most)) return no({ code: 'secondPersonAskedTooOften', until: dayEnds });
  const until = Math.max(0, ...sent.map(({ last }) => (last ? last.valueOf() + MINUTE_MS : 0)));
  return at.valueOf() < until ? no({ code: 'secondPersonAskedTooOften', until: new Date(until) }) : ok(null);
}
