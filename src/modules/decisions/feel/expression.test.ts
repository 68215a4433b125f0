import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOfInteger } from '../../../kernel/decimal-rounding.ts';
import { feelExpression, feelTests } from './expression.ts';
import { textOf } from './text.ts';
import type { Value } from './value.ts';

const values = new Map<string, Value>([
  ['area', decimalOfInteger(60)],
  ['Service Level', 'Premium'],
  ['net-price', decimalOfInteger(7)],
  ['lines', [1, 2, 3].map(decimalOfInteger)],
]);
const now = Date.UTC(2026, 2, 2, 1);

function evaluated(text: string, steps?: number) {
  const read = feelExpression(text, values.keys());
  if (!read.ok) return `${read.error.code} at ${read.error.at}`;
  const done = read.value.evaluate(values, steps === undefined ? { now } : { now, steps });
  return done.ok ? textOf(done.value.value) : done.error.code;
}

test.each([
  ['0.1 + 0.2 = 0.3', 'true'],
  ['1 / 3', '0.3333333333333333333333333333333333'],
  ['10 / 4 - 2 ** 3', '-5.5'],
  ['-area + 1', '-59'],
  ['Service Level = "Premium" and net-price - 2 = 5', 'true'],
  ['"一" + "窗"', '一窗'],
  ['null = null', 'true'],
  ['1 = "1"', 'null'],
  ['1 / 0', 'null'],
  ['false and unknown', 'false'],
  ['unknown or false', 'null'],
  ['if area > 50 then "large" else "small"', 'large'],
  ['for i in 1..3, j in [10, 20] return i * j', '[10, 20, 20, 40, 30, 60]'],
  ['for i in 1..4 return if i = 1 then 1 else i * partial[-1]', '[1, 2, 6, 24]'],
  ['some x in lines satisfies x > 2', 'true'],
  ['every x in lines satisfies x > 2', 'false'],
  ['lines[item > 1]', '[2, 3]'],
  ['lines[-1]', '3'],
  ['[{a b: 1}, {a b: 2}][a b = 2].a b', '[2]'],
  ['{a: 1, b: a + 1}.b', '2'],
  ['(function(x: number, y) x * y)(y: 3, x: 4)', '12'],
  ['area in (1, [50..60])', 'true'],
  ['area in [50..60)', 'false'],
  ['area in (> 60, < 10)', 'false'],
  ['area between 60 and 61', 'true'],
  ['1 instance of number', 'true'],
  ['[1, 2] instance of list<string>', 'false'],
  ['@"P1D" instance of days and time duration', 'true'],
])('%s is %s', (text, expected) => expect(evaluated(text)).toBe(expected));

test.each([
  ['date("2024-02-29") + duration("P1Y")', '2025-02-28'],
  ['@"2026-03-02" - @"2026-02-28"', 'P2D'],
  ['date and time("2026-03-02T08:00:00@Asia/Shanghai") = date and time("2026-03-02T00:00:00Z")', 'true'],
  ['@"2026-03-02T08:00:00@Asia/Shanghai".time offset', 'PT8H'],
  ['time("23:59:00+08:00") + duration("PT2M")', '00:01:00+08:00'],
  ['date("2026-02-30")', 'null'],
  ['years and months duration(@"2024-02-29", @"2026-02-28")', 'P1Y11M'],
  ['duration("P14M")', 'P1Y2M'],
  ['day of week(@"2026-03-02")', 'Monday'],
  ['week of year(@"2027-01-01")', '53'],
  ['today()', '2026-03-02'],
])('%s is %s', (text, expected) => expect(evaluated(text)).toBe(expected));

test.each([
  ['decimal(2.5, 0)', '2'],
  ['round half up(-2.5, 0)', '-3'],
  ['floor(-1.5)', '-2'],
  ['modulo(-12, 5)', '3'],
  ['sqrt(2)', '1.414213562373095048801688724209698'],
  ['exp(1)', '2.718281828459045235360287471352662'],
  ['log(10)', '2.302585092994045684017991454684364'],
  ['2 ** 0.5', '1.414213562373095048801688724209698'],
  ['number("1 000,5", " ", ",")', '1000.5'],
  ['substring("窗口一二", -2)', '一二'],
  ['matches("济宁市单县", "^.+[市县]$")', 'true'],
  ['replace("abcd", "(b)(c)", "[$2$1]")', 'a[cb]d'],
  ['split("a;b;;c", ";")', '["a", "b", "", "c"]'],
  ['string join(["a", null, "b"], "-")', 'a-b'],
  ['min(3, 1, 2)', '1'],
  ['mean([1, 2, 4])', '2.333333333333333333333333333333333'],
  ['stddev(2, 4, 7, 5)', '2.081665999466132735282297706979931'],
  ['mode(6, 3, 9, 6, 6)', '[6]'],
  ['sort([3, 1, 2], function(x, y) x > y)', '[3, 2, 1]'],
  ['distinct values([1, 2, 1.0])', '[1, 2]'],
  ['flatten([1, [2, [3]]])', '[1, 2, 3]'],
  ['context put({a: {b: 1}}, ["a", "b"], 2)', '{a: {b: 2}}'],
  ['before([1..5), 5)', 'true'],
  ['overlaps([1..5], (5..8])', 'false'],
  ['count(range("[1..5)"))', '1'],
])('%s is %s', (text, expected) => expect(evaluated(text)).toBe(expected));

describe('hostile expressions end', () => {
  test.each([
    [`${'('.repeat(500)}1${')'.repeat(500)}`, 'tooDeep at'],
    [`${'['.repeat(100)}1..2`, ''],
    ['count(for i in 1..1000000000 return i)', 'tooManySteps'],
    ['for i in 1..1000, j in 1..1000, k in 1..1000 return 1', 'tooManySteps'],
    ['{f: function(x) f(x), y: f(1)}.y', 'tooManySteps'],
    [`matches("${'a'.repeat(40)}!", "^(a+)+$")`, 'tooManySteps'],
    [`matches("${'a'.repeat(30)}", "^(a|a)*b")`, 'tooManySteps'],
    ['9e6000 ** 1000000', 'null'],
    ['{s: "aaaaaaaaaa", t: for i in 1..60 return if i = 1 then s else partial[-1] + partial[-1]}', 'tooManySteps'],
    ['a '.repeat(60_000), 'tooLong at'],
    ['"never closed', 'notReadable at 0'],
    ['1 +', 'notReadable at 3'],
  ])('expression %#', (text, expected) => expect(evaluated(text)).toContain(expected));
});

test('whatever is typed is read or refused, and what is read yields a value', () => {
  const pieces =
    'area|1|.5|"x"|(|)|[|]|..|,|and|or|in|<|=|+|-|*|/|**|between|null|.|if|then|else|for|return|{|}|a:|not|@"P1D"|?|count|instance of';
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 12 }), (parts) => {
      expect(typeof evaluated(parts.join(' '), 10_000)).toBe('string');
    }),
    { numRuns: 2_000 },
  );
});

test.each<[string, Value, string]>([
  ['-', null, 'true'],
  ['60', decimalOfInteger(60), 'true'],
  ['< area', decimalOfInteger(60), 'false'],
  ['1, [50..60], > 100', decimalOfInteger(60), 'true'],
  ['not("a", "b")', 'c', 'true'],
  ['not("a", "b")', 'b', 'false'],
  ['starts with(?, "单")', '单县', 'true'],
  ['? > 5 and ? in (1, 60)', decimalOfInteger(60), 'true'],
  ['null', null, 'true'],
  ['< 5', 'text', 'null'],
  ['false', false, 'true'],
])('cell %s, case %#', (text, value, expected) => {
  const tests = feelTests(text, values.keys());
  if (!tests.ok) throw new Error(JSON.stringify(tests.error));
  const done = tests.value.test(value, values, { now });
  expect(done.ok && textOf(done.value.value)).toBe(expected);
});

test('what could not be computed is said', () => {
  const read = feelExpression('unknown + 1', []);
  const done = read.ok ? read.value.evaluate(new Map(), { now }) : undefined;
  expect(done).toMatchObject({
    ok: true,
    value: { value: null, warnings: ['unknown name unknown', '+ is not defined for these values'] },
  });
});
