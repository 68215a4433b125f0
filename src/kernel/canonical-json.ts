/**
 * One text for one value (RFC 8785): members sorted by UTF-16 code units, numbers and strings as ECMAScript writes them, no white
 * space. Two values that JSON cannot tell apart give the same text, so hashes and signatures can be made of it.
 *
 * Throws on whatever JSON would drop, change or not hold (undefined, NaN, infinities, functions, dates, class instances, lone
 * surrogates, cycles), naming the place: a hash over a silently altered value would prove nothing.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', []);
}

function write(value: unknown, place: string, above: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value, place);
  if (typeof value === 'string') return stringText(value, place);
  if (typeof value !== 'object') throw new TypeError(`no JSON at ${place}: ${typeof value}`);
  if (above.includes(value)) throw new TypeError(`no JSON at ${place}: it contains itself`);
  return Array.isArray(value)
    ? arrayText(value, place, [...above, value])
    : objectText(value, place, [...above, value]);
}

function numberText(value: number, place: string): string {
  if (!Number.isFinite(value)) throw new TypeError(`no JSON at ${place}: ${value}`);
  return JSON.stringify(value);
}

function stringText(value: string, place: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError(`no JSON at ${place}: a lone surrogate`);
  return JSON.stringify(value);
}

/** `Array.from` visits holes as undefined, so a sparse array is refused too. */
const arrayText = (value: readonly unknown[], place: string, above: readonly object[]) =>
  `[${Array.from(value, (item, index) => write(item, `${place}[${index}]`, above)).join(',')}]`;

function objectText(value: object, place: string, above: readonly object[]): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`no JSON at ${place}: not a plain object`);
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${stringText(key, place)}:${write(member, `${place}.${key}`, above)}`);
  return `{${members.join(',')}}`;
}
