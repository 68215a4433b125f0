import { no, ok, type Result } from '../../../kernel/result.ts';
import { Exhausted, type Hit, type Run, type Value } from './value.ts';

/** Steps of one evaluation: far more than a table needs, spent in about a second. */
const BUDGET = 1_000_000;

/** What came of an evaluation; `spent`: the steps that it took. */
export type Evaluated = { value: Value; warnings: readonly string[]; hits: readonly Hit[]; spent: number };

/** Runs with a budget; whatever would not end is refused instead. `now` is what the evaluation takes for the present. */
export function withBudget(
  evaluate: (run: Run) => Value,
  { now, steps = BUDGET }: { now: number; steps?: number },
): Result<Evaluated, { code: 'tooManySteps' }> {
  const run: Run = { left: steps, depth: 0, now, warnings: new Set(), hits: [] };
  try {
    const value = evaluate(run);
    return ok({ value, warnings: [...run.warnings], hits: run.hits, spent: steps - run.left });
  } catch (problem) {
    if (problem instanceof Exhausted) return no({ code: 'tooManySteps' });
    throw problem;
  }
}
