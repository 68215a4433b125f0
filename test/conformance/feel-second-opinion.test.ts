// Another implementation of FEEL (feelin) is asked the same. Where it answers otherwise the cause is listed, with the paragraph of DMN 1.5
// that decides; any other difference fails.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluate, unaryTest } from 'feelin';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalOf } from '../../src/kernel/decimal.ts';
import { feelExpression, jsonOf, loadDecisions, type Value } from '../../src/modules/decisions/index.ts';
import { readXmlTree, type XmlElement } from '../../src/platform/xml/index.ts';
import { bytesOf, decision, dmn, input, table } from '../support/decisions/model.ts';
import { findOracleFolder } from './oracles.ts';

type Cause = readonly [cause: string, pattern: RegExp];

/** Paragraphs of DMN 1.5. In all of them the TCK expects what we answer, or the expression stands there for what its own file names. */
const TCK_CAUSES: readonly Cause[] = [
  [
    '§10.3.4.7: functions of ranges take points and ranges of every kind of end; feelin answers null',
    /\b(?:coincides|starts|started by|during|finishes|finished by|includes|overlaps(?: before| after)?|meets|met by|before|after)\(/,
  ],
  ['§10.3.4.1: range("…") makes a range; feelin has no such function', /\brange\(/],
  [
    '§10.3.2.3.1 and table 78: comparisons in brackets, `(=10)` and `(<10)`, are ranges with properties, apart from those with a null end',
    /\((?:=|!=|[<>]=?)\s*10\)/,
  ],
  [
    '§10.3.2.7: a range with a null end that is written out is null; feelin leaves it open',
    /\bin [[(](?:null\.\.|\d+\.\.null)/,
  ],
  ['§10.3.4.5: a scale beyond the limits is null; feelin rounds by it', /\bround (?:up|down|half up|half down)\(/],
  ['§10.3.2.3.7 and .8: durations have a sign, and any length', /\bduration\("-?P(?:\d{8,}[YM]|T0\.S)"\)|^-@"-?P/],
  ['§10.3.4.1: a time has an offset or a zone, and none beyond 18 hours; zero is Z', /\btime\(/],
  [
    '§10.3.2.2.4: durations of months and of seconds are of different kinds; parts of a second count',
    /= duration\("P365D"\)|= date and time\(".*\.0000"\)|is\(@"P0Y", @"P0D"\)/,
  ],
  ['§10.3.4.3: patterns are those of XPath, with flag x and subtractions', /\b(?:matches|replace)\(/],
  ['§10.3.4.6: is() of one value is null', /\bis\(value\d:/],
  ['§10.3.1.2 rule 62: `@"foo"` is no literal, and refused where it stands', /^@"foo"$/],
  ['§10.3.4.5: abs() of no number is null', /^abs\(date/],
  ['a function has no text; each writes another', /^function\(a,b\)/],
  ['§10.3.2.9.2: instance of a type of the file, or a list, context, range or function type', /\binstance of\b/],
  ['names of the file, which are not known here', /\b(?:literalNestedList|nestedList|Employees)\b/],
];

/** Days and durations of either say themselves. */
const written = (value: { toString: () => string }) => value.toString();

/** One value for both: numbers of twelve digits, everything that JSON does not hold as text. */
function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'number') return Number(value.toPrecision(12)) + 0;
  if (typeof value === 'string' && /^-?\d{1,20}\.\d{14,}$/.test(value)) return plain(Number(value));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (Object.getPrototypeOf(value) !== Object.prototype) return written(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

const NO_ANSWER = 'no answer';

function ours(text: string, values: ReadonlyMap<string, Value>): unknown {
  const read = feelExpression(text, values.keys());
  const done = read.ok ? read.value.evaluate(values, { now: 0 }) : read;
  return done.ok ? plain(jsonOf(done.value.value)) : NO_ANSWER;
}

function theirs(ask: () => { value: unknown }): unknown {
  try {
    return plain(ask().value);
  } catch {
    return NO_ANSWER;
  }
}

const causesOf = (text: string, causes: readonly Cause[]) =>
  causes.filter(([, pattern]) => pattern.test(text)).map(([cause]) => cause);

const valueOf = (json: unknown): Value => {
  if (Array.isArray(json)) return json.map(valueOf);
  if (typeof json === 'number') return decimalOf(String(json)) ?? null;
  return typeof json === 'string' || typeof json === 'boolean' ? json : null;
};
const valuesOf = (given: Readonly<Record<string, unknown>>) =>
  new Map(Object.entries(given).map(([name, one]) => [name, valueOf(one)]));

const tck = await findOracleFolder('dmn-tck');

async function textsIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.dmn'));
  const texts = new Set<string>();
  for (const file of files) {
    const tree = readXmlTree(await readFile(join(folder, file)));
    const open: XmlElement[] = tree.ok ? [tree.value] : [];
    for (let element = open.pop(); element !== undefined; element = open.pop()) {
      const text = element.children.find(({ name }) => name === 'text')?.text.trim() ?? '';
      if (['literalExpression', 'outputEntry', 'inputExpression'].includes(element.name) && text !== '')
        texts.add(text);
      open.push(...element.children);
    }
  }
  return [...texts];
}

test.skipIf(tck === undefined)('expressions of the TCK, by themselves', { timeout: 60_000 }, async () => {
  const texts = await textsIn(tck ?? '');
  const differing = texts.filter((text) => {
    const other = theirs(() => evaluate(text, {}));
    return JSON.stringify(ours(text, new Map())) !== JSON.stringify(other);
  });
  expect(texts.length).toBeGreaterThan(1_000);
  expect(differing.filter((text) => causesOf(text, TCK_CAUSES).length === 0)).toEqual([]);
  // A cause that nothing shows any more is struck off.
  const shown = new Set(differing.flatMap((text) => causesOf(text, TCK_CAUSES)));
  expect(TCK_CAUSES.map(([cause]) => cause).filter((cause) => !shown.has(cause))).toEqual([]);
});

const number = fc.constantFrom('-1', '0', '0.5', '1', '2', '3', 'n', 'm');
const joined = (...parts: (fc.Arbitrary<string> | string)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''));
const BY = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');

/** Of fitting kinds, and ends in their order (feelin turns `3 and 1` round, §10.3.2.5 does not): feelin compares a text with a number, and null with both, as JavaScript does (§10.3.2.5: null). */
const numeric = (depth: number): fc.Arbitrary<string> => {
  if (depth === 0) return number;
  const [one, list, holds] = [
    numeric(depth - 1),
    joined('[', numeric(depth - 1), ', ', number, ', 2]'),
    condition(depth - 1),
  ];
  return fc.oneof(
    number,
    joined('(', one, fc.constantFrom(' + ', ' - ', ' * '), one, ')'),
    joined('(if ', holds, ' then ', one, ' else ', one, ')'),
    joined(fc.constantFrom('sum', 'min', 'max', 'count'), '(', list, ')'),
    joined('count(', list, '[item ', BY, ' ', number, '])'),
    joined('sum(for i in ', list, ' return i * ', one, ')'),
    joined(list, fc.constantFrom('[1]', '[-1]', '[2]')),
    joined('{a: ', one, ', b: a + 1}.b'),
  );
};
const condition = (depth: number): fc.Arbitrary<string> => {
  const compared = joined('(', numeric(depth), ' ', BY, ' ', number, ')');
  if (depth === 0)
    return fc.oneof(compared, fc.constantFrom('true', 'false'), joined('(s = ', fc.constantFrom('"a"', '"b"'), ')'));
  const one = condition(depth - 1);
  return fc.oneof(
    compared,
    joined('(', one, fc.constantFrom(' and ', ' or '), one, ')'),
    joined('not(', one, ')'),
    joined('(', number, ' between 0 and ', fc.constantFrom('0', '1', '3'), ')'),
    joined('(', number, ' in [0..', fc.constantFrom('1', '2', '3'), '))'),
    joined('(', fc.constantFrom('some', 'every'), ' i in [1, ', number, '] satisfies i ', BY, ' ', number, ')'),
  );
};
const given = fc.record({
  n: fc.constantFrom(-1, 0, 0.5, 2),
  m: fc.constantFrom(0, 1, 3),
  s: fc.constantFrom('a', 'b'),
});

test('random expressions of fitting kinds', () => {
  fc.assert(
    fc.property(fc.oneof(numeric(3), condition(3)), given, (text, values) => {
      expect(
        theirs(() => evaluate(text, values)),
        text,
      ).toEqual(ours(text, valuesOf(values)));
    }),
    { numRuns: 1_000 },
  );
});

const several = (one: fc.Arbitrary<string>) => {
  const some = fc.array(one, { minLength: 1, maxLength: 3 }).map((tests) => tests.join(', '));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant('-') },
    { weight: 4, arbitrary: some },
    joined('not(', some, ')'),
  );
};
const ends = fc.tuple(
  fc.constantFrom('[', '('),
  fc.constantFrom('-1', '0', '1'),
  fc.constantFrom('1', '2.5', '3'),
  fc.constantFrom(']', ')'),
);
const numberCell = several(
  fc.oneof(
    number,
    joined(BY, ' ', number),
    ends.map(([open, from, to, close]) => `${open}${from}..${to}${close}`),
    joined('? ', BY, ' ', number),
  ),
);
const textCell = several(fc.oneof(fc.constantFrom('"a"', '"b"', 's'), fc.constantFrom('!= "a"', '= "b"')));

test('random tables: the rules that hold', () => {
  let held = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(numberCell, textCell), { minLength: 1, maxLength: 5 }), given, (rules, values) => {
      const loaded = loadDecisions(
        bytesOf(
          dmn(
            input('n', 'number') +
              input('m', 'number') +
              input('s', 'string') +
              decision(
                'D',
                table({
                  policy: 'COLLECT',
                  inputs: ['n', 's'],
                  outputs: [{}],
                  rules: rules.map((cells) => [...cells, '1']),
                }),
                'n',
                'm',
                's',
              ),
          ),
        ),
      );
      const done = loaded.ok ? loaded.value.decide({ name: 'D', inputs: values, told: { now: 0 } }) : loaded;
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      const holds = (cell: string, value: unknown) => theirs(() => unaryTest(cell, { ...values, '?': value })) === true;
      const expected = rules.flatMap(([first, second], at) =>
        holds(first, values.n) && holds(second, values.s) ? [at + 1] : [],
      );
      expect(
        done.value.hits.map(({ rule }) => rule),
        JSON.stringify(rules),
      ).toEqual(expected);
      held += expected.length;
    }),
    { numRuns: 500 },
  );
  expect(held).toBeGreaterThan(250);
});
