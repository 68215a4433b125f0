import { limit } from '../../../kernel/limit.ts';
import { never } from '../../../kernel/result.ts';
import type { TimerKind, TimerUnit } from './node.ts';

/** Parts of an ISO 8601 duration. A sign is not among them: no timer runs backwards. */
export type Duration = {
  years: number;
  months: number;
  weeks: number;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
};

/** A thousand years: what is longer is a slip of the pen. */
const MOST_MONTHS = 12_000;

/** How many working days or hours a duration is. Hours to two decimals, by which every minute is still told from the next. */
export const amountOf = ({ days, hours, minutes }: Duration, unit: Exclude<TimerUnit, 'calendar'>): number =>
  unit === 'workingDay' ? days : Math.round((hours + minutes / 60) * 100) / 100;

/** Whether some day can be reckoned by a duration at all, whenever it begins. */
export const isCountable = (duration: Duration, unit: TimerUnit): boolean =>
  unit === 'calendar' ? duration.years * 12 + duration.months <= MOST_MONTHS : limit(amountOf(duration, unit), unit).ok;

const DURATION =
  /^P(?=.)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})(?:[.,](\d{1,9}))?S)?)?$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const CYCLE = /^R(-1|\d{0,9})\/(?:([^/]+)\/)?(P[^/]+)(?:\/([^/]+))?$/;

/** `P1Y2M3W4DT5H6M7S`; undefined for anything else. */
export function durationOf(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1, 8)
    .map((part) => Number(part ?? 0));
  return { years, months, weeks, days, hours, minutes, seconds: seconds + Number(`0.${match[8] ?? '0'}`) };
}

/** `2026-03-02`, `2026-03-02T09:00`, `2026-03-02T09:00:00+08:00`. */
function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined) return false;
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(milliseconds) &&
    new Date(milliseconds).toISOString().startsWith(day) &&
    !Number.isNaN(Date.parse(text))
  );
}

/** `R3/PT10M`, `R/P1D`, `R3/2026-03-02T09:00:00Z/PT10M`, `R3/PT10M/<end>`; a bare duration goes off once. Undefined for anything else. */
export function cycleOf(text: string): Cycle | undefined {
  const once = durationOf(text);
  if (once !== undefined) return { repetitions: 1, every: once };
  const [, count, start, every = '', end] = CYCLE.exec(text) ?? [];
  const duration = durationOf(every);
  if (count === undefined || duration === undefined) return undefined;
  if ((start !== undefined && !isInstant(start)) || (end !== undefined && !isInstant(end))) return undefined;
  return {
    repetitions: count === '' || count === '-1' ? Number.POSITIVE_INFINITY : Number(count),
    every: duration,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}

/** How often a timer goes off, how long after one another, and from or until when where it says so. */
export type Cycle = { repetitions: number; every: Duration; start?: string; end?: string };

export function isTimerText(kind: TimerKind, text: string): boolean {
  switch (kind) {
    case 'date':
      return isInstant(text);
    case 'duration':
      return durationOf(text) !== undefined;
    case 'cycle':
      return cycleOf(text) !== undefined;
    case 'unspecified':
      return true;
    default:
      return never(kind);
  }
}
