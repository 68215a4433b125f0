import { compareDecimals, Decimal, decimalOf, negative } from '../../../../kernel/decimal.ts';
import { exponential, logarithm, modulo, squareRoot } from '../../../../kernel/decimal-powers.ts';
import {
  decimalOfInteger,
  integerOf,
  isNegative,
  roundAt,
  type Rounding,
} from '../../../../kernel/decimal-rounding.ts';
import { DaysDuration, MonthsDuration } from '../temporal.ts';
import { fault, type FeelFunction, type Run, type Value } from '../value.ts';
import { define } from './define.ts';

const isNumber = (value: Value | undefined): value is Decimal => value instanceof Decimal;

function rounding(how: Rounding, scale: string): FeelFunction {
  return define(`n: number, ${scale}: number`, ([number, places = decimalOfInteger(0)], run) => {
    if (!isNumber(number) || !isNumber(places)) return fault(run, 'rounding takes numbers');
    const wanted = integerOf(roundAt(places, 0, 'down'));
    if (wanted === undefined || wanted < -6_111 || wanted > 6_176) return fault(run, 'a scale out of bounds');
    return roundAt(number, wanted, how);
  });
}

const ofOne = (body: (number: Decimal) => Value | undefined): FeelFunction =>
  define(
    'number: number',
    ([number], run) => (isNumber(number) ? body(number) : undefined) ?? fault(run, 'not defined for it'),
  );

function absolute([value]: readonly Value[], run: Run): Value {
  if (isNumber(value)) return isNegative(value) ? negative(value) : value;
  if (value instanceof DaysDuration) return new DaysDuration(value.nanos < 0n ? -value.nanos : value.nanos);
  if (value instanceof MonthsDuration) return new MonthsDuration(Math.abs(value.months));
  return fault(run, 'abs takes a number or a duration');
}

function parity(rest: number): FeelFunction {
  const two = decimalOfInteger(2);
  return define('number: number', ([number], run) => {
    if (!isNumber(number)) return fault(run, 'takes a number');
    return compareDecimals(modulo(number, two) ?? two, decimalOfInteger(rest)) === 0;
  });
}

/** `number("1 000,5", " ", ",")`. */
function toNumber([from, grouping = null, point = null]: readonly Value[], run: Run): Value {
  if (![null, ' ', ',', '.'].some((sign) => sign === grouping)) return fault(run, 'no grouping sign');
  if (![null, ',', '.'].some((sign) => sign === point)) return fault(run, 'no decimal sign');
  if (grouping !== null && grouping === point) return fault(run, 'one sign for two things');
  if (isNumber(from)) return from;
  if (typeof from !== 'string') return fault(run, 'number takes a text');
  const bare = typeof grouping === 'string' ? from.replaceAll(grouping, '') : from;
  const text = typeof point === 'string' ? bare.replace(point, '.') : bare;
  return decimalOf(text) ?? fault(run, 'not a number');
}

export const numberFunctions: Readonly<Record<string, FeelFunction>> = {
  decimal: rounding('halfEven', 'scale'),
  floor: rounding('floor', 'scale?'),
  ceiling: rounding('ceiling', 'scale?'),
  'round up': rounding('up', 'scale'),
  'round down': rounding('down', 'scale'),
  'round half up': rounding('halfUp', 'scale'),
  'round half down': rounding('halfDown', 'scale'),
  abs: define('n', absolute),
  modulo: define('dividend: number, divisor: number', ([dividend, divisor], run) =>
    isNumber(dividend) && isNumber(divisor)
      ? (modulo(dividend, divisor) ?? fault(run, 'modulo by nothing'))
      : fault(run, 'modulo takes numbers'),
  ),
  sqrt: ofOne(squareRoot),
  log: ofOne(logarithm),
  exp: ofOne(exponential),
  odd: parity(1),
  even: parity(0),
  number: define('from, grouping separator?, decimal separator?', toNumber),
};
