import { compileTests } from '../feel/compile-tests.ts';
import { compile } from '../feel/compile.ts';
import { builtInScope } from '../feel/functions/built-in.ts';
import { parseTests } from '../feel/parse.ts';
import type { Value } from '../feel/value.ts';
import type { DecisionTable } from '../definition/model.ts';
import type { Standing } from './cells.ts';

/** The priority of each rule by the order of output values, first ones first; undefined where an output is not known beforehand. */
export function ranksOf(
  { outputs, rules }: DecisionTable,
  outputOf: (text: string) => Value | undefined,
  { names, types, run }: Standing,
): (readonly number[] | undefined)[] {
  const orders = outputs.map(({ values }) => {
    const read = values === undefined || values === '' ? undefined : parseTests(values, names);
    const tests = read?.ok === true && read.value.is === 'some' ? read.value.tests : [];
    return tests.map((test) => compileTests({ is: 'some', tests: [test] }, (syntax) => compile(syntax, types.named)));
  });
  return rules.map((rule) => {
    const ranks = orders.map((order, at) => {
      const value = outputOf(rule.outputs[at] ?? '');
      if (value === undefined) return undefined;
      const place = order.findIndex((test) => test(builtInScope.with('?', value), run) === true);
      return place < 0 ? order.length : place;
    });
    const known = ranks.filter((rank) => rank !== undefined);
    return known.length === ranks.length ? known : undefined;
  });
}
