import { addDays, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { addMonths } from '../../../kernel/civil-span.ts';
import type { HallHours } from '../../../kernel/hall-hours.ts';
import { legalClock } from '../../../kernel/legal-clock.ts';
import { limit } from '../../../kernel/limit.ts';
import { never } from '../../../kernel/result.ts';
import type { Calendar } from '../../../kernel/working-days.ts';
import type { Effect } from '../core/effect.ts';
import { amountOf, cycleOf, durationOf, isCountable, type Duration } from '../core/timer-text.ts';

/** Milliseconds since 1970 in UTC. */
export type Instant = number;

export type OfficeTime = { calendar: Calendar; hours: HallHours };

type StartTimer = Extract<Effect, { type: 'startTimer' }>;
type Asked = Pick<StartTimer, 'kind' | 'unit' | 'text' | 'repetition'>;

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** China Standard Time is UTC+8 with no summer time since 1991. */
const OFFSET = 8 * 60 * MINUTE;

/**
 * When a timer that is started now goes off; undefined when never: no time is said, a cycle has ended, or it lies beyond the calendar.
 * Working days are counted by the legal clock, the day of the start not among them, and the last one is over at its midnight (民法典
 * art. 201, 203). Times without an offset are China Standard Time.
 */
export function dueAt({ kind, unit, text, repetition }: Asked, now: Instant, office: OfficeTime): Instant | undefined {
  switch (kind) {
    case 'unspecified':
      return undefined;
    case 'date':
      return instantOf(text);
    case 'duration': {
      const duration = durationOf(text);
      return duration && laterBy(duration, { now, unit, office });
    }
    case 'cycle': {
      const cycle = cycleOf(text);
      if (cycle === undefined) return undefined;
      const first = cycle.start === undefined ? undefined : instantOf(cycle.start);
      const due = repetition === 0 && first !== undefined ? first : laterBy(cycle.every, { now, unit, office });
      const end = cycle.end === undefined ? undefined : instantOf(cycle.end);
      return due !== undefined && end !== undefined && due > end ? undefined : due;
    }
    default:
      return never(kind);
  }
}

/** `2026-03-02T09:00+08:00`, or a wall clock in China: `2026-03-02T09:00`, `2026-03-02`. */
export function instantOf(text: string): Instant | undefined {
  const [, day, time = '00:00', offset = '+08:00'] =
    /^(\d{4}-\d{2}-\d{2})(?:T([\d:.]+)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? [];
  const instant = Date.parse(`${day}T${time}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(instant) ? undefined : instant;
}

type From = { now: Instant; unit: StartTimer['unit']; office: OfficeTime };

function laterBy(duration: Duration, { now, unit, office }: From): Instant | undefined {
  if (unit === 'calendar') return calendarLater(duration, now);
  const asked = limit(amountOf(duration, unit), unit);
  if (!asked.ok) return undefined;
  const startedOn = civilDateOf(new Date(now));
  const startedMinute = Math.floor((now - midnightOf(startedOn)) / MINUTE);
  const terms = { startedOn, startedMinute, limit: asked.value, extension: 0, suspensions: [] };
  const reckoning = legalClock(terms, { ...office, firstDay: 'dayAfter' });
  if (!reckoning.ok || reckoning.value.dueOn === null) return undefined;
  const { dueOn, dueMinute } = reckoning.value;
  return dueMinute === null ? midnightOf(addDays(dueOn, 1)) : midnightOf(dueOn) + dueMinute * MINUTE;
}

/** Years and months by the calendar on the wall, everything below by the clock. */
function calendarLater(duration: Duration, now: Instant): Instant | undefined {
  if (!isCountable(duration, 'calendar')) return undefined;
  const { years, months, weeks, days, hours, minutes, seconds } = duration;
  const moved = years * 12 + months;
  const day = civilDateOf(new Date(now));
  const start = moved === 0 ? now : midnightOf(addMonths(day, moved)) + (now - midnightOf(day));
  const due = start + (weeks * 7 + days) * DAY + (hours * 60 + minutes) * MINUTE + seconds * 1_000;
  return Number.isNaN(new Date(due).valueOf()) ? undefined : due;
}

const midnightOf = (day: CivilDate): Instant => Date.parse(`${day}T00:00:00Z`) - OFFSET;

/** An instant as people in China read it, with its offset. */
export const chinaTime = (instant: Instant): string =>
  `${new Date(instant + OFFSET).toISOString().replace(/\.000Z$|Z$/, '')}+08:00`;

/** The end of a stretch of calendar time that begins now, such as `P5D`. */
export function afterDuration(text: string, now: Instant): Instant | undefined {
  const duration = durationOf(text);
  return duration && calendarLater(duration, now);
}
