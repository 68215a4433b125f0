import type { Scope } from './scope.ts';
import { Exhausted, type Run, type Value } from './value.ts';

/** A compiled expression. */
export type Evaluate = (scope: Scope, run: Run) => Value;

/** Calls inside calls; the machine's own stack ends a little later. */
const DEEPEST = 400;

/** Goes one call deeper. */
export function deeper(run: Run, body: () => Value): Value {
  run.depth += 1;
  if (run.depth > DEEPEST) throw new Exhausted();
  const value = body();
  run.depth -= 1;
  return value;
}
