import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { legalClock, type ClockRefusal, type LedgerDay } from '../../../../kernel/legal-clock.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import { ok, type Result } from '../../../../kernel/result.ts';
import type { Suspension } from '../../../../kernel/suspension.ts';

/** `extension`: working days added by the head of the organ (行政许可法 art. 42). */
export type Counted = { limit: Limit; pauses?: readonly Suspension[]; extension?: number | undefined };

/** `extended`: the day came by the extension. */
export type CountedDay = LedgerDay & { extended: boolean };

/** Null while a suspension has no end and the limit would outlast its beginning. */
export type Count = { dueOn: CivilDate | null; provisional: boolean; ledger: readonly CountedDay[] };

/**
 * The one count of a case's limits: by it a day is kept, and by it the day is explained. An extension counts working days whatever the
 * limit itself counts: by law it is ten of them, not ten months.
 */
export function countLimit(
  { limit, pauses = [], extension = 0 }: Counted,
  startedOn: CivilDate,
  conventions: Conventions,
): Result<Count, ClockRefusal> {
  const base = legalClock({ startedOn, limit, extension: 0, suspensions: pauses }, conventions);
  if (!base.ok) return base;
  const { dueOn } = base.value;
  const before = base.value.ledger.map((day) => ({ ...day, extended: false }));
  if (dueOn === null || extension === 0) return ok(counted(dueOn, before));
  const added = legalClock(
    { startedOn: dueOn, limit: { value: extension, unit: 'workingDay' }, extension: 0, suspensions: pauses },
    { ...conventions, firstDay: 'dayAfter' },
  );
  if (!added.ok) return added;
  // It begins with the last day of the limit itself, which is counted there.
  const after = added.value.ledger.slice(1).map((day) => ({ ...day, extended: true }));
  return ok(counted(added.value.dueOn, [...before, ...after]));
}

const counted = (dueOn: CivilDate | null, ledger: readonly CountedDay[]): Count => ({
  dueOn,
  provisional: ledger.some(({ provisional }) => provisional),
  ledger,
});
