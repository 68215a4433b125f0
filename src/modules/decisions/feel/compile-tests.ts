import { compareDecimals, Decimal } from '../../../kernel/decimal.ts';
import { isInOrder } from '../../../kernel/in-order.ts';
import { equals, isWithin, orderOf } from './compare.ts';
import type { Evaluate } from './evaluator.ts';
import type { Scope } from './scope.ts';
import type { Comparison, Syntax, Test, Tests } from './syntax.ts';
import { isList, Range, spend, type Run, type Value } from './value.ts';

/** Whether what `?` means in the scope passes. */
export type Tested = (scope: Scope, run: Run) => boolean | null;

export function compared(left: Value, by: Comparison, right: Value): boolean | null {
  if (by === '=' || by === '!=') {
    const same = equals(left, right);
    return same === null || by === '=' ? same : !same;
  }
  const order = orderOf(left, right);
  return order === undefined ? null : isInOrder(order, by);
}

export function testOf(test: Test, inner: (syntax: Syntax) => Evaluate): Tested {
  if (test.is === 'compared') {
    if (test.to.is === 'literal') return comparedWith(test.by, test.to.value);
    const to = inner(test.to);
    return (scope, run) => compared(scope.find('?') ?? null, test.by, to(scope, run));
  }
  const of = inner(test.of);
  if (test.asks)
    return (scope, run) => {
      const value = of(scope, run);
      // What asks about a value that is missing is not met by it: `? > 5` is null of null, and so no equal of it.
      return value === null || typeof value === 'boolean' ? value : matches(scope.find('?') ?? null, value, run);
    };
  if (test.of.is === 'literal') return equalTo(test.of.value);
  const ranged = test.of.is === 'range';
  return (scope, run) => {
    const by = of(scope, run);
    return ranged && by === null ? null : matches(scope.find('?') ?? null, by, run);
  };
}

/** What is written out is read once; a table has little else in its cells. */
function comparedWith(by: Comparison, to: Value): Tested {
  if (to instanceof Decimal && by !== '=' && by !== '!=')
    return (scope) => {
      const value = scope.find('?');
      return value instanceof Decimal ? isInOrder(compareDecimals(value, to), by) : null;
    };
  return (scope) => compared(scope.find('?') ?? null, by, to);
}

function equalTo(literal: Value): Tested {
  if (typeof literal === 'string')
    return (scope, run) => {
      const value = scope.find('?') ?? null;
      return typeof value === 'string' ? value === literal : matches(value, literal, run);
    };
  return (scope, run) => matches(scope.find('?') ?? null, literal, run);
}

/** `x in y`: y equals x, or is a range or list that holds it. */
function matches(value: Value, by: Value, run: Run): boolean | null {
  if (by instanceof Range && !(value instanceof Range)) return isWithin(value, by);
  if (!isList(by)) return equals(value, by);
  spend(run, by.length);
  if (isList(value) && equals(value, by) === true) return true;
  return by.some((item) => equals(value, item) === true || (item instanceof Range && isWithin(value, item) === true));
}

/** True when one test holds; otherwise null when one cannot be computed. */
export function anyTest(tests: readonly Tested[], scope: Scope, run: Run): boolean | null {
  let unknown = false;
  for (const test of tests) {
    const holds = test(scope, run);
    if (holds === true) return true;
    unknown ||= holds === null;
  }
  return unknown ? null : false;
}

export function compileTests(tests: Tests, inner: (syntax: Syntax) => Evaluate): Tested {
  if (tests.is === 'any') return () => true;
  const each = tests.tests.map((test) => testOf(test, inner));
  const [only] = each;
  if (tests.is === 'some' && only !== undefined && each.length === 1) return only;
  if (tests.is === 'some') return (scope, run) => anyTest(each, scope, run);
  return (scope, run) => {
    const some = anyTest(each, scope, run);
    return some === null ? null : !some;
  };
}
