// Conditions of process models are a part of FEEL (ADR 58): whatever is read as a condition means the same to the whole language.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal, decimalOf, decimalText } from '../../src/kernel/decimal.ts';
import { feelExpression, textOf, type Value } from '../../src/modules/decisions/index.ts';
import { expressionOf, valueOf } from '../../src/modules/process/core/expression/expression.ts';
import type { Value as ConditionValue } from '../../src/modules/process/core/expression/value.ts';

const variables = { area: 60, share: 0.1, name: '理发店', approved: true, nothing: null } as const;

function feelValue(value: ConditionValue): Value {
  if (typeof value === 'number') return decimalOf(String(value)) ?? null;
  if (Array.isArray(value)) return value.map(feelValue);
  return value === null || typeof value !== 'object' || value instanceof Decimal ? value : null;
}

const values = new Map(Object.entries(variables).map(([name, value]) => [name, feelValue(value)]));

const operand = fc.constantFrom(
  'area',
  'share',
  'name',
  'approved',
  'nothing',
  '1',
  '0.2',
  '60',
  '"理发店"',
  'null',
  'true',
);
const sum = fc.tuple(operand, fc.constantFrom('+', '-', '*', '/'), operand).map((parts) => parts.join(' '));
const term = fc.oneof(
  operand,
  sum,
  sum.map((inner) => `(${inner})`),
);
const tested = fc.oneof(
  fc.tuple(term, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), term).map((parts) => parts.join(' ')),
  fc.tuple(term, operand, operand).map(([one, low, high]) => `${one} between ${low} and ${high}`),
  fc.tuple(term, operand, operand).map(([one, first, other]) => `${one} in (${first}, > ${other})`),
  term,
);
const condition = fc
  .tuple(tested, fc.constantFrom('and', 'or'), tested)
  .chain(([one, by, other]) => fc.constantFrom(`${one} ${by} ${other}`, `not(${one})`, one));

const shown = (value: ConditionValue | undefined) =>
  value instanceof Decimal ? decimalText(value) : textOf(feelValue(value ?? null));

test('a condition means what FEEL says', () => {
  fc.assert(
    fc.property(condition, (text) => {
      const [asCondition, asFeel] = [expressionOf(text, 'feel'), feelExpression(text, values.keys())];
      if (!asCondition.ok || !asFeel.ok) throw new Error(`${text} is not read`);
      const lookup = (name: string) => Object.entries(variables).find(([key]) => key === name)?.[1];
      const done = asFeel.value.evaluate(values, { now: 0 });
      expect(done.ok && textOf(done.value.value), text).toBe(shown(valueOf(asCondition.value, lookup)));
    }),
    { numRuns: 2_000 },
  );
});
