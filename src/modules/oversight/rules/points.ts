import { addDays, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { minuteAfter, minutesFrom } from '../../../kernel/hall-hours.ts';
import { instantAt, midnightOf, openingOf, workingDaysBetween, type OfficeTime } from '../../../kernel/office-time.ts';
import { isSuspended, type Suspension } from '../../../kernel/suspension.ts';
import { isWorkingDay } from '../../../kernel/working-days.ts';

export type Instant = number;

/** What runs against a day: since when, until the end of which day, and which days are not counted (行政许可法 art. 45). */
export type Running = { startedAt: Instant; dueOn: CivilDate; pauses: readonly Suspension[] };

export const POINTS = ['half', 'lastDay'] as const;
/** At half of the limit, and one working day before the day on which it ends. */
export type PointKind = (typeof POINTS)[number];
export type Point = { kind: PointKind; at: Instant };

/** Under so many working days there is one reminder. */
const SHORT = 3;

/** Working days of a limit: the day of its beginning is none of them (行政许可法 art. 82). */
export const limitDays = ({ startedAt, dueOn, pauses }: Running, { calendar }: OfficeTime): CivilDate[] =>
  workingDaysBetween(civilDateOf(new Date(startedAt)), dueOn, calendar).filter((day) => !isSuspended(day, pauses));

/** The instant from which it is overdue: the whole last day is in time. */
export const overdueAt = ({ dueOn }: Pick<Running, 'dueOn'>): Instant => midnightOf(addDays(dueOn, 1));

/**
 * When somebody is reminded, in order. From three working days on: when the hall opens on the day by which half is used, rounded down, and
 * on the working day before the last. Shorter ones: once, when half of their open minutes has passed.
 */
export function pointsOf(running: Running, office: OfficeTime): Point[] {
  const days = limitDays(running, office);
  if (days.length < SHORT) return [{ kind: 'half', at: halfOf(running, days, office) }];
  const endsOnWorkingDay = days.at(-1) === running.dueOn;
  const half = days[Math.floor(days.length / 2) - 1];
  const before = days[days.length - (endsOnWorkingDay ? 2 : 1)];
  return [
    ...(half === undefined ? [] : [{ kind: 'half', at: openingOf(half, office) } as const]),
    ...(before === undefined ? [] : [{ kind: 'lastDay', at: openingOf(before, office) } as const]),
  ];
}

/** Of a limit that ends on the day it began, half of what is left of that day; its beginning where nothing is. */
function halfOf({ startedAt, dueOn }: Running, [first, second]: readonly CivilDate[], office: OfficeTime): Instant {
  const { calendar, hours } = office;
  if (second !== undefined) return openingOf(second, office);
  if (first !== undefined) return instantAt(first, minuteAfter(0, minutesFrom(0, hours) / 2, hours));
  const day = civilDateOf(new Date(startedAt));
  const start = (startedAt - midnightOf(day)) / 60_000;
  const open = day <= dueOn && isWorkingDay(day, calendar) ? minutesFrom(start, hours) : 0;
  return open === 0 ? startedAt : instantAt(day, minuteAfter(start, open / 2, hours));
}
