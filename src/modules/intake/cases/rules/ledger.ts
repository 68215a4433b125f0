import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import type { Suspension } from '../../../../kernel/suspension.ts';
import type { Event } from '../events.ts';
import { countLimit, type CountedDay } from '../../../../kernel/count-limit.ts';

/** A day of the count, as it is shown. */
export type ExplainedDay = Pick<CountedDay, 'date' | 'counted' | 'why' | 'name' | 'provisional' | 'extended'>;

/**
 * How the promised day that a case keeps came about, day by day: by the calendar with which it was reckoned, with every time that the law
 * does not count (行政许可法 art. 45) and its article, and the days of an extension marked (art. 42). While the clock stands still it ends on the day on which it stopped. None before
 * acceptance, none where the promise names no day, and none that would arrive at another day than the one that is kept.
 */
export function ledgerIn(
  events: readonly Event[],
  promised: Limit,
  conventions: (calendar: string) => Conventions,
): ExplainedDay[] {
  const clock = clockIn(events);
  if (clock === undefined) return [];
  const { acceptedOn, promisedOn, calendar, spans, extension } = clock;
  const reckoning = countLimit({ limit: promised, pauses: spans, extension }, acceptedOn, conventions(calendar));
  if (!reckoning.ok) return [];
  const { dueOn, ledger } = reckoning.value;
  if (dueOn !== null && dueOn !== promisedOn) return [];
  return ledger.map(({ date, counted, why, name, provisional, extended }) => {
    const said = why === 'suspended' ? spans.find((span) => isWithin(date, span))?.basis : name;
    return { date, counted, why, ...(said !== undefined && { name: said }), provisional, extended };
  });
}

type Span = Suspension & { basis: string };
type Clock = {
  acceptedOn: CivilDate;
  promisedOn: string | null;
  calendar: string;
  spans: readonly Span[];
  extension: number;
};

/** What the log says of the clock of a case; undefined when it was never accepted. */
function clockIn(events: readonly Event[]): Clock | undefined {
  return events.reduce<Clock | undefined>((clock, event) => {
    if (event.type === 'caseAccepted' || event.type === 'caseDeemedAccepted') {
      const { promisedOn, calendar } = event.due;
      return { acceptedOn: civilDate(event.acceptedOn), promisedOn, calendar, spans: [], extension: 0 };
    }
    if (clock === undefined) return undefined;
    const { spans } = clock;
    if (event.type === 'clockStopped')
      return { ...clock, spans: [...spans, { from: civilDate(event.on), until: null, basis: event.basis }] };
    if (event.type !== 'clockResumed' && event.type !== 'limitExtended' && event.type !== 'dueRecomputed') return clock;
    const { promisedOn, calendar } = event.due;
    if (event.type === 'dueRecomputed') return { ...clock, promisedOn, calendar };
    return event.type === 'limitExtended'
      ? { ...clock, promisedOn, calendar, extension: event.days }
      : { ...clock, promisedOn, calendar, spans: ended(spans, event.pause?.until) };
  }, undefined);
}

/** The last span with its end; none is left of one that went on the same day. */
function ended(spans: readonly Span[], until: string | undefined): readonly Span[] {
  const [last, before] = [spans.at(-1), spans.slice(0, -1)];
  return last === undefined || until === undefined ? before : [...before, { ...last, until: civilDate(until) }];
}

const isWithin = (day: CivilDate, { from, until }: Suspension) => day >= from && (until === null || day <= until);
