import { addDays, type CivilDate } from './civil-date.ts';
import { measureOf, type Conventions, type Measure, type Terms, type Why } from './clock-measure.ts';
import { minuteAfter } from './hall-hours.ts';
import { limit, type LimitRefusal } from './limit.ts';
import { no, ok, type Result } from './result.ts';
import { isOpenEnded, mergeSuspensions, type Suspension } from './suspension.ts';

/** One day of the count. `minutes`: open minutes counted, where the limit runs in hours. */
export type LedgerDay = {
  date: CivilDate;
  counted: boolean;
  why: Why;
  name?: string;
  minutes?: number;
  provisional: boolean;
};

/** When a limit ends and how each day was counted, from the day it began to the day it ends. */
export type Reckoning = {
  /** Null while a suspension has no end and the limit would outlast its beginning. */
  dueOn: CivilDate | null;
  /** Minute of the due day, China Standard Time; null when the whole day is still in time. */
  dueMinute: number | null;
  /** What the due day would be without the extension. */
  dueOnUnextended: CivilDate | null;
  /** Some counted day lies in a year whose holidays have not been announced: the date may move. */
  provisional: boolean;
  /** The version of the calendar, to be stored with the date. */
  calendar: string;
  suspensions: readonly Suspension[];
  ledger: readonly LedgerDay[];
};

export type ClockRefusal =
  | LimitRefusal
  | { code: 'decidedInBatches' }
  | { code: 'suspensionReversed'; from: CivilDate; until: CivilDate }
  | { code: 'clockTooLong' };

/** Fifty years of days: longer than any matter a county handles, short enough to list. */
const LONGEST = 18_263;

/**
 * The legal clock: when a limit that began on a day ends. By 行政许可法 art. 82 limits count working days, the day of acceptance not
 * among them; by art. 45 hearings, tests, expert reviews and the like are not counted (`suspensions`, merged, both ends included);
 * an extension (art. 42) adds to the limit and is shown apart.
 */
export function legalClock(terms: Terms, conventions: Conventions): Result<Reckoning, ClockRefusal> {
  const refusal = findRefusal(terms);
  if (refusal) return no(refusal);

  const suspensions = mergeSuspensions(terms.suspensions);
  const merged = { ...terms, suspensions };
  const run = countDays(merged, measureOf(merged, conventions), conventions);
  if (run === undefined) return no({ code: 'clockTooLong' });
  const unextended = terms.extension === 0 ? run : unextendedRun(merged, conventions);

  return ok({
    dueOn: run.dueOn,
    dueMinute: run.dueMinute,
    dueOnUnextended: unextended?.dueOn ?? null,
    provisional: run.ledger.some(({ provisional }) => provisional),
    calendar: conventions.calendar.version,
    suspensions,
    ledger: run.ledger,
  });
}

function unextendedRun(terms: Terms, conventions: Conventions) {
  const base = { ...terms, extension: 0 };
  return countDays(base, measureOf(base, conventions), conventions);
}

function findRefusal({ limit: { value, unit }, extension, suspensions }: Terms): ClockRefusal | undefined {
  if (unit === 'batch') return { code: 'decidedInBatches' };
  for (const amount of [value, extension, value + extension]) {
    const checked = limit(amount, unit);
    if (!checked.ok) return checked.error;
  }
  for (const { from, until } of suspensions)
    if (until !== null && until < from) return { code: 'suspensionReversed', from, until };
  return undefined;
}

type Run = { dueOn: CivilDate | null; dueMinute: number | null; ledger: LedgerDay[] };

/** Lists days from the first on until the measure is paid, or to the day from which it cannot be; undefined past the longest count. */
function countDays(terms: Terms, measure: Measure, { hours }: Conventions): Run | undefined {
  const ledger: LedgerDay[] = [];
  let paid = 0;
  for (let day = terms.startedOn; ledger.length <= LONGEST; day = addDays(day, 1)) {
    const { credit, ...reason } = measure.creditOf(day);
    const used = Math.min(credit, measure.total - paid);
    paid += used;
    ledger.push({
      date: day,
      counted: used > 0,
      ...reason,
      ...(measure.inMinutes && used > 0 ? { minutes: used } : {}),
    });
    if (paid === measure.total) {
      const opening = day === terms.startedOn ? (terms.startedMinute ?? 0) : 0;
      return { dueOn: day, dueMinute: measure.inMinutes ? minuteAfter(opening, used, hours) : null, ledger };
    }
    if (isOpenEnded(day, terms.suspensions)) return { dueOn: null, dueMinute: null, ledger };
  }
  return undefined;
}
