import { deeper, type Evaluate } from './evaluator.ts';
import { Scope } from './scope.ts';
import type { TypeName } from './type-name.ts';
import { coerced, type ModelTypes } from './types.ts';
import { fault, FeelFunction, type Parameter, type Run, type Value } from './value.ts';

export function compileCall(of: Evaluate, values: readonly Evaluate[], types: ModelTypes): Evaluate {
  return (scope, run) => {
    const called = of(scope, run);
    const given = values.map((value) => value(scope, run));
    if (!(called instanceof FeelFunction)) return fault(run, 'only functions can be called');
    const parameters = called.variadic
      ? called.parameters[0]
      : called.parameters.find(({ length }) => length === given.length);
    if (parameters === undefined && !called.variadic) return fault(run, 'called with the wrong number of values');
    return called.variadic
      ? deeper(run, () => called.body(given, run))
      : call({ called, parameters: parameters ?? [], types }, given, run);
  };
}

export function compileNamedCall(
  of: Evaluate,
  values: readonly { name: string; value: Evaluate }[],
  types: ModelTypes,
): Evaluate {
  return (scope, run) => {
    const called = of(scope, run);
    if (!(called instanceof FeelFunction)) return fault(run, 'only functions can be called');
    const given = new Map(values.map(({ name, value }) => [name, value(scope, run)]));
    const parameters = called.parameters.find(
      (names) => names.length === given.size && names.every(({ name }) => given.has(name)),
    );
    if (parameters === undefined) return fault(run, 'called with names that it does not have');
    const ordered = parameters.map(({ name }) => given.get(name) ?? null);
    return call({ called, parameters, types }, ordered, run);
  };
}

type Called = { called: FeelFunction; parameters: readonly Parameter[]; types: ModelTypes };

/** Calls with what was given, each as its parameter asks for it. */
function call({ called, parameters, types }: Called, given: readonly Value[], run: Run): Value {
  const taken: Value[] = [];
  for (const [index, { type }] of parameters.entries()) {
    const value = type === undefined ? given[index] : coerced(given[index] ?? null, type, types(run));
    if (value === undefined) return fault(run, 'called with a value of another type');
    taken.push(value);
  }
  return deeper(run, () => called.body(taken, run));
}

export function compileFunction(
  syntax: { parameters: readonly { name: string; type?: TypeName }[]; external: boolean },
  body: Evaluate,
): Evaluate {
  const { parameters, external } = syntax;
  return (scope, run) => {
    if (external) return fault(run, 'external functions are not carried out');
    return new FeelFunction({
      parameters: [parameters],
      body: (values, inner) => body(new Scope(named(parameters, values), scope), inner),
    });
  };
}

const named = (parameters: readonly { name: string }[], values: readonly Value[]): Map<string, Value> =>
  new Map(parameters.map(({ name }, index) => [name, values[index] ?? null]));
