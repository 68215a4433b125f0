import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { countLimit } from '../../../../kernel/count-limit.ts';
import type { ClockRefusal } from '../../../../kernel/legal-clock.ts';
import { ok, type Result } from '../../../../kernel/result.ts';
import type { Part, Theme } from '../../model.ts';
import { neededParts } from '../../rules/order.ts';
import type { Dated, Facts, Moment, Plan, Promised } from '../model.ts';
import { beginningOf } from './beginning.ts';
import { isLater, laterOf } from './moment.ts';
import { END, endOfOfficeDay, officeMoment } from './office.ts';

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
  { course: { now }, conventions }: Surroundings,
): Result<Dated, ClockRefusal> {
  const { suspensions = [], extension = 0 } = facts;
  const base = {
    ...{ item, waitsFor: start.waitsFor, late: false, idle: false, unaccepted: false },
    ...{ begun: facts.started !== undefined, done: facts.finished !== undefined, suspensions, extension },
  };
  if (facts.finished) return ok({ ...base, ...ended(facts.finished, start, facts.started), provisional: false });
  const beginning = beginningOf(facts, start.at, { now, conventions });
  const { starts } = beginning;
  const undated = { ...base, ...beginning, finishes: null };
  if (starts === null) return ok({ ...undated, provisional: false, undated: 'waits' });
  if (limit.unit === 'batch') return ok({ ...undated, provisional: false, undated: 'decidedInBatches' });
  const due = dueAfter(starts, limit, { facts, conventions });
  if (!due.ok) return due;
  const { finishes, provisional } = due.value;
  if (finishes === null) return ok({ ...undated, provisional, undated: 'suspendedWithoutEnd' });
  const late = now !== undefined && now.on > finishes.on;
  return ok({ ...undated, finishes: late ? endOfOfficeDay(now, conventions) : finishes, late, provisional });
}

/** What has ended waits for nothing that ended later: it was allowed to overtake that. */
const ended = (finishes: Moment, { at, waitsFor }: Start, started: Moment | undefined) => ({
  starts: started ?? null,
  finishes,
  waitsFor: at && !isLater(at, finishes) ? waitsFor : null,
});

type Counted = { facts: Facts; conventions: Conventions };

function dueAfter(
  { on, minute }: Moment,
  limit: Promised['limit'],
  { facts: { suspensions = [], extension = 0 }, conventions }: Counted,
): Result<{ finishes: Moment | null; provisional: boolean }, ClockRefusal> {
  const counted = countLimit({ limit, pauses: suspensions, extension, startedMinute: minute }, on, conventions);
  if (!counted.ok) return counted;
  const { dueOn, dueMinute, provisional } = counted.value;
  if (dueOn === null) return ok({ finishes: null, provisional });
  if (limit.unit === 'onTheSpot' && extension === 0)
    return ok({ finishes: officeMoment({ on: dueOn, minute }, conventions), provisional });
  return ok({ finishes: { on: dueOn, minute: dueMinute ?? END }, provisional });
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
