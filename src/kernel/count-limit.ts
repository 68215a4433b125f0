import type { CivilDate } from './civil-date.ts';
import type { Conventions } from './clock-measure.ts';
import { legalClock, type ClockRefusal, type LedgerDay } from './legal-clock.ts';
import type { Limit } from './limit.ts';
import { ok, type Result } from './result.ts';
import type { Suspension } from './suspension.ts';

/** `extension`: working days added by the head of the organ (行政许可法 art. 42). `startedMinute`: of the day, for limits in hours. */
export type Counted = {
  limit: Limit;
  pauses?: readonly Suspension[];
  extension?: number | undefined;
  startedMinute?: number;
};

/** `extended`: the day came by the extension. */
export type CountedDay = LedgerDay & { extended: boolean };

/** No day while a suspension has no end and the limit would outlast its beginning; no minute where the whole day is still in time. */
export type Count = {
  dueOn: CivilDate | null;
  dueMinute: number | null;
  provisional: boolean;
  ledger: readonly CountedDay[];
};

/**
 * The one count of a case's limits: by it a day is kept, and by it the day is explained. An extension counts working days whatever the
 * limit itself counts: by law it is ten of them, not ten months.
 */
export function countLimit(
  { limit, pauses = [], extension = 0, startedMinute }: Counted,
  startedOn: CivilDate,
  conventions: Conventions,
): Result<Count, ClockRefusal> {
  const terms = { startedOn, limit, extension: 0, suspensions: pauses };
  const base = legalClock({ ...terms, ...(startedMinute !== undefined && { startedMinute }) }, conventions);
  if (!base.ok) return base;
  const { dueOn, dueMinute } = base.value;
  const before = base.value.ledger.map((day) => ({ ...day, extended: false }));
  if (dueOn === null || extension === 0) return ok(counted({ dueOn, dueMinute }, before));
  const added = legalClock(
    { startedOn: dueOn, limit: { value: extension, unit: 'workingDay' }, extension: 0, suspensions: pauses },
    { ...conventions, firstDay: 'dayAfter' },
  );
  if (!added.ok) return added;
  // It begins with the last day of the limit itself, which is counted there.
  const after = added.value.ledger.slice(1).map((day) => ({ ...day, extended: true }));
  return ok(counted({ dueOn: added.value.dueOn, dueMinute }, [...before, ...after]));
}

const counted = (due: Pick<Count, 'dueOn' | 'dueMinute'>, ledger: readonly CountedDay[]): Count => ({
  ...due,
  provisional: ledger.some(({ provisional }) => provisional),
  ledger,
});
