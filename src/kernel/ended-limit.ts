import type { CivilDate } from './civil-date.ts';
import type { LedgerDay } from './legal-clock.ts';
import { workingDaysBetween } from './office-time.ts';
import type { Calendar } from './working-days.ts';

/** A limit as it was reckoned: the day it would end, and every day until then. */
type Reckoned<Day> = { dueOn: CivilDate | null; ledger: readonly Day[] };

/** `left`: counted days that were not needed, null of a limit that stood still without an end. `late`: working days behind the last one. `ledger` ends on the day on which the limit ended. */
export type EndedLimit<Day> = { used: number; left: number | null; late: number; ledger: readonly Day[] };

/** How a limit ended when what it was set for was done: nothing is counted behind that day. */
export function endedOn<Day extends Pick<LedgerDay, 'date' | 'counted'>>(
  { dueOn, ledger }: Reckoned<Day>,
  day: CivilDate,
  calendar: Calendar,
): EndedLimit<Day> {
  const until = ledger.filter(({ date }) => date <= day);
  const counted = (days: readonly Day[]) => days.filter((one) => one.counted).length;
  const isLate = dueOn !== null && day > dueOn;
  return {
    used: counted(until),
    left: dueOn === null ? null : counted(ledger) - counted(until),
    // Late on the weekend behind its last day it is a day late.
    late: isLate ? Math.max(1, workingDaysBetween(dueOn, day, calendar).length) : 0,
    ledger: until,
  };
}
