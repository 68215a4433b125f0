import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import { legalClock } from '../../../kernel/legal-clock.ts';

/** By when an order is answered: so many working days, the first of them the one after it was issued. Throws for a limit that never ends. */
export function answerDay(issuedOn: CivilDate, days: number, conventions: Conventions): CivilDate {
  const limit = { value: days, unit: 'workingDay' } as const;
  const reckoned = legalClock({ startedOn: issuedOn, limit, extension: 0, suspensions: [] }, conventions);
  if (!reckoned.ok || reckoned.value.dueOn === null) throw new RangeError(`no day is ${days} working days later`);
  return reckoned.value.dueOn;
}
