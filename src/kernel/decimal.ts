/** A decimal number: `digits` × 10 to the power −`scale`. Without trailing zeros, so that equal numbers look the same. */
export class Decimal {
  readonly digits: bigint;
  readonly scale: number;
  /** The nearest double where it orders the number as exactly as its digits do, otherwise NaN. */
  readonly near: number;

  constructor(digits: bigint, scale: number) {
    this.digits = digits;
    this.scale = scale;
    this.near = nearest(digits, scale);
  }
}

/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

const FIFTEEN_DIGITS = 10n ** 15n;

/**
 * Different decimals of at most 15 digits have different nearest doubles, in the same order (IEEE 754 binary64). Digits and power are
 * exact here, so that the one multiplication or division rounds once, to the nearest.
 */
function nearest(digits: bigint, scale: number): number {
  const power = EXACT_POWERS[scale < 0 ? -scale : scale];
  if (power === undefined || digits >= FIFTEEN_DIGITS || digits <= -FIFTEEN_DIGITS) return NaN;
  return scale < 0 ? Number(digits) * power : Number(digits) / power;
}

/** As many significant digits as FEEL keeps (DMN 1.5 §10.3.2.3.1: decimal128). */
const PRECISION = 34;

const TEN = 10n;

/** Reads what JSON or FEEL write as a number: `-12.50`, `1e-7`. Undefined for anything else, and beyond the exponents of decimal128. */
export function decimalOf(text: string): Decimal | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,5}))?$/.exec(text) ?? [];
  if (whole === '' && fraction === '') return undefined;
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > 6_144) return undefined;
  return rounded(BigInt(`${sign}${whole}${fraction}`), scale);
}

export const plus = (one: Decimal, other: Decimal): Decimal => {
  const scale = Math.max(one.scale, other.scale);
  return rounded(at(one, scale) + at(other, scale), scale);
};

export const negative = ({ digits, scale }: Decimal): Decimal => new Decimal(-digits, scale);

export const times = (one: Decimal, other: Decimal): Decimal =>
  rounded(one.digits * other.digits, one.scale + other.scale);

/** Undefined where one would divide by nothing. */
export function over(one: Decimal, other: Decimal): Decimal | undefined {
  if (other.digits === 0n) return undefined;
  const [dividend, divisor] = [size(one.digits), size(other.digits)];
  // More digits than are kept, and one that stands for whatever is left over, so that halves are told from more than halves.
  const further = PRECISION + 1 + String(divisor).length;
  const shifted = dividend * TEN ** BigInt(further);
  const quotient = (shifted / divisor) * TEN + (shifted % divisor === 0n ? 0n : 1n);
  const negated = one.digits < 0n !== other.digits < 0n;
  return rounded(negated ? -quotient : quotient, one.scale - other.scale + further + 1);
}

/** Negative, zero or positive, as `one` is below, equal to or above `other`. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  if (one.near < other.near) return -1;
  if (one.near > other.near) return 1;
  if (one.near === other.near) return 0;
  const scale = Math.max(one.scale, other.scale);
  const [left, right] = [at(one, scale), at(other, scale)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The number as text, without an exponent. */
export function decimalText({ digits, scale }: Decimal): string {
  if (scale <= 0) return String(digits * TEN ** BigInt(-scale));
  const sign = digits < 0n ? '-' : '';
  const text = String(size(digits)).padStart(scale + 1, '0');
  return `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

const at = ({ digits, scale }: Decimal, wanted: number) =>
  wanted === scale ? digits : digits * TEN ** BigInt(wanted - scale);

const size = (digits: bigint) => (digits < 0n ? -digits : digits);

/** Half to even at the last digit that is kept, as IEEE 754-2008 has it. */
function rounded(digits: bigint, scale: number): Decimal {
  const surplus = String(size(digits)).length - PRECISION;
  if (surplus <= 0) return trimmed(digits, scale);
  const unit = TEN ** BigInt(surplus);
  const kept = digits / unit;
  const twiceTheRest = size(digits % unit) * 2n;
  const away = twiceTheRest > unit || (twiceTheRest === unit && kept % 2n !== 0n);
  return rounded(away ? kept + (digits < 0n ? -1n : 1n) : kept, scale - surplus);
}

function trimmed(digits: bigint, scale: number): Decimal {
  if (digits === 0n) return new Decimal(0n, 0);
  let [rest, places] = [digits, scale];
  while (rest % TEN === 0n) {
    rest /= TEN;
    places -= 1;
  }
  return new Decimal(rest, places);
}
