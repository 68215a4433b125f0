import { never } from './result.ts';
import { compareDecimals, Decimal, plus } from './decimal.ts';

export type Rounding = 'up' | 'down' | 'halfUp' | 'halfDown' | 'halfEven' | 'floor' | 'ceiling';

const ZERO = new Decimal(0n, 0);

/** The number with so many places behind the point (before it, where negative). */
export function roundAt(number: Decimal, places: number, how: Rounding): Decimal {
  const surplus = number.scale - places;
  if (surplus <= 0) return number;
  const unit = 10n ** BigInt(surplus);
  const [kept, rest] = [number.digits / unit, number.digits % unit];
  const sign = number.digits < 0n ? -1n : 1n;
  const digits = rest !== 0n && goesAway({ kept, rest: rest * sign, unit, sign }, how) ? kept + sign : kept;
  return plus(new Decimal(digits, places), ZERO);
}

type Cut = { kept: bigint; rest: bigint; unit: bigint; sign: bigint };

function goesAway({ kept, rest, unit, sign }: Cut, how: Rounding): boolean {
  const half = rest * 2n;
  switch (how) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'floor':
      return sign < 0n;
    case 'ceiling':
      return sign > 0n;
    case 'halfUp':
      return half >= unit;
    case 'halfDown':
      return half > unit;
    case 'halfEven':
      return half > unit || (half === unit && kept % 2n !== 0n);
    default:
      return never(how);
  }
}

/** The whole number as one of JavaScript's; undefined for a fraction and for what that would not hold exactly. */
export function integerOf(number: Decimal): number | undefined {
  if (number.scale > 0 || number.scale < -16) return undefined;
  const integer = Number(number.digits) * 10 ** -number.scale;
  return Number.isSafeInteger(integer) ? integer : undefined;
}

export const decimalOfInteger = (integer: number | bigint): Decimal => plus(new Decimal(BigInt(integer), 0), ZERO);

export const isNegative = (number: Decimal): boolean => compareDecimals(number, ZERO) < 0;
