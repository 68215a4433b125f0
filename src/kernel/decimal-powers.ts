import { Decimal, negative, over, plus, times } from './decimal.ts';
import { decimalOfInteger, integerOf } from './decimal-rounding.ts';

/** Fixed point: integers that count 10⁻⁷⁰, far beyond the 34 digits that are kept. */
const PLACES = 70;
const ONE = 10n ** BigInt(PLACES);
/** e to more than this is beyond the exponents of decimal128. */
const LARGEST_EXPONENT = 14_000n;

const ZERO = new Decimal(0n, 0);
const rounded = (digits: bigint, scale: number): Decimal => plus(new Decimal(digits, scale), ZERO);

/** 2 · artanh(1/n) in fixed point. */
function twiceArtanh(n: bigint): bigint {
  let [term, sum, k] = [ONE / n, 0n, 1n];
  while (term !== 0n) {
    sum += term / k;
    term /= n * n;
    k += 2n;
  }
  return 2n * sum;
}

const LN10 = 3n * twiceArtanh(3n) + twiceArtanh(9n);

const fixedOf = ({ digits, scale }: Decimal): bigint =>
  scale <= PLACES ? digits * 10n ** BigInt(PLACES - scale) : digits / 10n ** BigInt(scale - PLACES);

function fixedExponential(x: bigint): bigint {
  let [term, sum, k] = [ONE, ONE, 1n];
  while (term !== 0n) {
    term = (term * x) / (ONE * k);
    sum += term;
    k += 1n;
  }
  return sum;
}

/** e to the power of the number; undefined beyond the exponents that are kept. */
export function exponential(number: Decimal): Decimal | undefined {
  if (number.scale < -5) return undefined;
  const x = fixedOf(number);
  if (x / ONE > LARGEST_EXPONENT || x / ONE < -LARGEST_EXPONENT) return undefined;
  const tens = x / LN10;
  return rounded(fixedExponential(x - tens * LN10), PLACES - Number(tens));
}

/** The natural logarithm; undefined for zero and below. */
export function logarithm({ digits, scale }: Decimal): Decimal | undefined {
  if (digits <= 0n) return undefined;
  const shift = String(digits).length;
  const mantissa = fixedOf(new Decimal(digits, shift));
  // Halley's steps treble the digits that are right: from a double's 15 to more than 70 in three.
  let y = BigInt(Math.round(Math.log(Number(digits) / 10 ** shift || 0.1) * 2 ** 40)) * (ONE / 2n ** 40n);
  for (let round = 0; round < 4; round += 1) {
    const reached = fixedExponential(y);
    y += (2n * ONE * (mantissa - reached)) / (mantissa + reached);
  }
  return rounded(y + BigInt(shift - scale) * LN10, PLACES);
}

/** The square root; undefined below zero. */
export function squareRoot({ digits, scale }: Decimal): Decimal | undefined {
  if (digits < 0n) return undefined;
  const places = PLACES + (scale % 2 === 0 ? 0 : 1);
  return rounded(integerRoot(digits * 10n ** BigInt(places)), (scale + places) / 2);
}

function integerRoot(number: bigint): bigint {
  if (number < 2n) return number;
  let [guess, next] = [0n, 10n ** BigInt(Math.ceil(String(number).length / 2))];
  do {
    guess = next;
    next = (guess + number / guess) / 2n;
  } while (next < guess);
  return guess;
}

/** Undefined where there is no real number, or none within the exponents that are kept. */
export function power(base: Decimal, exponent: Decimal): Decimal | undefined {
  const whole = integerOf(exponent);
  if (whole !== undefined && Math.abs(whole) <= 1_000_000) return wholePower(base, whole);
  if (base.digits === 0n) return exponent.digits > 0n ? base : undefined;
  const logged = logarithm(base);
  return logged === undefined ? undefined : exponential(times(logged, exponent));
}

function wholePower(base: Decimal, exponent: number): Decimal | undefined {
  if (exponent < 0) {
    const inverse = wholePower(base, -exponent);
    return inverse === undefined ? undefined : over(decimalOfInteger(1), inverse);
  }
  let [result, square, left] = [decimalOfInteger(1), base, exponent];
  while (left > 0) {
    if (left % 2 === 1) result = times(result, square);
    if (Math.abs(result.scale) > 6_200 || Math.abs(square.scale) > 100_000) return undefined;
    left = Math.floor(left / 2);
    if (left > 0) square = times(square, square);
  }
  return result;
}

/** What is left over after dividing down: it has the sign of the divisor (DMN 1.5 §10.3.4.5). Undefined for a divisor of nothing. */
export function modulo(dividend: Decimal, divisor: Decimal): Decimal | undefined {
  if (divisor.digits === 0n || dividend.scale - divisor.scale < -6_200 || divisor.scale - dividend.scale < -6_200)
    return undefined;
  const scale = Math.max(dividend.scale, divisor.scale);
  const at = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  const rest = at(dividend) % at(divisor);
  const up = rest !== 0n && rest < 0n !== divisor.digits < 0n;
  const result = rounded(up ? rest + at(divisor) : rest, scale);
  return result.digits === 0n ? negative(ZERO) : result;
}
