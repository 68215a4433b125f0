import { Decimal } from '../../../../kernel/decimal.ts';
import { decimalOfInteger, integerOf, roundAt } from '../../../../kernel/decimal-rounding.ts';
import {
  DateTime,
  dayNumber,
  dayOf,
  DaysDuration,
  Day,
  dateTimeOfWall,
  midnight,
  MonthsDuration,
  SECOND,
  TimeOfDay,
  UTC,
  weekdayOf,
} from '../temporal.ts';
import { readDateTime, readDay, readDuration, readTime } from '../temporal-text.ts';
import { fault, type FeelFunction, type Run, type Value } from '../value.ts';
import { anyOf, define } from './define.ts';

const integers = (values: readonly Value[]): number[] =>
  values.map((value) => (value instanceof Decimal ? (integerOf(value) ?? Number.NaN) : Number.NaN));

function toDate([from]: readonly Value[], run: Run): Value {
  if (from instanceof DateTime) return from.day;
  if (from instanceof Day) return from;
  return (typeof from === 'string' ? readDay(from) : undefined) ?? fault(run, 'not a date');
}

function toTime([from]: readonly Value[], run: Run): Value {
  if (from instanceof DateTime) return from.time;
  if (from instanceof TimeOfDay) return from;
  if (from instanceof Day) return new TimeOfDay(0, UTC);
  return (typeof from === 'string' ? readTime(from) : undefined) ?? fault(run, 'not a time');
}

function timeOfParts([hour, minute, second = null, offset = null]: readonly Value[], run: Run): Value {
  const [h = Number.NaN, m = Number.NaN] = integers([hour ?? null, minute ?? null]);
  if (!(second instanceof Decimal)) return fault(run, 'time takes numbers');
  const nanos = integerOf(roundAt(new Decimal(second.digits, second.scale - 9), 0, 'down')) ?? Number.NaN;
  const fits = h >= 0 && h < 24 && m >= 0 && m < 60 && nanos >= 0 && nanos < 60 * SECOND;
  const zoned = offset === null || (offset instanceof DaysDuration && offset.nanos % BigInt(SECOND) === 0n);
  if (!fits || !zoned) return fault(run, 'not a time');
  const zone = offset === null ? undefined : { offset: Number(offset.nanos / BigInt(SECOND)) };
  if (zone !== undefined && Math.abs(zone.offset) > 18 * 3_600) return fault(run, 'no such offset');
  return new TimeOfDay((h * 3_600 + m * 60) * SECOND + nanos, zone);
}

function toDateTime([from, time]: readonly Value[], run: Run): Value {
  if (time === undefined) {
    if (from instanceof DateTime) return from;
    if (from instanceof Day) return new DateTime(from, new TimeOfDay(0, UTC));
    return (typeof from === 'string' ? readDateTime(from) : undefined) ?? fault(run, 'not a date and time');
  }
  const day = from instanceof DateTime ? from.day : from;
  return day instanceof Day && time instanceof TimeOfDay ? new DateTime(day, time) : fault(run, 'no date and no time');
}

/** Whole months from one day to the other, rounded towards nothing. */
function monthsBetween([from, to]: readonly Value[], run: Run): Value {
  const [start, end] = [momentOf(from), momentOf(to)];
  if (start === undefined || end === undefined) return fault(run, 'takes two dates');
  const backwards = before(end, start);
  const [one, other] = backwards ? [end, start] : [start, end];
  const months = (other.day.year - one.day.year) * 12 + other.day.month - one.day.month;
  const within = (moment: DateTime) => moment.day.day * 86_400 * SECOND + moment.time.nanos;
  const whole = within(other) < within(one) ? months - 1 : months;
  return new MonthsDuration(backwards && whole !== 0 ? -whole : whole);
}

const before = (one: DateTime, other: DateTime) =>
  (dayNumber(one.day) - dayNumber(other.day) || one.time.nanos - other.time.nanos) < 0;

function momentOf(value: Value | undefined): DateTime | undefined {
  if (value instanceof DateTime) return value;
  return value instanceof Day ? new DateTime(value, midnight) : undefined;
}

const ofDay = (body: (day: Day) => Value): FeelFunction =>
  define('date', ([date], run) => {
    const day = momentOf(date)?.day;
    return day === undefined ? fault(run, 'takes a date') : body(day);
  });

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The week as ISO 8601 counts it: that of the year that its Thursday lies in. */
function weekOfYear(day: Day): number {
  const thursday = dayNumber(day) + 4 - weekdayOf(day);
  const first = (year: number) => dayNumber(new Day(year, 1, 1));
  const year = [day.year + 1, day.year, day.year - 1].find((one) => first(one) <= thursday) ?? day.year;
  return Math.floor((thursday - first(year)) / 7) + 1;
}

const present = (run: Run): DateTime =>
  dateTimeOfWall(BigInt(Math.floor(run.now)) * 1_000_000n, UTC) ?? new DateTime(new Day(1970, 1, 1), midnight);

export const dateFunctions: Readonly<Record<string, FeelFunction>> = {
  date: anyOf(
    define('from', toDate),
    define('year: number, month: number, day: number', (parts, run) => {
      const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = integers(parts);
      return dayOf(year, month, day) ?? fault(run, 'no such day');
    }),
  ),
  time: anyOf(define('from', toTime), define('hour, minute, second, offset?', timeOfParts)),
  'date and time': anyOf(define('from', toDateTime), define('date, time', toDateTime)),
  duration: define(
    'from: string',
    ([from], run) => (typeof from === 'string' ? readDuration(from) : undefined) ?? fault(run, 'not a duration'),
  ),
  'years and months duration': define('from, to', monthsBetween),
  'day of year': ofDay((day) => decimalOfInteger(dayNumber(day) - dayNumber(new Day(day.year, 1, 1)) + 1)),
  'day of week': ofDay((day) => WEEKDAYS[weekdayOf(day) - 1] ?? null),
  'month of year': ofDay((day) => MONTHS[day.month - 1] ?? null),
  'week of year': ofDay((day) => decimalOfInteger(weekOfYear(day))),
  now: define('', (_none, run) => present(run)),
  today: define('', (_none, run) => present(run).day),
};
