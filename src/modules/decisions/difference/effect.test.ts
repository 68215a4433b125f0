import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, decision, dmn, input, literal, table } from '../../../../test/support/decisions/model.ts';
import { loadDecisions } from '../evaluation/decisions.ts';
import { jsonOf } from '../evaluation/json.ts';
import { feelTests } from '../feel/expression.ts';
import { decimalOf } from '../../../kernel/decimal.ts';
import type { TestCase } from '../library/contract.ts';
import { effectOf, type Version } from './effect.ts';

const version = (content: string, tests: readonly TestCase[] = []): Version => {
  const loaded = loadDecisions(bytesOf(dmn(content)));
  if (!loaded.ok) throw new Error(loaded.error[0]?.code);
  return { decisions: loaded.value, tests };
};
const effect = (before: string, after: string) => effectOf(version(before), version(after), 0);

const feeTable = (...rules: string[][]) => table({ inputs: ['area', 'kind'], outputs: [{ name: 'fee' }], rules });
const inputs = input('area', 'number') + input('kind', 'string');
const fees = (...rules: string[][]) => inputs + decision('Fee', feeTable(...rules), 'area', 'kind');
const before = fees(['< 60', '-', '1'], ['>= 60', '"food"', '2'], ['>= 60', 'not("food")', '3']);

describe('what comes out otherwise', () => {
  test('nothing where rules stand in another order or say the same in other words', () => {
    const after = fees(['>= 60', 'not("food")', '3'], ['<60.0', '-', '1'], ['[60..70], >70', '"food"', '2']);
    expect(effect(before, after)).toMatchObject({ parts: [], otherwise: 0 });
    expect(effect(before, before)).toEqual({ cases: [], parts: [], tried: 6, of: 6, otherwise: 0, exact: true });
  });
  test('the part between an old limit and a new one, whatever else is given', () => {
    const after = fees(['< 80', '-', '1'], ['>= 80', '"food"', '2'], ['>= 80', 'not("food")', '3']);
    const { parts, exact } = effect(before, after);
    expect(exact).toBe(true);
    expect(parts.map(({ where, before: old, after: now }) => [where.map(({ test: cell }) => cell), old, now])).toEqual([
      [['[60..80)', '"food"'], 2, 1],
      [['[60..80)', 'not("food")'], 3, 1],
    ]);
  });
  test('a decision behind another one, told where the inputs are cut', () => {
    const rest = (text: string) =>
      decision(
        'Grade',
        table({
          inputs: ['Fee'],
          outputs: [{}],
          rules: [
            ['< 2', '"low"'],
            ['>= 2', text],
          ],
        }),
        'Fee',
      );
    const { parts, exact } = effect(before + rest('"high"'), before + rest('"dear"'));
    expect(exact).toBe(true);
    expect(parts).toMatchObject([
      { decision: 'Grade', where: [{ test: '>= 60' }, { test: '-' }], before: 'high', after: 'dear' },
    ]);
  });
  test('formulas are tried and never called exact', () => {
    const computed = (text: string) => input('n', 'number') + decision('d', literal(text), 'n');
    expect(effect(computed('1 + 1'), computed('2'))).toMatchObject({ otherwise: 0, exact: false });
    expect(effect(computed('1 + 1'), computed('3'))).toMatchObject({
      parts: [{ where: [], before: 2, after: 3 }],
      exact: false,
    });
  });
  test('days and parts of a context', () => {
    const shop = `<itemDefinition name="shop"><itemComponent name="since"><typeRef>date</typeRef></itemComponent></itemDefinition>`;
    const model = (day: string) =>
      `${shop}<inputData id="s" name="s"><variable name="s" typeRef="shop"/></inputData>${decision(
        'd',
        table({
          inputs: ['s.since'],
          outputs: [{}],
          rules: [
            [`< date("${day}")`, '1'],
            [`>= date("${day}")`, '2'],
          ],
        }),
        's',
      )}`;
    expect(effect(model('2026-03-01'), model('2026-04-01')).parts).toMatchObject([
      { where: [{ input: 's.since', test: '[date("2026-03-01")..date("2026-04-01"))' }], before: 2, after: 1 },
    ]);
  });
  test('values that neither version allows are not tried', () => {
    const kinds = (allowed: string) =>
      `<itemDefinition name="kind"><typeRef>string</typeRef><allowedValues><text>${allowed}</text></allowedValues></itemDefinition>`;
    const model = (allowed: string, last: string) =>
      kinds(allowed) +
      input('k', 'kind') +
      decision(
        'd',
        table({
          inputs: ['k'],
          outputs: [{}],
          rules: [
            ['"a"', '1'],
            ['"b"', last],
          ],
        }),
        'k',
      );
    expect(effect(model('"a"', '2'), model('"a"', '3'))).toMatchObject({ tried: 1, otherwise: 0 });
    expect(effect(model('"a"', '2'), model('"a", "b"', '2')).parts).toMatchObject([
      { where: [{ test: '"b"' }], before: null, after: 2 },
    ]);
  });
});

describe('test cases of either version', () => {
  const small = { name: 'small', decision: 'Fee', inputs: { area: 70, kind: 'food' }, expected: 2 };
  const after = fees(['< 80', '-', '1'], ['>= 80', '-', '2']);
  test('are told where they come out otherwise, once', () => {
    const dear = { ...small, name: 'dear', inputs: { area: 90, kind: 'food' } };
    const told = effectOf(version(before, [small, dear]), version(after, [{ ...small, expected: 1 }]), 0).cases;
    expect(told).toEqual([{ name: 'small', decision: 'Fee', before: 2, after: 1 }]);
  });
  test('an evaluation that would not end differs from one that does', () => {
    const endless = (text: string) => decision('d', literal(text));
    const asked = { name: 'long', decision: 'd', inputs: {}, expected: null };
    const [ends, none] = [version(endless('null'), [asked]), version(endless('count(for i in 1..100000000 return i)'))];
    expect(effectOf(ends, none, 0).cases).toEqual([{ name: 'long', decision: 'd', before: null, after: null }]);
  });
});

test('a space that is too large is sampled, said to be so, and every rule is still tried', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const model = (last: string) =>
    names.map((name) => input(name, 'number')).join('') +
    decision(
      'D',
      table({
        inputs: names,
        outputs: [{}],
        policy: 'FIRST',
        rules: Array.from({ length: 30 }, (_, at) => [
          ...names.map((_name, place) => `= ${at * 10 + place}`),
          at === 29 ? last : '1',
        ]),
      }),
      ...names,
    );
  const told = effect(model('1'), model('2'));
  expect(told.of).toBe(61 ** 5);
  expect(told.tried).toBeLessThanOrEqual(5_000);
  expect(told.exact).toBe(false);
  expect(told.parts).toMatchObject([{ where: [{ test: '290' }, {}, {}, {}, { test: '294' }], before: 1, after: 2 }]);
});

test('where it is exact, what is told is all that comes out otherwise', () => {
  const limit = integer({ min: -3, max: 3 }).map(String);
  const cell = tuple(constantFrom('<', '<=', '>', '>=', '='), limit).map(([by, to]) => `${by} ${to}`);
  const rule = tuple(cell, constantFrom('-', '"a"', 'not("a")', '"b"'), constantFrom('1', '2', '3')).map((cells) => [
    ...cells,
  ]);
  const policies = constantFrom('FIRST', 'UNIQUE', 'COLLECT', 'ANY');
  const models = tuple(policies, array(rule, { minLength: 1, maxLength: 4 })).map(
    ([policy, rules]) =>
      inputs + decision('d', table({ inputs: ['area', 'kind'], outputs: [{}], policy, rules }), 'area', 'kind'),
  );
  let differing = 0;
  assert(
    property(models, models, integer({ min: -9, max: 9 }), constantFrom('a', 'b', 'c'), (one, other, halves, kind) => {
      const [old, now] = [version(one), version(other)];
      const { parts, exact, otherwise } = effectOf(old, now, 0);
      expect(exact).toBe(true);
      const given = { area: halves / 2, kind };
      const answer = ({ decisions }: Version) => {
        const done = decisions.decide({ name: 'd', inputs: given, told: { now: 0 } });
        return done.ok ? JSON.stringify(jsonOf(done.value.value)) : done.error.code;
      };
      const values = [decimalOf(String(halves / 2)) ?? null, kind];
      const holding = parts.filter(({ where }) =>
        where.every(({ test: text }, at) => {
          const read = feelTests(text, []);
          const done = read.ok && read.value.test(values[at] ?? null, new Map(), { now: 0 });
          return done !== false && done.ok && done.value.value === true;
        }),
      );
      const [from, to] = [answer(old), answer(now)];
      if (from !== to) differing += 1;
      if (parts.length < 20)
        expect(holding.map((part) => [JSON.stringify(part.before), JSON.stringify(part.after)])).toEqual(
          from === to ? [] : [[from, to]],
        );
      expect(otherwise > 0).toBe(parts.length > 0);
    }),
    { numRuns: 300 },
  );
  expect(differing).toBeGreaterThan(50);
});
