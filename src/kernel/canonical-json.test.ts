import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

// RFC 8785 §3.2.2 and §3.2.3.
test('the example of RFC 8785 comes out as printed there', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('members are sorted by UTF-16 code units, not by code points', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
  expect(Object.values(JSON.parse(canonicalJson(value)))).toEqual([4, 2, 6, 7, 1, 5, 3]);
});

test.each([
  ['undefined', { a: undefined }, '$.a'],
  ['NaN', { a: [1, Number.NaN] }, '$.a[1]'],
  ['an infinity', -Infinity, '$'],
  ['a function', { f: () => 1 }, '$.f'],
  ['a bigint', { n: 1n }, '$.n'],
  ['a date', { at: new Date(0) }, '$.at'],
  ['a map', { m: new Map() }, '$.m'],
  ['a lone surrogate', { s: '\ud800' }, '$.s'],
  ['a lone surrogate in a name', { o: { '\udc00': 1 } }, '$.o'],
  ['a hole in an array', { a: new Array(2) }, '$.a[0]'],
])('%s is refused with its place', (_what, value, place) => {
  expect(() => canonicalJson(value)).toThrow(`at ${place}:`);
});

test('a value that contains itself is refused', () => {
  const ring: Record<string, unknown> = {};
  ring['again'] = [ring];
  expect(() => canonicalJson(ring)).toThrow('at $.again[0]: it contains itself');
});

test('the same object in two places is no cycle', () => {
  const shared = { a: 1 };
  expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
});

const anyJson = fc.jsonValue({ maxDepth: 5 });

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, reversed(member)] as const)
      .reverse(),
  );
};

test('the text holds the same value as JSON does', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the order in which members were written does not matter', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
});

test('writing what was read gives the same text again', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
