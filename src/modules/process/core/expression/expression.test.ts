import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, decimalText } from '../../../../kernel/decimal.ts';
import { expressionOf, holds, valueOf } from './expression.ts';
import type { Json, Value } from './value.ts';
import type { Dialect } from './words.ts';

const variables: Record<string, Json> = {
  area: 60,
  share: 0.1,
  name: '理发店',
  approved: true,
  'Service Level': 'Premium',
  order: { lines: [1, 2, 3], customer: { level: 'A' } },
  levels: ['A', 'B'],
  nothing: null,
};
const lookup = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined);

function read(text: string, dialect: Dialect) {
  const expression = expressionOf(text, dialect);
  if (!expression.ok) throw new Error(`${text}: ${JSON.stringify(expression.error)}`);
  return expression.value;
}
const evaluated = (text: string, dialect: Dialect = 'feel') => {
  const value = valueOf(read(text, dialect), lookup);
  return value instanceof Decimal ? decimalText(value) : value;
};

describe('FEEL', () => {
  test.each<[string, Value]>([
    ['area > 50', true],
    ['area >= 60 and area <= 60', true],
    ['area = 60.0', true],
    ['area != 60', false],
    ['name = "理发店"', true],
    ['name < "理发馆"', true],
    ['approved', true],
    ['not(approved)', false],
    ['share + 0.2 = 0.3', true],
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4 - -1', 21],
    ['7 / 2', '3.5'],
    ['1 / 0', null],
    ['"一" + "窗"', '一窗'],
    ['area in [50..60]', true],
    ['area in [50..60)', false],
    ['area in ]60..70]', false],
    ['area in (59..70]', true],
    ['area in (1, 60, > 100)', true],
    ['area in (1, > 100)', false],
    ['area in < 61', true],
    ['order.customer.level in ("A", "B")', true],
    ['order.customer.level in levels', true],
    ['"C" in levels', false],
    ['2 in order.lines', true],
    ['area between 1 and 60', true],
    ['area between 61 and 70 or approved', true],
    ['Service Level = "Premium"', true],
    ['9007199254740993 = 9007199254740992', false],
    ['"a\\u4e00\\n" = "a一\n"', true],
    ['[1, 2] = [1, 2.0]', true],
  ])('%s is %j', (text, expected) => {
    expect(evaluated(text)).toEqual(expected);
  });
});

describe('null: what is missing or cannot be compared opens no way', () => {
  test.each<[string, Value]>([
    ['unknown', null],
    ['unknown = null', true],
    ['nothing = null', true],
    ['area = null', false],
    ['unknown > 5', null],
    ['unknown = 5', false],
    ['area = "60"', null],
    ['not(unknown)', null],
    ['unknown + 1', null],
    ['order.none.at.all', null],
    ['false and unknown', false],
    ['unknown and false', false],
    ['true and unknown', null],
    ['true or unknown', true],
    ['unknown or false', null],
    ['area or true', true],
    ['unknown in [1..5]', null],
    ['unknown in (1, null)', true],
  ])('%s is %j', (text, expected) => {
    expect(evaluated(text)).toEqual(expected);
  });
  test('a condition holds only when it is true', () => {
    for (const text of ['null', 'false', '1', '"true"', 'unknown > 1'])
      expect(holds(read(text, 'feel'), lookup), text).toBe(false);
    expect(holds(read('true', 'feel'), lookup)).toBe(true);
  });
});

describe('as other tools write it', () => {
  test.each<[string, Dialect, Value]>([
    ['area == 60 && !false', 'java', true],
    ["name eq '理发店' or area lt 5", 'java', true],
    ['not empty name and area ge 60', 'java', true],
    ['empty nothing', 'java', true],
    ['order.customer.level != null', 'java', true],
    ["Service Level == 'Premium'", 'unmarked', true],
    ['not approved', 'unmarked', false],
    ['not (area > 50)', 'unmarked', false],
    ['area === 60 || unknown', 'unmarked', true],
    ['!approved', 'unmarked', false],
  ])('%s in %s is %j', (text, dialect, expected) => {
    expect(evaluated(text, dialect)).toEqual(expected);
  });
});

describe('refused with its place', () => {
  test.each([
    ['', 'feel', 'notReadable', 0],
    ['area >', 'feel', 'notReadable', 6],
    ['area > 5 6', 'feel', 'notReadable', 9],
    ['area == 60', 'feel', 'notReadable', 5],
    ["name = 'x'", 'feel', 'notReadable', 7],
    ['count(levels) > 1', 'feel', 'function', 5],
    ['execution.getVariable("x")', 'java', 'function', 21],
    ['if approved then 1 else 2', 'feel', 'notReadable', 0],
    ['approved ? 1 : 2', 'java', 'notReadable', 9],
    ['order["a"]', 'feel', 'notReadable', 5],
    ['@"2026-01-01"', 'feel', 'notReadable', 0],
    ['"never closed', 'feel', 'notReadable', 0],
    [`${'('.repeat(200)}1${')'.repeat(200)}`, 'feel', 'tooDeep', 100],
    [`${'-'.repeat(2_000)}1`, 'feel', 'tooDeep', 100],
    ['a '.repeat(3_000), 'feel', 'tooLong', 4_000],
  ] as const)('text %# is refused', (text, dialect, code, at) => {
    expect(expressionOf(text, dialect)).toMatchObject({ ok: false, error: { code, at } });
  });
});

test('what an expression reads is known', () => {
  expect(read('order.total > 5 and a in (b, [c..d]) or not(e) or [f] = -g', 'feel').reads).toEqual([
    'order',
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
  ]);
});

test('an evaluation that would take too long says so', () => {
  const long = { list: Array.from({ length: 1_000 }, () => 0) };
  const condition = read(Array.from({ length: 200 }, () => '1 in list').join(' or '), 'feel');
  expect(holds(condition, (name) => (name === 'list' ? long.list : undefined))).toBeUndefined();
});

test('whatever is typed is read or refused, and what is read yields a value', () => {
  const pieces = fc.constantFrom(
    'a',
    'b c',
    '1',
    '.5',
    '"x"',
    '(',
    ')',
    '[',
    ']',
    '..',
    ',',
    'and',
    'or',
    'not',
    'in',
    '<',
    '=',
    '!=',
    '+',
    '-',
    '*',
    '/',
    'between',
    'null',
    '.',
    '!',
    '&&',
    "'y'",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 12 }),
      fc.constantFrom<Dialect>('feel', 'java', 'unmarked'),
      (parts, dialect) => {
        const expression = expressionOf(parts.join(' '), dialect);
        if (expression.ok) expect(valueOf(expression.value, lookup)).not.toBeUndefined();
      },
    ),
    { numRuns: 2_000 },
  );
});
