import { addDays, type CivilDate } from '../../../kernel/civil-date.ts';
import { midnightOf, openingOf, type OfficeTime } from '../../../kernel/office-time.ts';
import { never } from '../../../kernel/result.ts';
import { usualLightRule, warningLightOf } from '../../../kernel/warning-light.ts';
import { isWorkingDay } from '../../../kernel/working-days.ts';
import { LEVELS, type Level, type Warning, type Watch } from '../clocks/model.ts';
import { limitDays, overdueAt, pointsOf, type Instant, type Point, type Running } from './points.ts';

/** Working days for which something is red before who supervises the county hears of it. */
const LONG_RED_DAYS = 5;

type Asked = { running: Running; watch: Watch; office: OfficeTime };

/** What is to be said now, reminders before escalations: nothing counts as overdue here of which nobody was reminded. */
export function warningsDue({ running, watch, office }: Asked, now: Instant): Warning[] {
  const { dueOn } = running;
  const reminders = pointsLeft(running, watch, office).filter(({ at }) => at <= now);
  const level = levelAt(running, now, office);
  const isNew = level !== undefined && rankOf(level) > rankSaid(watch, dueOn);
  return [
    ...reminders.map(({ kind: point }) => ({ type: 'reminded', point, dueOn }) as const),
    ...(isNew ? [{ type: 'escalated', level, dueOn, owed: pointsOf(running, office).length } as const] : []),
  ];
}

/** When something is next to be said; undefined when all was. */
export function nextWarningAt({ running, watch, office }: Asked): Instant | undefined {
  const points = pointsLeft(running, watch, office).map(({ at }) => at);
  const said = rankSaid(watch, running.dueOn);
  const levels = LEVELS.filter((level) => rankOf(level) > said).map((level) => levelFrom(level, running, office));
  const instants = [...points, ...levels];
  return instants.length === 0 ? undefined : Math.min(...instants);
}

/** A point is over with when somebody was reminded of it then or later: a day that moves on brings its points again. */
const pointsLeft = (running: Running, { given }: Watch, office: OfficeTime): Point[] =>
  pointsOf(running, office).filter(({ kind, at }) => !given.some((one) => one.point === kind && one.at >= at));

const rankOf = (level: Level) => LEVELS.indexOf(level) + 1;

/** An escalation against another day says nothing of this one. */
const rankSaid = ({ raised }: Watch, dueOn: CivilDate) => (raised?.dueOn === dueOn ? rankOf(raised.level) : 0);

const levelAt = (running: Running, now: Instant, office: OfficeTime): Level | undefined =>
  LEVELS.findLast((level) => levelFrom(level, running, office) <= now);

function levelFrom(level: Level, running: Running, office: OfficeTime): Instant {
  switch (level) {
    case 'yellow':
      return yellowFrom(running, office);
    case 'red':
      return overdueAt(running);
    case 'longRed':
      return midnightOf(dayAfter(running.dueOn, LONG_RED_DAYS, office));
    default:
      return never(level);
  }
}

/** When the hall opens on the first day on which the light is yellow, and never before who holds it was reminded. */
function yellowFrom(running: Running, office: OfficeTime): Instant {
  const days = limitDays(running, office);
  const total = days.length;
  const isYellow = (remaining: number) =>
    warningLightOf({ used: total - remaining, remaining, total, suspended: false }, usualLightRule) === 'yellow';
  const first = days.find((_day, place) => isYellow(total - place - 1));
  const [reminded] = pointsOf(running, office);
  return Math.max(
    first === undefined ? running.startedAt : openingOf(first, office),
    reminded?.at ?? running.startedAt,
  );
}

/** The last of so many working days after a day. */
function dayAfter(from: CivilDate, days: number, { calendar }: OfficeTime): CivilDate {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
