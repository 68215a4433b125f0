import { feelExpression, textOf, type Value } from '../../../modules/decisions/index.ts';
import type { XmlElement } from '../../../platform/xml/index.ts';

const childNamed = (element: XmlElement, name: string) => element.children.find((child) => child.name === name);

/** A value that a test gives; days and durations as themselves, since an input may name no type. */
export const givenOf = (element: XmlElement): unknown =>
  valueIn(element, (value) => {
    const moment = MOMENTS.includes(typeOf(value)) ? momentOf(value.text.trim()) : undefined;
    return moment ?? scalarOf(value);
  });

/** A value that a test expects, as an answer in JSON says it. */
export const expectedOf = (element: XmlElement): unknown => valueIn(element, scalarOf);

function valueIn(element: XmlElement, scalar: (value: XmlElement) => unknown): unknown {
  const inner = (one: XmlElement) => valueIn(one, scalar);
  const list = childNamed(element, 'list');
  if (list !== undefined) return isNil(list) ? null : list.children.filter(({ name }) => name === 'item').map(inner);
  const components = element.children.filter(({ name }) => name === 'component');
  if (components.length > 0)
    return Object.fromEntries(components.map((one) => [one.attributes.get('name') ?? '', inner(one)]));
  const value = childNamed(element, 'value');
  return value === undefined || isNil(value) ? null : scalar(value);
}

const attributeEnding = (element: XmlElement, name: string) =>
  [...element.attributes].find(([key]) => key === name || key.endsWith(`:${name}`))?.[1];

const isNil = (element: XmlElement) => attributeEnding(element, 'nil') === 'true';

const typeOf = (value: XmlElement) => attributeEnding(value, 'type')?.split(':').at(-1) ?? '';

const MOMENTS = ['date', 'time', 'dateTime', 'duration'];
const NUMBERS = ['decimal', 'double', 'integer', 'int', 'long', 'float'];

function scalarOf(value: XmlElement): unknown {
  const type = typeOf(value);
  if (type === 'boolean') return value.text.trim() === 'true';
  if (NUMBERS.includes(type)) return Number(value.text);
  return value.text;
}

/** Whether an answer is what was expected; numbers as near as a double that went through text. */
export function isSame(expected: unknown, got: unknown): boolean {
  if (typeof expected === 'number') return isNear(expected, typeof got === 'string' ? Number(got) : got);
  if (Array.isArray(expected))
    return Array.isArray(got) && got.length === expected.length && expected.every((item, at) => isSame(item, got[at]));
  if (typeof expected === 'object' && expected !== null)
    return typeof got === 'object' && got !== null && !Array.isArray(got) && sameEntries(expected, got);
  return expected === got || sameMoment(expected, got);
}

const isNear = (expected: number, got: unknown) =>
  typeof got === 'number' && Math.abs(expected - got) <= 1e-8 * Math.max(1, Math.abs(expected));

function sameEntries(expected: object, got: object): boolean {
  const [one, other] = [Object.entries(expected), new Map<string, unknown>(Object.entries(got))];
  return one.length === other.size && one.every(([name, value]) => other.has(name) && isSame(value, other.get(name)));
}

/** `Z` and `+00:00` are one zone, `P1Y0M` and `P1Y` one duration. */
const sameMoment = (expected: unknown, got: unknown) =>
  typeof expected === 'string' && typeof got === 'string' && plainText(expected) === plainText(got);

function plainText(text: string): string {
  const moment = momentOf(text);
  return moment === undefined || moment === null ? text : textOf(moment);
}

/** A day, time or duration as FEEL reads it; undefined where a text is none. */
function momentOf(text: string): Value | undefined {
  const read = /^[-\dP][\w:.+@/-]*$/.test(text) ? feelExpression(`@"${text}"`, []) : undefined;
  const done = read?.ok === true ? read.value.evaluate(new Map(), { now: 0 }) : undefined;
  return done?.ok === true ? done.value.value : undefined;
}
