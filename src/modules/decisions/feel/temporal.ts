/** Days, times and durations of FEEL (DMN 1.5 §10.3.2.3). Zones keep the name they were written with. */
export class Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }
}

/** A zone as it was written: seconds from UTC, or a name. */
export type Zone = { offset: number } | { name: string };

export class TimeOfDay {
  /** Nanoseconds since midnight. */
  readonly nanos: number;
  readonly zone: Zone | undefined;
  constructor(nanos: number, zone: Zone | undefined) {
    this.nanos = nanos;
    this.zone = zone;
  }
}

export class DateTime {
  readonly day: Day;
  readonly time: TimeOfDay;
  constructor(day: Day, time: TimeOfDay) {
    this.day = day;
    this.time = time;
  }
}

export class DaysDuration {
  readonly nanos: bigint;
  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
}

export class MonthsDuration {
  readonly months: number;
  constructor(months: number) {
    this.months = months;
  }
}

export const SECOND = 1_000_000_000;
export const DAY_NANOS = 86_400n * BigInt(SECOND);
const LARGEST_YEAR = 999_999_999;

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (![year, month, day].every(Number.isSafeInteger) || Math.abs(year) > LARGEST_YEAR) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  return new Day(year, month, day);
}

/** Days since 1970-01-01 (after Howard Hinnant's days_from_civil). */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

export function dayOfNumber(number: number): Day | undefined {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const e = z - era * 146_097;
  const yoe = Math.floor((e - Math.floor(e / 1_460) + Math.floor(e / 36_524) - Math.floor(e / 146_096)) / 365);
  const doy = e - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return dayOf(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1);
}

/** 1 is Monday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const UTC: Zone = { offset: 0 };
export const midnight = new TimeOfDay(0, undefined);

/** Nanoseconds since 1970 as the clock on the wall shows them, whatever the zone. */
export const wallNanos = ({ day, time }: DateTime): bigint => BigInt(dayNumber(day)) * DAY_NANOS + BigInt(time.nanos);

export function dateTimeOfWall(nanos: bigint, zone: Zone | undefined): DateTime | undefined {
  const rest = ((nanos % DAY_NANOS) + DAY_NANOS) % DAY_NANOS;
  const day = dayOfNumber(Number((nanos - rest) / DAY_NANOS));
  return day === undefined ? undefined : new DateTime(day, new TimeOfDay(Number(rest), zone));
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(name: string): Intl.DateTimeFormat | undefined {
  if (formats.has(name)) return formats.get(name);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    format = undefined;
  }
  if (formats.size < 1_000) formats.set(name, format);
  return format;
}

export const isZoneName = (name: string): boolean => /^[A-Za-z]/.test(name) && formatOf(name) !== undefined;

function offsetAt(name: string, seconds: number): number {
  const shown = formatOf(name)?.format(new Date(seconds * 1_000)) ?? '';
  const [, sign, hours = '0', minutes = '0', left = '0'] = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(shown) ?? [];
  return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(left)) * (sign === '-' ? -1 : 1);
}

/** Seconds from UTC at a wall time; undefined without a zone. */
export function offsetOf(moment: DateTime): number | undefined {
  const { zone } = moment.time;
  if (zone === undefined) return undefined;
  if ('offset' in zone) return zone.offset;
  const wall = Number(wallNanos(moment) / BigInt(SECOND));
  if (Math.abs(wall) > 8e12) return 0;
  return offsetAt(zone.name, wall - offsetAt(zone.name, wall));
}

/** Nanoseconds since 1970 in UTC; without a zone as if it were UTC. */
export const instantOf = (moment: DateTime): bigint =>
  wallNanos(moment) - BigInt(offsetOf(moment) ?? 0) * BigInt(SECOND);

const EPOCH = new Day(1970, 1, 1);
export const offsetOfTime = (time: TimeOfDay): number | undefined => offsetOf(new DateTime(EPOCH, time));

/** The day so many months later; the last of the month where it has no such day. */
export function addMonths(day: Day, months: number): Day | undefined {
  const total = day.year * 12 + day.month - 1 + months;
  const [year, month] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return dayOf(year, month, Math.min(day.day, monthLength(year, month)));
}
