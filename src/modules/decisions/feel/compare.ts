import { compareDecimals, Decimal } from '../../../kernel/decimal.ts';
import {
  DateTime,
  dayNumber,
  DaysDuration,
  Day,
  instantOf,
  MonthsDuration,
  offsetOf,
  offsetOfTime,
  SECOND,
  TimeOfDay,
} from './temporal.ts';
import { isContext, isList, Range, type Context, type Value } from './value.ts';

const sign = (left: bigint | number | string, right: bigint | number | string) =>
  left === right ? 0 : left < right ? -1 : 1;

/** Order of two values of one kind; undefined for values that have none. */
export function orderOf(one: Value, other: Value): number | undefined {
  if (one instanceof Decimal) return other instanceof Decimal ? compareDecimals(one, other) : undefined;
  if (typeof one === 'string') return typeof other === 'string' ? sign(one, other) : undefined;
  if (one instanceof Day) return other instanceof Day ? sign(dayNumber(one), dayNumber(other)) : undefined;
  if (one instanceof DateTime) return other instanceof DateTime ? momentOrder(one, other) : undefined;
  if (one instanceof TimeOfDay) return other instanceof TimeOfDay ? timeOrder(one, other) : undefined;
  if (one instanceof DaysDuration) return other instanceof DaysDuration ? sign(one.nanos, other.nanos) : undefined;
  if (one instanceof MonthsDuration)
    return other instanceof MonthsDuration ? sign(one.months, other.months) : undefined;
  return undefined;
}

function momentOrder(one: DateTime, other: DateTime): number | undefined {
  if ((offsetOf(one) === undefined) !== (offsetOf(other) === undefined)) return undefined;
  return sign(instantOf(one), instantOf(other));
}

function timeOrder(one: TimeOfDay, other: TimeOfDay): number | undefined {
  const [left, right] = [offsetOfTime(one), offsetOfTime(other)];
  if ((left === undefined) !== (right === undefined)) return undefined;
  return sign(one.nanos - (left ?? 0) * SECOND, other.nanos - (right ?? 0) * SECOND);
}

/** FEEL's `=`: null equals null alone; values of different kinds cannot be compared, which is null. */
export function equals(one: Value, other: Value): boolean | null {
  if (one === null || other === null) return one === other;
  if (typeof one === 'boolean') return typeof other === 'boolean' ? one === other : null;
  if (isList(one)) return isList(other) ? sameItems(one, other) : null;
  if (isContext(one)) return isContext(other) ? sameEntries(one, other) : null;
  if (one instanceof Range) return other instanceof Range ? sameRange(one, other) : null;
  const order = orderOf(one, other);
  if (order !== undefined) return order === 0;
  return one.constructor === other.constructor && (one instanceof DateTime || one instanceof TimeOfDay) ? false : null;
}

const sameItems = (one: readonly Value[], other: readonly Value[]) =>
  one.length === other.length && one.every((item, index) => equals(item, other[index] ?? null) === true);

const sameEntries = (one: Context, other: Context) =>
  one.size === other.size &&
  [...one].every(([name, value]) => other.has(name) && equals(value, other.get(name) ?? null) === true);

const sameRange = (one: Range, other: Range) =>
  one.openFrom === other.openFrom &&
  one.openTo === other.openTo &&
  equals(one.from, other.from) === true &&
  equals(one.to, other.to) === true;

/** Whether a value lies in a range; null where it cannot be compared with an end. */
export function isWithin(value: Value, range: Range): boolean | null {
  const from = range.from === null ? 1 : orderOf(value, range.from);
  const to = range.to === null ? -1 : orderOf(value, range.to);
  if (from === undefined || to === undefined) return null;
  return (from > 0 || (from === 0 && !range.openFrom)) && (to < 0 || (to === 0 && !range.openTo));
}
