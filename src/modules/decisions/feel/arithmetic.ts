import { never } from '../../../kernel/result.ts';
import { Decimal, negative, over, plus, times } from '../../../kernel/decimal.ts';
import { power } from '../../../kernel/decimal-powers.ts';
import { decimalOfInteger, integerOf, roundAt } from '../../../kernel/decimal-rounding.ts';
import type { Operation } from './syntax.ts';
import {
  addMonths,
  DateTime,
  DAY_NANOS,
  dateTimeOfWall,
  dayNumber,
  dayOfNumber,
  DaysDuration,
  Day,
  instantOf,
  midnight,
  MonthsDuration,
  offsetOf,
  offsetOfTime,
  SECOND,
  TimeOfDay,
  wallNanos,
} from './temporal.ts';
import type { Value } from './value.ts';

/** What an operation yields; undefined where it has no meaning for such values. */
export function operated(left: Value, by: Operation, right: Value): Value | undefined {
  if (left instanceof Decimal && right instanceof Decimal) return numbers(left, by, right);
  if (typeof left === 'string' && typeof right === 'string') return by === '+' ? left + right : undefined;
  if (by === '+') return added(left, right) ?? added(right, left);
  if (by === '-') return subtracted(left, right);
  if (by === '*') return multiplied(left, right) ?? multiplied(right, left);
  return by === '/' ? divided(left, right) : undefined;
}

/** Exponents of decimal128 (DMN 1.5 §10.3.2.3.1). */
const inBounds = (number: Decimal | undefined) =>
  number === undefined || String(number.digits).length - number.scale > 6_145 || number.scale > 6_176
    ? undefined
    : number;

function numbers(left: Decimal, by: Operation, right: Decimal): Decimal | undefined {
  switch (by) {
    case '+':
      return plus(left, right);
    case '-':
      return plus(left, negative(right));
    case '*':
      return inBounds(times(left, right));
    case '/':
      return inBounds(over(left, right));
    case '**':
      return inBounds(power(left, right));
    default:
      return never(by);
  }
}

function added(left: Value, right: Value): Value | undefined {
  if (right instanceof MonthsDuration) {
    if (left instanceof MonthsDuration) return new MonthsDuration(left.months + right.months);
    if (left instanceof Day) return addMonths(left, right.months);
    if (!(left instanceof DateTime)) return undefined;
    const day = addMonths(left.day, right.months);
    return day && new DateTime(day, left.time);
  }
  return right instanceof DaysDuration ? addedNanos(left, right.nanos) : undefined;
}

function addedNanos(left: Value, nanos: bigint): Value | undefined {
  if (left instanceof DaysDuration) return new DaysDuration(left.nanos + nanos);
  if (left instanceof DateTime) return dateTimeOfWall(wallNanos(left) + nanos, left.time.zone);
  if (left instanceof Day) {
    const moved = BigInt(dayNumber(left)) * DAY_NANOS + nanos;
    const rest = ((moved % DAY_NANOS) + DAY_NANOS) % DAY_NANOS;
    return dayOfNumber(Number((moved - rest) / DAY_NANOS));
  }
  if (!(left instanceof TimeOfDay)) return undefined;
  const moved = (BigInt(left.nanos) + nanos) % DAY_NANOS;
  return new TimeOfDay(Number((moved + DAY_NANOS) % DAY_NANOS), left.zone);
}

function subtracted(left: Value, right: Value): Value | undefined {
  if (right instanceof MonthsDuration) return added(left, new MonthsDuration(-right.months));
  if (right instanceof DaysDuration) return addedNanos(left, -right.nanos);
  if (left instanceof TimeOfDay && right instanceof TimeOfDay) return timeBetween(left, right);
  const [one, other] = [momentOf(left), momentOf(right)];
  if (one === undefined || other === undefined) return undefined;
  if ((offsetOf(one) === undefined) !== (offsetOf(other) === undefined)) return undefined;
  return new DaysDuration(instantOf(one) - instantOf(other));
}

function timeBetween(left: TimeOfDay, right: TimeOfDay): DaysDuration | undefined {
  const [one, other] = [offsetOfTime(left), offsetOfTime(right)];
  if ((one === undefined) !== (other === undefined)) return undefined;
  return new DaysDuration(BigInt(left.nanos - right.nanos - ((one ?? 0) - (other ?? 0)) * SECOND));
}

function momentOf(value: Value): DateTime | undefined {
  if (value instanceof DateTime) return value;
  return value instanceof Day ? new DateTime(value, new TimeOfDay(midnight.nanos, { offset: 0 })) : undefined;
}

function multiplied(left: Value, right: Value): Value | undefined {
  if (!(right instanceof Decimal)) return undefined;
  if (left instanceof MonthsDuration) return monthsOf(times(decimalOfInteger(left.months), right));
  return left instanceof DaysDuration ? nanosOf(times(decimalOfInteger(left.nanos), right)) : undefined;
}

function divided(left: Value, right: Value): Value | undefined {
  if (left instanceof MonthsDuration) {
    const months = decimalOfInteger(left.months);
    if (right instanceof MonthsDuration) return over(months, decimalOfInteger(right.months));
    return right instanceof Decimal ? monthsOf(over(months, right)) : undefined;
  }
  if (!(left instanceof DaysDuration)) return undefined;
  const nanos = decimalOfInteger(left.nanos);
  if (right instanceof DaysDuration) return over(nanos, decimalOfInteger(right.nanos));
  return right instanceof Decimal ? nanosOf(over(nanos, right)) : undefined;
}

function monthsOf(number: Decimal | undefined): MonthsDuration | undefined {
  const months = number && integerOf(roundAt(number, 0, 'down'));
  return months === undefined ? undefined : new MonthsDuration(months);
}

function nanosOf(number: Decimal | undefined): DaysDuration | undefined {
  if (number === undefined || number.scale < -40) return undefined;
  const { digits, scale } = roundAt(number, 0, 'down');
  return new DaysDuration(digits * 10n ** BigInt(-scale));
}
