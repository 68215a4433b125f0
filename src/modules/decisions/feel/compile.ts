import { negative, Decimal } from '../../../kernel/decimal.ts';
import { never } from '../../../kernel/result.ts';
import { operated } from './arithmetic.ts';
import { compileCall, compileFunction, compileNamedCall } from './compile-calls.ts';
import { compileFilter, compileFor, compileQuantified } from './compile-loops.ts';
import { anyTest, compared, testOf } from './compile-tests.ts';
import { isWithin, orderOf } from './compare.ts';
import type { Evaluate } from './evaluator.ts';
import { propertyOf } from './properties.ts';
import { Scope } from './scope.ts';
import type { Operation, Syntax } from './syntax.ts';
import { DaysDuration, MonthsDuration } from './temporal.ts';
import { isInstance, type ModelTypes } from './types.ts';
import { fault, isList, Range, spend, type Run, type Value } from './value.ts';

/** An expression as a function. Whatever cannot be computed is null with a warning (DMN 1.5 §10.3.2); only an empty budget throws. */
export function compile(syntax: Syntax, types: ModelTypes): Evaluate {
  const evaluate = ofKind(syntax, types);
  if (syntax.is === 'literal') return evaluate;
  return (scope, run) => {
    spend(run, 1);
    return evaluate(scope, run);
  };
}

function ofKind(syntax: Syntax, types: ModelTypes): Evaluate {
  const inner = (one: Syntax) => compile(one, types);
  switch (syntax.is) {
    case 'literal':
      return () => syntax.value;
    case 'compiled':
      return syntax.evaluate;
    case 'name':
      return nameOf(syntax.name);
    case 'path':
      return pathOf(inner(syntax.of), syntax.name);
    case 'filter':
      return compileFilter(inner(syntax.of), inner(syntax.by));
    case 'call':
      return compileCall(inner(syntax.of), syntax.values.map(inner), types);
    case 'callNamed':
      return compileNamedCall(
        inner(syntax.of),
        syntax.values.map(({ name, value }) => ({ name, value: inner(value) })),
        types,
      );
    case 'function':
      return compileFunction(syntax, inner(syntax.body));
    case 'for':
      return compileFor(syntax, inner);
    case 'some':
    case 'every':
      return compileQuantified(syntax, inner);
    case 'list':
      return listOf(syntax.items.map(inner));
    case 'context':
      return contextOf(syntax.entries.map(({ name, value }) => ({ name, value: inner(value) })));
    default:
      return ofOperator(syntax, types);
  }
}

type Operator = Exclude<
  Syntax,
  {
    is:
      | 'literal'
      | 'compiled'
      | 'name'
      | 'path'
      | 'filter'
      | 'call'
      | 'callNamed'
      | 'function'
      | 'for'
      | 'some'
      | 'every'
      | 'list'
      | 'context';
  }
>;

function ofOperator(syntax: Operator, types: ModelTypes): Evaluate {
  const inner = (one: Syntax) => compile(one, types);
  switch (syntax.is) {
    case 'if':
      return conditional(inner(syntax.condition), inner(syntax.then), inner(syntax.else));
    case 'range':
      return (
        constantRange(syntax) ?? rangeOf(syntax, [syntax.from && inner(syntax.from), syntax.to && inner(syntax.to)])
      );
    case 'and':
      return connective([inner(syntax.left), inner(syntax.right)], false);
    case 'or':
      return connective([inner(syntax.left), inner(syntax.right)], true);
    case 'comparison': {
      const [left, right] = [inner(syntax.left), inner(syntax.right)];
      return (scope, run) => compared(left(scope, run), syntax.by, right(scope, run));
    }
    case 'operation': {
      const [left, right] = [inner(syntax.left), inner(syntax.right)];
      return (scope, run) => operation(operated(left(scope, run), syntax.by, right(scope, run)), syntax.by, run);
    }
    case 'negative':
      return negation(inner(syntax.of));
    case 'between': {
      const [value, from, to] = [inner(syntax.value), inner(syntax.from), inner(syntax.to)];
      return (scope, run) => between(value(scope, run), from(scope, run), to(scope, run));
    }
    case 'in': {
      const [value, tests] = [inner(syntax.value), syntax.tests.map((test) => testOf(test, inner))];
      return (scope, run) => anyTest(tests, scope.with('?', value(scope, run)), run);
    }
    case 'instance': {
      const of = inner(syntax.of);
      return (scope, run) => isInstance(of(scope, run), syntax.type, types(run)) ?? fault(run, 'unknown type');
    }
    default:
      return never(syntax);
  }
}

const nameOf =
  (name: string): Evaluate =>
  (scope, run) => {
    const value = scope.find(name);
    return value === undefined ? fault(run, `unknown name ${name}`) : value;
  };

function pathOf(of: Evaluate, name: string): Evaluate {
  return (scope, run) => {
    const value = of(scope, run);
    if (isList(value)) spend(run, value.length);
    const property = propertyOf(value, name);
    if (property !== undefined) return property;
    return value === null ? null : fault(run, `nothing named ${name}`);
  };
}

const listOf =
  (items: readonly Evaluate[]): Evaluate =>
  (scope, run) =>
    items.map((item) => item(scope, run));

function contextOf(entries: readonly { name: string; value: Evaluate }[]): Evaluate {
  const doubled = new Set(entries.map(({ name }) => name)).size < entries.length;
  if (doubled) return (_scope, run) => fault(run, 'a context names an entry twice');
  return (scope, run) => {
    const made = new Map<string, Value>();
    const within = new Scope(made, scope);
    for (const { name, value } of entries) made.set(name, value(within, run));
    return made;
  };
}

const conditional =
  (condition: Evaluate, then: Evaluate, otherwise: Evaluate): Evaluate =>
  (scope, run) =>
    condition(scope, run) === true ? then(scope, run) : otherwise(scope, run);

/** A range between two values that are written out is made once: tables are full of them. */
function constantRange({ from, to, openFrom, openTo }: Syntax & { is: 'range' }): Evaluate | undefined {
  if (from?.is !== 'literal' || to?.is !== 'literal') return undefined;
  const order = orderOf(from.value, to.value);
  if (order === undefined || order > 0) return undefined;
  const range = new Range({ from: from.value, to: to.value, openFrom, openTo });
  return () => range;
}

function rangeOf(
  open: { openFrom: boolean; openTo: boolean },
  [from, to]: readonly [Evaluate | undefined, Evaluate | undefined],
): Evaluate {
  return (scope, run) => {
    const ends = {
      from: from?.(scope, run) ?? null,
      to: to?.(scope, run) ?? null,
      openFrom: open.openFrom,
      openTo: open.openTo,
    };
    if ((from && ends.from === null) || (to && ends.to === null)) return fault(run, 'a range whose end is null');
    if (ends.from !== null && ends.to !== null) {
      const order = orderOf(ends.from, ends.to);
      if (order === undefined || order > 0) return fault(run, 'the ends of a range have no order');
    }
    return new Range(ends);
  };
}

/** Three-valued (DMN 1.5 table 50): one side that decides decides alone; otherwise what is no boolean makes the whole null. */
function connective([left, right]: readonly [Evaluate, Evaluate], decisive: boolean): Evaluate {
  return (scope, run) => {
    const one = left(scope, run);
    if (one === decisive) return decisive;
    const other = right(scope, run);
    if (other === decisive) return decisive;
    return typeof one === 'boolean' && typeof other === 'boolean' ? !decisive : null;
  };
}

function operation(value: Value | undefined, by: Operation, run: Run): Value {
  if (typeof value === 'string') spend(run, Math.ceil(value.length / 64));
  return value === undefined ? fault(run, `${by} is not defined for these values`) : value;
}

function negation(of: Evaluate): Evaluate {
  return (scope, run) => {
    const value = of(scope, run);
    if (value instanceof Decimal) return negative(value);
    if (value instanceof DaysDuration) return new DaysDuration(-value.nanos);
    if (value instanceof MonthsDuration) return new MonthsDuration(-value.months);
    return fault(run, 'only numbers and durations can be negated');
  };
}

function between(value: Value, from: Value, to: Value): boolean | null {
  if (from === null || to === null) return null;
  return isWithin(value, new Range({ from, to, openFrom: false, openTo: false }));
}
