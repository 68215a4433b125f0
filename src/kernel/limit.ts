import { no, ok, type Result } from './result.ts';

/** How an item's guide states a limit. `batch`: decided in batches whose dates are announced, so no due date follows from acceptance. */
export const limitUnits = ['onTheSpot', 'workingHour', 'workingDay', 'calendarDay', 'month', 'batch'] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** A limit as written in law or promised by the county. A fraction of a working day counts in hall hours. */
export type Limit = { value: number; unit: LimitUnit };

export type LimitRefusal =
  | { code: 'limitNotANumber' }
  | { code: 'limitNegative' }
  | { code: 'limitNotWhole'; unit: LimitUnit }
  | { code: 'limitTooLong'; longest: number };

/** Longer than any limit a law sets; keeps every reckoning bounded. */
const LONGEST = 10_000;

/** A value and unit as a limit. Only hours and working days may be fractions, and to two decimals. */
export function limit(value: number, unit: LimitUnit): Result<Limit, LimitRefusal> {
  if (!Number.isFinite(value)) return no({ code: 'limitNotANumber' });
  if (value < 0) return no({ code: 'limitNegative' });
  if (value > LONGEST) return no({ code: 'limitTooLong', longest: LONGEST });
  const fraction = unit === 'workingHour' || unit === 'workingDay' ? 100 : 1;
  if (Math.abs(value * fraction - Math.round(value * fraction)) > 1e-9) return no({ code: 'limitNotWhole', unit });
  return ok({ value, unit });
}
