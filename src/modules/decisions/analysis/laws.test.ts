import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  infiniteStream,
  integer,
  nat,
  oneof,
  property,
  record,
  tuple,
} from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, decision, dmn, input, table } from '../../../../test/support/decisions/model.ts';
import { decimalOf } from '../../../kernel/decimal.ts';
import { loadDecisions } from '../evaluation/decisions.ts';
import { feelTests } from '../feel/expression.ts';
import { dayOf } from '../feel/temporal.ts';
import type { Value } from '../feel/value.ts';
import type { Place } from './model.ts';

const number = integer({ min: -6, max: 6 }).map((n) => String(n / 2));
const day = integer({ min: 1, max: 6 }).map((n) => `date("2026-03-0${n}")`);
const text = constantFrom('"a"', '"b"', '"c"');

const ordered = (value: Arbitrary<string>) => {
  const compared = tuple(constantFrom('<', '<=', '>', '>=', '=', '!='), value).map(([by, to]) => `${by} ${to}`);
  const ends = tuple(constantFrom('[', '('), value, value, constantFrom(']', ')'));
  const range = ends.map(([open, from, to, close]) => `${open}${from}..${to}${close}`);
  return severalOf(oneof(value, compared, range));
};
const severalOf = (one: Arbitrary<string>) => {
  const several = array(one, { minLength: 1, maxLength: 3 }).map((tests) => tests.join(', '));
  return oneof(
    constant('-'),
    several,
    several.map((tests) => `not(${tests})`),
  );
};
const CELLS = {
  number: ordered(number),
  date: ordered(day),
  string: severalOf(text),
  boolean: severalOf(constantFrom('true', 'false')),
};
type Type = keyof typeof CELLS;
const TYPES: readonly Type[] = ['number', 'date', 'string', 'boolean'];

/** Values on, between and beyond everything that a cell can name, as JSON and as FEEL has them. */
const numbers = Array.from({ length: 33 }, (_, at) => String((at - 16) / 4));
const days = Array.from({ length: 9 }, (_, at) => at);
const SAMPLES: Readonly<Record<Type, readonly [json: unknown, value: Value][]>> = {
  number: numbers.map((one) => [Number(one), decimalOf(one) ?? null]),
  date: days.map((at) => [`2026-03-${String(at + 1).padStart(2, '0')}`, dayOf(2026, 3, at + 1) ?? null]),
  string: ['a', 'b', 'c', 'd'].map((one) => [one, one]),
  boolean: [true, false].map((one) => [one, one]),
};

const tables = array(constantFrom(...TYPES), { minLength: 1, maxLength: 3 }).chain((types) =>
  record({
    types: constant(types),
    rules: array(tuple(...types.map((type) => CELLS[type])), { minLength: 0, maxLength: 5 }),
  }),
);

const within = (where: readonly Place[], values: readonly Value[]) =>
  where.every(({ test: cell }, at) => {
    const tests = feelTests(cell, []);
    const tested = tests.ok && tests.value.test(values[at] ?? null, new Map(), { now: 0 });
    return tested !== false && tested.ok && tested.value.value === true;
  });

const pairsOf = (rules: readonly number[]) =>
  rules.flatMap((one, at) => rules.slice(at + 1).map((other) => `${one} ${other}`));

test('an input lies in a gap exactly where no rule holds, and in an overlap exactly where both rules do', () => {
  let whole = 0;
  assert(
    property(tables, infiniteStream(nat()), ({ types, rules }, chance) => {
      const names = types.map((_type, at) => `i${at}`);
      const logic = table({ inputs: names, outputs: [{}], rules: rules.map((tests) => [...tests, '1']) });
      const declared = types.map((type, at) => input(`i${at}`, type)).join('');
      const loaded = loadDecisions(bytesOf(dmn(declared + decision('D', logic, ...names))));
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
      const { analyse, decide } = loaded.value;
      const [analysis] = analyse();
      if (analysis === undefined) throw new Error('one table');
      if (analysis.complete) whole += 1;
      for (let turn = 0; turn < 30; turn += 1) {
        const picked = types.map((type) => {
          const samples = SAMPLES[type];
          return samples[Number(chance.next().value) % samples.length] ?? [null, null];
        });
        const inputs = Object.fromEntries(picked.map(([json], at) => [`i${at}`, json]));
        const values = picked.map(([, value]) => value);
        const done = decide({ name: 'D', inputs, told: { now: 0 } });
        if (!done.ok) throw new Error(done.error.code);
        const held = done.value.hits.map(({ rule }) => rule);
        const gaps = analysis.marks.filter((mark) => mark.is === 'gap' && within(mark.where, values));
        const pairs = analysis.marks.flatMap((mark) =>
          mark.is === 'overlap' && within(mark.where, values) ? [mark.rules.join(' ')] : [],
        );
        if (held.length > 0) expect(gaps).toEqual([]);
        else if (analysis.complete) expect(gaps).toHaveLength(1);
        expect(pairsOf(held)).toEqual(expect.arrayContaining(pairs));
        if (analysis.complete) expect(pairs).toEqual(pairsOf(held));
      }
    }),
    { numRuns: 100 },
  );
  expect(whole).toBeGreaterThan(60);
});
