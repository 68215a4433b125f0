import type { Db } from '../../src/platform/database/index.ts';
import { percentile } from '../../test/support/bench/figures.ts';
import { blocksOf, plansOf, readWhole } from '../../test/support/bench/plans.ts';
import type { Question } from './questions.ts';

/** `blocks`: of the list's own statement, by its plan after all the runs. `p95Ms`: of the whole transaction, scope and commit included. */
export type Figure = { what: string; rows: number; blocks: number; p50Ms: number; p95Ms: number; readWhole: string[] };

const WARM_UP = 20;
const LIST = /intake\W+case_(list|desk)|from process\.task/;

/**
 * Asks one question over and over as the application does: through its own functions, in its role, with its scope set. `db` has one
 * connection, so that the plan is the one on which PostgreSQL has settled by then.
 */
export async function measure(db: Db, { what, scope, ask, of = LIST }: Question, runs: number): Promise<Figure> {
  let rows = 0;
  const times: number[] = [];
  for (let run = -WARM_UP; run < runs; run += 1) {
    const startedAt = performance.now();
    rows = await db.within(scope, ask);
    if (run >= 0) times.push(performance.now() - startedAt);
  }
  const plans = await plansOf(db, { scope, ask, of });
  return {
    what,
    rows,
    blocks: plans.reduce((sum, plan) => sum + blocksOf(plan), 0),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    readWhole: plans.flatMap(readWhole),
  };
}
