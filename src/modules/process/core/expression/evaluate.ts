import { isInOrder } from '../../../../kernel/in-order.ts';
import { never } from '../../../../kernel/result.ts';
import { negative, over, plus, times, type Decimal } from '../../../../kernel/decimal.ts';
import type { Comparison, Operation, Syntax, Test } from './syntax.ts';
import { equals, isContext, isNumber, orderOf, toDecimal, type Lookup, type Value } from './value.ts';

/** How much work an evaluation may still do; below zero it was too much, and what it yielded means nothing. */
export type Meter = { left: number };

export type Evaluate = (lookup: Lookup, meter: Meter) => Value;

/** An expression as a function. Whatever cannot be computed is null, as FEEL has it (DMN 1.5 §10.3.2): nothing is thrown. */
export function compileSyntax(syntax: Syntax): Evaluate {
  const evaluate = ofKind(syntax);
  return (lookup, meter) => {
    meter.left -= 1;
    return meter.left < 0 ? null : evaluate(lookup, meter);
  };
}

function ofKind(syntax: Syntax): Evaluate {
  switch (syntax.is) {
    case 'literal':
      return () => syntax.value;
    case 'path':
      return pathOf(syntax.names);
    case 'list':
      return listOf(syntax.items.map(compileSyntax));
    case 'negative':
      return unary(syntax.of, (value) => (isNumber(value) ? numberOrDecimal(negative(toDecimal(value))) : null));
    case 'not':
      return unary(syntax.of, (value) => (typeof value === 'boolean' ? !value : null));
    case 'empty':
      return unary(
        syntax.of,
        (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
      );
    case 'and':
      return connective(syntax, false);
    case 'or':
      return connective(syntax, true);
    case 'comparison':
      return binary(syntax, (left, right) => compared(left, syntax.by, right));
    case 'operation':
      return binary(syntax, (left, right) => operated(left, syntax.by, right));
    case 'in':
      return membership(compileSyntax(syntax.value), syntax.tests.map(testOf));
    default:
      return never(syntax);
  }
}

function pathOf([root = '', ...below]: readonly string[]): Evaluate {
  if (below.length === 0) return (lookup) => lookup(root) ?? null;
  return (lookup) => {
    let value: Value = lookup(root) ?? null;
    for (const name of below) value = isContext(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
    return value;
  };
}

const listOf =
  (items: readonly Evaluate[]): Evaluate =>
  (lookup, meter) =>
    items.map((item) => item(lookup, meter));

function unary(of: Syntax, result: (value: Value) => Value): Evaluate {
  const inner = compileSyntax(of);
  return (lookup, meter) => result(inner(lookup, meter));
}

type Pair = { left: Syntax; right: Syntax };

function binary(pair: Pair, result: (left: Value, right: Value) => Value): Evaluate {
  const [left, right] = [compileSyntax(pair.left), compileSyntax(pair.right)];
  return (lookup, meter) => result(left(lookup, meter), right(lookup, meter));
}

/** Three-valued: one side that decides decides alone; otherwise what is no boolean makes the whole null (DMN 1.5 table 50). */
function connective(pair: Pair, decisive: boolean): Evaluate {
  const [left, right] = [compileSyntax(pair.left), compileSyntax(pair.right)];
  return (lookup, meter) => {
    const one = left(lookup, meter);
    if (one === decisive) return decisive;
    const other = right(lookup, meter);
    if (other === decisive) return decisive;
    return typeof one === 'boolean' && typeof other === 'boolean' ? !decisive : null;
  };
}

function compared(left: Value, by: Comparison, right: Value): boolean | null {
  if (by === '=') return equals(left, right);
  if (by === '!=') {
    const same = equals(left, right);
    return same === null ? null : !same;
  }
  const order = orderOf(left, right);
  return order === undefined ? null : isInOrder(order, by);
}

function operated(left: Value, by: Operation, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string') return by === '+' ? left + right : null;
  if (!isNumber(left) || !isNumber(right)) return null;
  const result = computed(toDecimal(left), by, toDecimal(right));
  return result === undefined ? null : numberOrDecimal(result);
}

function computed(left: Decimal, by: Operation, right: Decimal): Decimal | undefined {
  switch (by) {
    case '+':
      return plus(left, right);
    case '-':
      return plus(left, negative(right));
    case '*':
      return times(left, right);
    case '/':
      return over(left, right);
    default:
      return never(by);
  }
}

/** A whole number that a JavaScript number holds exactly is one, so that it can count instances and be stored. */
function numberOrDecimal(decimal: Decimal): number | Decimal {
  if (decimal.scale > 0 || decimal.scale < -15) return decimal;
  const number = Number(decimal.digits) * 10 ** -decimal.scale;
  return Number.isSafeInteger(number) ? number : decimal;
}

type Tested = (value: Value, lookup: Lookup, meter: Meter) => boolean | null;

/** True when one test holds; otherwise null when one cannot be computed. */
const membership =
  (value: Evaluate, tests: readonly Tested[]): Evaluate =>
  (lookup, meter) => {
    const tested = value(lookup, meter);
    const results = tests.map((test) => test(tested, lookup, meter));
    if (results.includes(true)) return true;
    return results.includes(null) ? null : false;
  };

function testOf(test: Test): Tested {
  switch (test.is) {
    case 'compared': {
      const to = compileSyntax(test.to);
      return (value, lookup, meter) => compared(value, test.by, to(lookup, meter));
    }
    case 'range': {
      const [from, to] = [compileSyntax(test.from), compileSyntax(test.to)];
      return (value, lookup, meter) => {
        const above = compared(value, test.openFrom ? '>' : '>=', from(lookup, meter));
        const below = compared(value, test.openTo ? '<' : '<=', to(lookup, meter));
        return above === null || below === null ? null : above && below;
      };
    }
    case 'value': {
      const of = compileSyntax(test.of);
      return (value, lookup, meter) => held(value, of(lookup, meter), meter);
    }
    default:
      return never(test);
  }
}

/** `x in y`: y equals x, or is a list that holds it. */
function held(value: Value, by: Value, meter: Meter): boolean | null {
  if (!Array.isArray(by)) return equals(value, by);
  meter.left -= by.length;
  return by.some((item: Value) => equals(value, item) === true);
}
