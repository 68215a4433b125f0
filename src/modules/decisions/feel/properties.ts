import { decimalOfInteger } from '../../../kernel/decimal-rounding.ts';
import {
  DateTime,
  DaysDuration,
  Day,
  MonthsDuration,
  offsetOf,
  offsetOfTime,
  SECOND,
  TimeOfDay,
  weekdayOf,
} from './temporal.ts';
import { isContext, isList, Range, type Value } from './value.ts';

/** What stands under a name in a value; undefined where it has nothing of that name. */
export function propertyOf(value: Value, name: string): Value | undefined {
  if (isContext(value)) return value.get(name);
  if (isList(value)) return value.map((item) => propertyOf(item, name) ?? null);
  if (value instanceof Day) return ofDay(value, name);
  if (value instanceof DateTime) return ofDay(value.day, name) ?? ofTime(value.time, offsetOf(value), name);
  if (value instanceof TimeOfDay) return ofTime(value, offsetOfTime(value), name);
  if (value instanceof DaysDuration) return ofDuration(value.nanos, name);
  if (value instanceof MonthsDuration) return ofMonths(value.months, name);
  return value instanceof Range ? ofRange(value, name) : undefined;
}

function ofDay(day: Day, name: string): Value | undefined {
  if (name === 'weekday') return decimalOfInteger(weekdayOf(day));
  return name === 'year' || name === 'month' || name === 'day' ? decimalOfInteger(day[name]) : undefined;
}

function ofTime({ nanos, zone }: TimeOfDay, offset: number | undefined, name: string): Value | undefined {
  const seconds = Math.floor(nanos / SECOND);
  switch (name) {
    case 'hour':
      return decimalOfInteger(Math.floor(seconds / 3_600));
    case 'minute':
      return decimalOfInteger(Math.floor(seconds / 60) % 60);
    case 'second':
      return decimalOfInteger(seconds % 60);
    case 'time offset':
      return offset === undefined ? null : new DaysDuration(BigInt(offset) * BigInt(SECOND));
    case 'timezone':
      return zone !== undefined && 'name' in zone ? zone.name : null;
    default:
      return undefined;
  }
}

const PARTS: Readonly<Record<string, readonly [unit: bigint, wrap: bigint | undefined]>> = {
  days: [86_400n, undefined],
  hours: [3_600n, 24n],
  minutes: [60n, 60n],
  seconds: [1n, 60n],
};

function ofDuration(nanos: bigint, name: string): Value | undefined {
  const [unit, wrap] = PARTS[name] ?? [undefined, undefined];
  if (unit === undefined) return undefined;
  const amount = nanos / BigInt(SECOND) / unit;
  return decimalOfInteger(wrap === undefined ? amount : amount % wrap);
}

function ofMonths(months: number, name: string): Value | undefined {
  if (name === 'years') return decimalOfInteger(Math.trunc(months / 12));
  return name === 'months' ? decimalOfInteger(months % 12) : undefined;
}

function ofRange(range: Range, name: string): Value | undefined {
  switch (name) {
    case 'start':
      return range.from;
    case 'end':
      return range.to;
    case 'start included':
      return !range.openFrom;
    case 'end included':
      return !range.openTo;
    default:
      return undefined;
  }
}
