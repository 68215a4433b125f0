import { no, ok, type Result } from '../../../../kernel/result.ts';
import type { PreferenceRefusal } from '../model.ts';

const MINUTE_MS = 60_000;

/** A code that was sent to an address, as it is kept: never the code itself. */
export type AskedCode = { expiresAt: Date; tries: number };

export const CODE_DIGITS = 6;
export const CODE_MINUTES = 10;
const MOST_TRIES = 5;

export const expiryOf = (askedAt: Date): Date => new Date(askedAt.valueOf() + CODE_MINUTES * MINUTE_MS);

/** How often a code was asked for lately, by one person or to one address. */
export type Asks = { last: Date | undefined; today: number };

/** A minute between two, and few a day: nobody makes the county ring somebody's telephone. */
const PAUSE_MS = MINUTE_MS;
export const MOST_A_DAY = 5;

/** Whether one more may be sent; `dayEnds` is when counting begins anew. */
export function mayAsk(asks: readonly Asks[], at: Date, dayEnds: Date): Result<null, PreferenceRefusal> {
  if (asks.some(({ today }) => today >= MOST_A_DAY)) return no({ code: 'tooManyCodes', until: dayEnds });
  const until = Math.max(0, ...asks.map(({ last }) => (last ? last.valueOf() + PAUSE_MS : 0)));
  return at.valueOf() < until ? no({ code: 'tooManyCodes', until: new Date(until) }) : ok(null);
}

/** Whether a typed code confirms. After five wrong ones the right one does not count either. */
export function checkCode(
  code: AskedCode | undefined,
  { at, matches }: { at: Date; matches: boolean },
): Result<null, PreferenceRefusal> {
  if (!code) return no({ code: 'noCodeAsked' });
  if (at >= code.expiresAt || code.tries >= MOST_TRIES) return no({ code: 'codeExpired' });
  return matches ? ok(null) : no({ code: 'wrongMessageCode', left: MOST_TRIES - code.tries - 1 });
}
