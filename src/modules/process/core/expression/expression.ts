import { ok, type Result } from '../../../../kernel/result.ts';
import { compileSyntax, type Evaluate } from './evaluate.ts';
import { parse } from './parse.ts';
import type { ExpressionRefusal } from './reading.ts';
import { namesIn } from './syntax.ts';
import type { Lookup, Value } from './value.ts';
import type { Dialect } from './words.ts';

/** A condition or other expression of a model, read once and evaluated often. `reads` names the variables it looks at. */
export type Expression = { text: string; reads: readonly string[]; evaluate: Evaluate };

/** Steps that one evaluation may take: far more than a condition that was read can need, unless a variable holds a huge list. */
const BUDGET = 100_000;

export function expressionOf(text: string, dialect: Dialect): Result<Expression, ExpressionRefusal> {
  const syntax = parse(text, dialect);
  if (!syntax.ok) return syntax;
  return ok({ text, reads: [...namesIn(syntax.value)], evaluate: compileSyntax(syntax.value) });
}

/** What an expression yields here and now; undefined when it would take too long. */
export function valueOf(expression: Expression, lookup: Lookup): Value | undefined {
  const meter = { left: BUDGET };
  const value = expression.evaluate(lookup, meter);
  return meter.left < 0 ? undefined : value;
}

/** Whether a condition holds: when it yields true. False, null and everything else do not open a way. Undefined when it took too long. */
export function holds(condition: Expression, lookup: Lookup): boolean | undefined {
  const value = valueOf(condition, lookup);
  return value === undefined ? undefined : value === true;
}
