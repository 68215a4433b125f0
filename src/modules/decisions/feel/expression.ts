import { ok, type Result } from '../../../kernel/result.ts';
import { compileTests } from './compile-tests.ts';
import { compile } from './compile.ts';
import { withBudget, type Evaluated } from './evaluate.ts';
import { builtInNames, builtInScope } from './functions/built-in.ts';
import { parseExpression, parseTests } from './parse.ts';
import type { FeelRefusal } from './reading.ts';
import { Scope } from './scope.ts';
import type { Context, Value } from './value.ts';

const noTypes = () => () => undefined;

/** An expression of FEEL, read once and evaluated often. `steps` bounds one evaluation; a million when not said. */
export type FeelExpression = {
  evaluate: (values: Context, told: { now: number; steps?: number }) => Result<Evaluated, { code: 'tooManySteps' }>;
};

/** Reads an expression where these names are known; refused with its place where it is none. */
export function feelExpression(text: string, names: Iterable<string>): Result<FeelExpression, FeelRefusal> {
  const syntax = parseExpression(text, [...builtInNames, ...names]);
  if (!syntax.ok) return syntax;
  const evaluate = compile(syntax.value, noTypes);
  return ok({
    evaluate: (values, told) => withBudget((run) => evaluate(new Scope(values, builtInScope), run), told),
  });
}

/** The tests of one cell of a table: whether a value passes, null where that cannot be computed. */
export type FeelTests = {
  test: (
    value: Value,
    values: Context,
    told: { now: number; steps?: number },
  ) => ReturnType<FeelExpression['evaluate']>;
};

/** Reads the tests of a cell (`-`, `< 5, [10..20]`, `not("a")`, `count(?) > 1`) where these names are known. */
export function feelTests(text: string, names: Iterable<string>): Result<FeelTests, FeelRefusal> {
  const tests = parseTests(text, [...builtInNames, ...names]);
  if (!tests.ok) return tests;
  const tested = compileTests(tests.value, (syntax) => compile(syntax, noTypes));
  return ok({
    test: (value, values, told) =>
      withBudget((run) => tested(new Scope(values, builtInScope).with('?', value), run), told),
  });
}
