import { compileTests, type Tested } from '../feel/compile-tests.ts';
import { compile } from '../feel/compile.ts';
import type { Evaluate } from '../feel/evaluator.ts';
import { parseTests } from '../feel/parse.ts';
import type { Scope } from '../feel/scope.ts';
import type { Test } from '../feel/syntax.ts';
import { fault, spend, type Run, type Value } from '../feel/value.ts';
import type { DecisionTable } from '../definition/model.ts';
import { resultOf, type Output } from './hit-policy.ts';
import type { Setting } from './setting.ts';
import { compileCell, compileText } from './text.ts';

type Input = { label: string; value: Evaluate; allowed: Tested | undefined };
type Rule = { tests: readonly Tested[]; outputs: readonly Evaluate[]; told: readonly Told[] };

/** A test that sets a condition, as the explanation says it, and which input it is about. */
type Told = { at: number; input: string; test: string };

/** Rules that are remembered of one evaluation. */
const REMEMBERED = 1_000;

/** A decision table (DMN 1.5 §8): the rules whose tests all hold, made one value by the hit policy. */
export function compileTable(table: DecisionTable, setting: Setting): Evaluate {
  const inputs = table.inputs.map((input) => compileInput(input, setting));
  const outputs = table.outputs.map((output) => compileOutput(output, setting));
  const rules = table.rules.map((rule) => compileRule(rule, { table, setting }));
  return (scope, run) => {
    const values = inputs.map(({ value }) => value(scope, run));
    const broken = inputs.findIndex(
      ({ allowed }, at) => allowed !== undefined && allowed(scope.with('?', values[at] ?? null), run) !== true,
    );
    if (broken >= 0) return fault(run, `${setting.owner}: ${inputs[broken]?.label} has a value that is not allowed`);
    const places = rulesThatHold(rules, { values, scope, run, first: table.policy === 'FIRST' });
    for (const place of places) remember(place, { table, rules, values, run, owner: setting.owner });
    const found = places.map((place) => rules[place]?.outputs.map((output) => output(scope, run)) ?? []);
    return resultOf({ table, outputs, owner: setting.owner }, found, { scope, run });
  };
}

function compileInput({ label, text, type, allowed }: DecisionTable['inputs'][number], setting: Setting): Input {
  const { types } = setting;
  const value = compileText(text, setting);
  return {
    label,
    value: type === undefined ? value : (scope, run) => types.coerced(value(scope, run), type, run),
    allowed: allowed === undefined || allowed === '' ? undefined : compileCell(allowed, setting),
  };
}

function compileOutput({ name, type, values, otherwise }: DecisionTable['outputs'][number], setting: Setting): Output {
  const tests = values === undefined || values === '' ? [] : orderedTests(values, setting);
  return {
    name,
    type,
    types: setting.types,
    values: tests.map((test) =>
      compileTests({ is: 'some', tests: [test] }, (syntax) => compile(syntax, setting.types.named)),
    ),
    otherwise: otherwise === undefined || otherwise === '' ? undefined : compileText(otherwise, setting),
  };
}

/** The values that an output may have, one by one: their order is the order of priority. */
function orderedTests(values: string, { names, owner, problems }: Setting): readonly Test[] {
  const read = parseTests(values, names);
  if (!read.ok) problems.push({ code: 'expressionNotReadable', element: owner, detail: values });
  return read.ok && read.value.is === 'some' ? read.value.tests : [];
}

function compileRule(
  { tests, outputs }: DecisionTable['rules'][number],
  { table, setting }: { table: DecisionTable; setting: Setting },
): Rule {
  return {
    tests: tests.map((text) => compileCell(text, setting)),
    told: tests.flatMap((test, at) =>
      test === '-' || test === '' ? [] : [{ at, input: table.inputs[at]?.label ?? '', test }],
    ),
    outputs: outputs.map((text, at) => {
      const value = compileText(text === '' || text === '-' ? 'null' : text, setting);
      const type = table.outputs[at]?.type;
      return type === undefined ? value : (scope, run) => setting.types.coerced(value(scope, run), type, run);
    }),
  };
}

type Asked = { values: readonly Value[]; scope: Scope; run: Run; first: boolean };

function rulesThatHold(rules: readonly Rule[], { values, scope, run, first }: Asked): number[] {
  const scopes = values.map((value) => scope.with('?', value));
  const places: number[] = [];
  for (let place = 0; place < rules.length; place += 1) {
    const tests = rules[place]?.tests ?? [];
    spend(run, 1 + tests.length);
    if (!allHold(tests, scopes, { scope, run })) continue;
    places.push(place);
    if (first) break;
  }
  return places;
}

function allHold(tests: readonly Tested[], scopes: readonly Scope[], { scope, run }: Pick<Asked, 'scope' | 'run'>) {
  for (let at = 0; at < tests.length; at += 1) if (tests[at]?.(scopes[at] ?? scope, run) !== true) return false;
  return true;
}

type Held = { table: DecisionTable; rules: readonly Rule[]; values: readonly Value[]; run: Run; owner: string };

function remember(place: number, { table, rules, values, run, owner }: Held): void {
  const [rule, compiled] = [table.rules[place], rules[place]];
  if (rule === undefined || compiled === undefined || run.hits.length >= REMEMBERED) return;
  const conditions = compiled.told.map(({ at, input, test }) => ({ input, value: values[at] ?? null, test }));
  run.hits.push({ table: owner, rule: place + 1, of: table.rules.length, conditions, notes: rule.notes });
}
