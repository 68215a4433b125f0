import { never } from '../../../kernel/result.ts';
import { compile } from '../feel/compile.ts';
import type { Evaluate } from '../feel/evaluator.ts';
import { Names } from '../feel/names.ts';
import { parseType } from '../feel/parse.ts';
import { Scope } from '../feel/scope.ts';
import type { Syntax } from '../feel/syntax.ts';
import type { TypeName } from '../feel/type-name.ts';
import { fault, isContext } from '../feel/value.ts';
import type { Expression, FunctionDefinition } from '../definition/model.ts';
import type { Setting } from './setting.ts';
import { compileTable } from './table.ts';
import { compileText } from './text.ts';

/** A boxed expression as a function of what is seen where it stands; its value is of the type that it names, or null. */
export function compileBoxed(expression: Expression, setting: Setting): Evaluate {
  const { types } = setting;
  const evaluate = compile(syntaxOf(expression, setting), types.named);
  const { type } = expression;
  if (type === undefined || expression.is === 'function') return evaluate;
  return (scope, run) => types.coerced(evaluate(scope, run), type, run);
}

const within = (setting: Setting, ...names: readonly string[]): Setting => ({
  ...setting,
  names: new Names(names, setting.names),
});

/** What a box says in the words of FEEL: every box but a table has an expression that means the same (DMN 1.5 §10.2). */
function syntaxOf(expression: Expression, setting: Setting): Syntax {
  const box = (inner: Expression, at = setting): Syntax => ({ is: 'compiled', evaluate: compileBoxed(inner, at) });
  switch (expression.is) {
    case 'literal':
      return { is: 'compiled', evaluate: compileText(expression.text, setting) };
    case 'context':
      return contextOf(expression, setting);
    case 'list':
      return { is: 'list', items: expression.items.map((item) => box(item)) };
    case 'relation':
      return { is: 'list', items: expression.rows.map((row) => rowOf(expression.columns, row, setting)) };
    case 'function':
      return functionOf(expression, setting);
    case 'invocation':
      return {
        is: 'callNamed',
        of: box(expression.of),
        values: expression.bindings.map(({ name, value }) => ({ name, value: box(value) })),
      };
    case 'conditional':
      return conditionalOf(expression, setting);
    case 'filter':
      return { is: 'filter', of: box(expression.over), by: box(expression.by, within(setting, 'item')) };
    case 'for':
    case 'some':
    case 'every': {
      const body = box(expression.body, within(setting, expression.name, 'partial'));
      return { is: expression.is, loops: [{ name: expression.name, over: box(expression.over) }], body };
    }
    case 'table':
      return { is: 'compiled', evaluate: compileTable(expression.table, setting) };
    default:
      return never(expression);
  }
}

function contextOf({ entries, result }: Expression & { is: 'context' }, around: Setting): Syntax {
  const setting = within(around);
  const made: { name: string; value: Syntax }[] = [];
  for (const { name, type, value } of entries) {
    const evaluate = compileBoxed({ ...value, type: type ?? value.type }, setting);
    made.push({ name, value: { is: 'compiled', evaluate } });
    setting.names.add(name);
  }
  const context: Syntax = { is: 'context', entries: made };
  if (result === undefined) return context;
  const [entriesOf, valueOf] = [compile(context, setting.types.named), compileBoxed(result, setting)];
  const evaluate: Evaluate = (scope, run) => {
    const known = entriesOf(scope, run);
    return isContext(known) ? valueOf(new Scope(known, scope), run) : null;
  };
  return { is: 'compiled', evaluate };
}

/** Unlike the `if` of FEEL, a condition that is neither true, false nor null makes the whole null (DMN 1.5 §10.2.1.8). */
function conditionalOf({ condition, then, otherwise }: Expression & { is: 'conditional' }, setting: Setting): Syntax {
  const [test, one, other] = [condition, then, otherwise].map((part) => compileBoxed(part, setting));
  const evaluate: Evaluate = (scope, run) => {
    const holds = test?.(scope, run) ?? null;
    if (holds !== null && typeof holds !== 'boolean') return fault(run, 'a condition that is no boolean');
    return (holds === true ? one : other)?.(scope, run) ?? null;
  };
  return { is: 'compiled', evaluate };
}

const rowOf = (columns: readonly string[], row: readonly Expression[], setting: Setting): Syntax => ({
  is: 'context',
  entries: columns.map((name, at) => {
    const cell = row[at];
    const value: Syntax =
      cell === undefined ? { is: 'literal', value: null } : { is: 'compiled', evaluate: compileBoxed(cell, setting) };
    return { name, value };
  }),
});

function functionOf({ parameters, body, external }: FunctionDefinition, setting: Setting): Syntax & { is: 'function' } {
  const inside = within(setting, ...parameters.map(({ name }) => name));
  return {
    is: 'function',
    parameters: parameters.map(({ name, type }) => (type === undefined ? { name } : { name, type: typeNamed(type) })),
    body: external ? { is: 'literal', value: null } : { is: 'compiled', evaluate: compileBoxed(body, inside) },
    external,
  };
}

export function typeNamed(type: string): TypeName {
  const read = parseType(type);
  return read.ok ? read.value : { is: 'named', name: type };
}
