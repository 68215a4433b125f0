import { addDays } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { minutesFrom } from '../../../../kernel/hall-hours.ts';
import { legalClock, type ClockRefusal } from '../../../../kernel/legal-clock.ts';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import { isWorkingDay } from '../../../../kernel/working-days.ts';
import type { Part, Theme } from '../../model.ts';
import { neededParts } from '../../rules/order.ts';
import type { Dated, Facts, Moment, Plan, Promised } from '../model.ts';
import { isLater, laterOf } from './moment.ts';

/** `now`: where the theme runs already. What has not happened by then happens later. */
export type Course = { promised: readonly Promised[]; start: Moment; now?: Moment };

/**
 * The expected date of a theme: every item within its promised limit, in the unit of that limit, as soon as all that it waits for has
 * ended. What is not needed counts as done; what may be overtaken is waited for in the plan.
 */
export function planOf(
  theme: Pick<Theme, 'parts'>,
  course: Course,
  conventions: Conventions,
): Result<Plan, ClockRefusal> {
  const promised = new Map(course.promised.map((one) => [one.item, one]));
  const parts = neededParts(theme, new Set(promised.keys()));
  const dated = new Map<string, Dated>();
  const waiting = [...parts];
  while (waiting.length > 0) {
    const next = waiting.findIndex((part) => before(part).every((item) => dated.has(item)));
    const [part] = waiting.splice(Math.max(0, next), 1);
    const one = part && promised.get(part.item);
    if (!part || !one) continue;
    const found = datedOf(one, startOf(part, { dated, course }), { course, conventions });
    if (!found.ok) return found;
    dated.set(part.item, found.value);
  }
  return ok(
    planFrom(
      parts.flatMap(({ item }) => dated.get(item) ?? []),
      conventions,
    ),
  );
}

const before = ({ after, afterOptional }: Part) => [...after, ...afterOptional];

type Start = { at: Moment | null; waitsFor: string | null };

/** When the last of what it waits for has ended; the theme's own beginning where it waits for nothing. */
function startOf(part: Part, { dated, course }: { dated: ReadonlyMap<string, Dated>; course: Course }): Start {
  const waited = before(part).flatMap((item) => dated.get(item) ?? []);
  const open = waited.find(({ finishes }) => finishes === null);
  if (open) return { at: null, waitsFor: open.item };
  let start: Start = { at: course.start, waitsFor: null };
  for (const { item, finishes } of waited)
    if (finishes && (start.waitsFor === null || isLater(finishes, start.at ?? course.start)))
      start = { at: laterOf(finishes, course.start), waitsFor: item };
  return start;
}

type Surroundings = { course: Course; conventions: Conventions };

function datedOf(
  { item, limit, facts = {} }: Promised,
  start: Start,
  { course, conventions }: Surroundings,
): Result<Dated, ClockRefusal> {
  const { suspensions = [], extension = 0 } = facts;
  const base = {
    item,
    waitsFor: start.waitsFor,
    late: false,
    idle: false,
    begun: facts.started !== undefined,
    done: facts.finished !== undefined,
    suspensions,
    extension,
  };
  if (facts.finished) return ok({ ...base, ...ended(facts.finished, start, facts.started), provisional: false });
  const starts = facts.started ?? (start.at && laterOf(start.at, course.now ?? start.at));
  const idle = facts.started === undefined && start.at !== null && starts !== null && isLater(starts, start.at);
  const undated = { ...base, starts, idle, finishes: null };
  if (starts === null) return ok({ ...undated, provisional: false, undated: 'waits' });
  if (limit.unit === 'batch') return ok({ ...undated, provisional: false, undated: 'decidedInBatches' });
  const due = dueAfter(starts, limit, { facts, conventions });
  if (!due.ok) return due;
  const { finishes, provisional } = due.value;
  if (finishes === null) return ok({ ...undated, provisional, undated: 'suspendedWithoutEnd' });
  const late = course.now !== undefined && isLater(course.now, finishes);
  return ok({ ...base, starts, idle, finishes: late && course.now ? course.now : finishes, late, provisional });
}

/** What has ended waits for nothing that ended later: it was allowed to overtake that. */
const ended = (finishes: Moment, { at, waitsFor }: Start, started: Moment | undefined) => ({
  starts: started ?? null,
  finishes,
  waitsFor: at && !isLater(at, finishes) ? waitsFor : null,
});

/** The last minute of a day on which a limit in whole days ends. */
const END = 24 * 60;

type Counted = { facts: Facts; conventions: Conventions };

function dueAfter(
  { on, minute }: Moment,
  limit: Promised['limit'],
  { facts: { suspensions = [], extension = 0 }, conventions }: Counted,
): Result<{ finishes: Moment | null; provisional: boolean }, ClockRefusal> {
  const terms = { startedOn: on, startedMinute: minute, limit, extension, suspensions };
  const reckoned = legalClock(terms, conventions);
  if (!reckoned.ok) return no(reckoned.error);
  const { dueOn, dueMinute, provisional } = reckoned.value;
  if (dueOn === null) return ok({ finishes: null, provisional });
  if (limit.unit === 'onTheSpot')
    return ok({ finishes: officeMoment({ on: dueOn, minute }, conventions), provisional });
  return ok({ finishes: { on: dueOn, minute: dueMinute ?? END }, provisional });
}

/** What is done on the spot is done while the office works: behind its hours, or on a day off, when it next opens. */
function officeMoment({ on, minute }: Moment, { calendar, hours }: Conventions): Moment {
  const opening = hours[0]?.from ?? 0;
  if (isWorkingDay(on, calendar) && minutesFrom(minute, hours) > 0) return { on, minute: Math.max(minute, opening) };
  let day = addDays(on, 1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return { on: day, minute: opening };
}

function planFrom(items: readonly Dated[], { calendar }: Conventions): Plan {
  const open = items.find(({ undated }) => undated !== undefined && undated !== 'waits');
  const last = items.reduce<Dated | undefined>(
    (found, one) => (!found || endsLater(one, found) ? one : found),
    undefined,
  );
  return {
    items,
    finishes: open ? null : (last?.finishes ?? null),
    path: wayTo((open ?? last)?.item, items),
    provisional: items.some(({ provisional }) => provisional),
    calendar: calendar.version,
  };
}

const endsLater = (one: Dated, other: Dated) =>
  one.finishes !== null && other.finishes !== null && isLater(one.finishes, other.finishes);

function wayTo(item: string | undefined, items: readonly Dated[]): string[] {
  const way: string[] = [];
  let next = items.find((one) => one.item === item);
  while (next) {
    way.unshift(next.item);
    const { waitsFor } = next;
    next = items.find((one) => one.item === waitsFor);
  }
  return way;
}
