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
type Rule = { tests: readonly Tested[]; outputs: readonly Evaluate[] };

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
    for (const place of places) remember(place, { table, values, run, owner: setting.owner });
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
  for (const [place, { tests }] of rules.entries()) {
    spend(run, 1 + tests.length);
    if (!tests.every((test, at) => test(scopes[at] ?? scope, run) === true)) continue;
    places.push(place);
    if (first) break;
  }
  return places;
}

type Held = { table: DecisionTable; values: readonly Value[]; run: Run; owner: string };

function remember(place: number, { table, values, run, owner }: Held): void {
  const rule = table.rules[place];
  if (rule === undefined || run.hits.length >= REMEMBERED) return;
  const conditions = rule.tests.flatMap((test, at) =>
    test === '-' || test === '' ? [] : [{ input: table.inputs[at]?.label ?? '', value: values[at] ?? null, test }],
  );
  run.hits.push({ table: owner, rule: place + 1, of: table.rules.length, conditions, notes: rule.notes });
}
