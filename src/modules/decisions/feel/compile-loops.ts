import { Decimal } from '../../../kernel/decimal.ts';
import { decimalOfInteger, integerOf } from '../../../kernel/decimal-rounding.ts';
import type { Evaluate } from './evaluator.ts';
import { Scope } from './scope.ts';
import type { Loop, Syntax } from './syntax.ts';
import { dayNumber, dayOfNumber, Day } from './temporal.ts';
import { fault, isContext, listOf, Range, spend, type Run, type Value } from './value.ts';

type Inner = (syntax: Syntax) => Evaluate;
type Iterated = { name: string; items: (scope: Scope, run: Run) => Iterable<Value> | undefined };

function loopOf({ name, over, to }: Loop, inner: Inner): Iterated {
  const [from, end] = [inner(over), to === undefined ? undefined : inner(to)];
  return {
    name,
    items: (scope, run) => (end === undefined ? itemsOf(from(scope, run)) : between(from(scope, run), end(scope, run))),
  };
}

function itemsOf(value: Value): Iterable<Value> | undefined {
  if (value === null) return undefined;
  if (!(value instanceof Range)) return listOf(value);
  const inside = between(value.from, value.to);
  if (inside === undefined) return undefined;
  return trimmed(inside, value);
}

function* trimmed(items: Iterable<Value>, { from, to, openFrom, openTo }: Range): Iterable<Value> {
  for (const item of items) if (!(openFrom && same(item, from)) && !(openTo && same(item, to))) yield item;
}

const same = (one: Value, other: Value) => stepsOf(one) === stepsOf(other);

function stepsOf(value: Value): number | undefined {
  if (value instanceof Day) return dayNumber(value);
  return value instanceof Decimal ? integerOf(value) : undefined;
}

function between(from: Value, to: Value): Iterable<Value> | undefined {
  const [start, end] = [stepsOf(from), stepsOf(to)];
  if (start === undefined || end === undefined || from instanceof Day !== to instanceof Day) return undefined;
  const valueOf = from instanceof Day ? (step: number) => dayOfNumber(step) ?? null : decimalOfInteger;
  return counting(start, end, valueOf);
}

function* counting(start: number, end: number, valueOf: (step: number) => Value): Iterable<Value> {
  const by = start <= end ? 1 : -1;
  for (let step = start; by > 0 ? step <= end : step >= end; step += by) yield valueOf(step);
}

/** Visits every combination; stops when `visit` says so. False where something cannot be gone through. */
function each(loops: readonly Iterated[], at: { scope: Scope; run: Run }, visit: (scope: Scope) => boolean): boolean {
  const go = (index: number, scope: Scope): 'on' | 'stop' | 'broken' => {
    const loop = loops[index];
    if (loop === undefined) return visit(scope) ? 'on' : 'stop';
    const items = loop.items(scope, at.run);
    if (items === undefined) return 'broken';
    for (const item of items) {
      spend(at.run, 1);
      const went = go(index + 1, scope.with(loop.name, item));
      if (went !== 'on') return went;
    }
    return 'on';
  };
  return go(0, at.scope) !== 'broken';
}

export function compileFor(syntax: { loops: readonly Loop[]; body: Syntax }, inner: Inner): Evaluate {
  const loops = syntax.loops.map((loop) => loopOf(loop, inner));
  const body = inner(syntax.body);
  return (scope, run) => {
    const results: Value[] = [];
    const went = each(loops, { scope: scope.with('partial', results), run }, (within) => {
      results.push(body(within, run));
      return true;
    });
    return went ? results : fault(run, 'for: nothing to go through');
  };
}

export function compileQuantified(
  syntax: { is: 'some' | 'every'; loops: readonly Loop[]; body: Syntax },
  inner: Inner,
): Evaluate {
  const loops = syntax.loops.map((loop) => loopOf(loop, inner));
  const body = inner(syntax.body);
  const decisive = syntax.is === 'some';
  return (scope, run) => {
    let result: boolean | null = !decisive;
    const went = each(loops, { scope, run }, (within) => {
      const holds = body(within, run);
      if (holds === decisive) result = decisive;
      else if (holds !== !decisive) result = null;
      return holds !== decisive;
    });
    return went ? result : fault(run, `${syntax.is}: nothing to go through`);
  };
}

/** `list[index]` or `list[condition]`, where each item and its entries can be named. */
export function compileFilter(of: Evaluate, by: Evaluate): Evaluate {
  return (scope, run) => {
    const value = of(scope, run);
    const items = value === null ? [] : listOf(value);
    const first = items.length === 0 ? by(scope, run) : by(itemScope(items[0] ?? null, scope), run);
    if (first instanceof Decimal) return itemAt(items, first, run);
    if (typeof first !== 'boolean' && first !== null) return fault(run, 'a filter is a number or a condition');
    return items.filter((item) => {
      spend(run, 1);
      return by(itemScope(item, scope), run) === true;
    });
  };
}

function itemScope(item: Value, around: Scope): Scope {
  const within = around.with('item', item);
  return isContext(item) ? new Scope(item, within) : within;
}

function itemAt(items: readonly Value[], at: Decimal, run: Run): Value {
  const index = integerOf(at);
  const item = index === undefined ? undefined : items.at(index > 0 ? index - 1 : index);
  return index === 0 || item === undefined ? fault(run, 'no item at that place') : item;
}
