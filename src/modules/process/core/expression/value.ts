import { compareDecimals, Decimal, decimalOf } from '../../../../kernel/decimal.ts';

/** What a variable holds: any JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type Variables = Readonly<Record<string, Json>>;

/** What an expression yields: JSON, or a number that JSON would round. */
export type Value = Json | Decimal | readonly Value[];

/** The variable of a name as it is seen from some place; undefined where there is none. */
export type Lookup = (name: string) => Json | undefined;

export const isNumber = (value: Value): value is number | Decimal =>
  typeof value === 'number' || value instanceof Decimal;

/** Whether a value can be stored as it is. */
export const isJson = (value: Value): value is Json =>
  !(value instanceof Decimal) && (!isList(value) || value.every(isJson));

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** A JSON number is meant as it is written, shortest, so that 0.1 is a tenth. */
export function toDecimal(number: number | Decimal): Decimal {
  if (number instanceof Decimal) return number;
  const decimal = decimalOf(String(number));
  if (decimal === undefined) throw new RangeError(`not a JSON number: ${number}`);
  return decimal;
}

/** Order of two numbers or two texts; undefined for anything else: FEEL compares like with like only. */
export function orderOf(one: Value, other: Value): number | undefined {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (isNumber(one) && isNumber(other)) return compareDecimals(toDecimal(one), toDecimal(other));
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** FEEL's `=`: null equals null and nothing else; values of different kinds cannot be compared, which is null. */
export function equals(one: Value, other: Value): boolean | null {
  if (one === null || other === null) return one === other;
  const order = orderOf(one, other);
  if (order !== undefined) return order === 0;
  if (typeof one === 'boolean' && typeof other === 'boolean') return one === other;
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, index) => equals(item, other[index] ?? null) === true);
  if (isContext(one) && isContext(other)) return sameContext(one, other);
  return null;
}

type Context = { readonly [name: string]: Json };

export const isContext = (value: Value): value is Context =>
  typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Decimal);

function sameContext(one: Context, other: Context): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && equals(one[name] ?? null, other[name] ?? null) === true)
  );
}
