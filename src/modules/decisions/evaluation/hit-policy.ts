import { never } from '../../../kernel/result.ts';
import { decimalOfInteger } from '../../../kernel/decimal-rounding.ts';
import { operated } from '../feel/arithmetic.ts';
import { equals, orderOf } from '../feel/compare.ts';
import type { Tested } from '../feel/compile-tests.ts';
import type { Evaluate } from '../feel/evaluator.ts';
import type { Scope } from '../feel/scope.ts';
import { fault, type Run, type Value } from '../feel/value.ts';
import type { Aggregation, DecisionTable } from '../definition/model.ts';
import type { Types } from './types.ts';

/** An output of a table; the order of `values` is the order of priority. */
export type Output = {
  name: string;
  type: string | undefined;
  types: Types;
  values: readonly Tested[];
  otherwise: Evaluate | undefined;
};

type Whole = { table: DecisionTable; outputs: readonly Output[]; owner: string };
type Found = readonly (readonly Value[])[];
type At = { scope: Scope; run: Run };

/** What the rules that held are worth together (DMN 1.5 §8.2.8). */
export function resultOf(whole: Whole, found: Found, at: At): Value {
  const { table, outputs, owner } = whole;
  const { run } = at;
  if (found.length === 0) return resultOfNone(whole, at);
  const [first = []] = found;
  switch (table.policy) {
    case 'UNIQUE':
      return found.length === 1 ? oneValue(outputs, first) : fault(run, `${owner}: more than one rule holds`);
    case 'ANY': {
      const same = found.every((values) => equals(oneValue(outputs, values), oneValue(outputs, first)) === true);
      return same ? oneValue(outputs, first) : fault(run, `${owner}: rules that hold say different things`);
    }
    case 'FIRST':
      return oneValue(outputs, first);
    case 'PRIORITY':
      return oneValue(outputs, byPriority(outputs, found, at)[0] ?? first);
    case 'OUTPUT ORDER':
      return byPriority(outputs, found, at).map((values) => oneValue(outputs, values));
    case 'RULE ORDER':
      return found.map((values) => oneValue(outputs, values));
    case 'COLLECT':
      return collected(
        table.aggregation,
        found.map((values) => oneValue(outputs, values)),
        run,
      );
    default:
      return never(table.policy);
  }
}

function oneValue(outputs: readonly Output[], values: readonly Value[]): Value {
  if (outputs.length === 1) return values[0] ?? null;
  return new Map(outputs.map(({ name }, place) => [name, values[place] ?? null]));
}

function resultOfNone({ table, outputs, owner }: Whole, { scope, run }: At): Value {
  if (outputs.some(({ otherwise }) => otherwise !== undefined)) {
    const values = outputs.map(({ otherwise, type, types }) =>
      types.coerced(otherwise?.(scope, run) ?? null, type, run),
    );
    return oneValue(outputs, values);
  }
  if (table.policy === 'COLLECT' && table.aggregation === 'COUNT') return decimalOfInteger(0);
  return fault(run, `${owner}: no rule holds`);
}

function byPriority(outputs: readonly Output[], found: Found, { scope, run }: At): Found {
  const ranks = (values: readonly Value[]) =>
    outputs.map(({ values: order }, place) => {
      const at = order.findIndex((test) => test(scope.with('?', values[place] ?? null), run) === true);
      return at < 0 ? order.length : at;
    });
  return found
    .map((values) => ({ values, rank: ranks(values) }))
    .toSorted((one, other) => {
      const place = one.rank.findIndex((rank, at) => rank !== other.rank[at]);
      return place < 0 ? 0 : (one.rank[place] ?? 0) - (other.rank[place] ?? 0);
    })
    .map(({ values }) => values);
}

function collected(by: Aggregation | undefined, values: readonly Value[], run: Run): Value {
  switch (by) {
    case undefined:
      return values;
    case 'COUNT':
      return decimalOfInteger(values.length);
    case 'SUM':
      return values.reduce((one, other) => operated(one, '+', other) ?? fault(run, 'outputs that have no sum'));
    case 'MIN':
      return extreme(values, -1, run);
    case 'MAX':
      return extreme(values, 1, run);
    default:
      return never(by);
  }
}

function extreme(values: readonly Value[], sign: 1 | -1, run: Run): Value {
  const [first = null, ...others] = values;
  let best = first;
  for (const value of others) {
    const order = orderOf(value, best);
    if (order === undefined) return fault(run, 'outputs that have no order');
    if (order * sign > 0) best = value;
  }
  return best;
}
