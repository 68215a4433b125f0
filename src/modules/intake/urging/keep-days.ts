import type { CaseId } from '../../../kernel/id.ts';
import type { Scope, Tx } from '../../../platform/database/index.ts';
import { concludeStep, holdCaseAndRun, today } from '../cases/commands.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findUnanswered } from './projections/urge-list.ts';
import { keysOf, openTasks } from './standing.ts';

const DAYS = { kind: 'system', id: 'intake:urgeDays' } as const;

export type UrgeDays = { escalated: number; failed: readonly { id: CaseId; error: unknown }[] };

/** An urge that nobody answered in its day goes to the heads, once; each in a transaction of its own, what fails is left for the next time. */
export async function keepUrgeDays(
  deps: CaseDeps,
  { scope, signal }: { scope: Scope; signal?: AbortSignal },
): Promise<UrgeDays> {
  const failed: { id: CaseId; error: unknown }[] = [];
  let escalated = 0;
  for (const one of await deps.db.within(scope, (tx) => findUnanswered(tx, today(deps)))) {
    if (signal?.aborted) break;
    try {
      escalated += (await deps.db.within(scope, (tx) => escalateOne(tx, deps, one))) ? 1 : 0;
    } catch (error) {
      failed.push({ id: one.id, error });
    }
  }
  return { escalated, failed };
}

/** False where somebody answered meanwhile, or the task is done. */
async function escalateOne(tx: Tx, deps: CaseDeps, { id, urge }: { id: CaseId; urge: string }): Promise<boolean> {
  const standing = await holdCaseAndRun(tx, deps, id);
  if (!standing) return false;
  const { found, held, on } = standing;
  const command = { type: 'escalateUrge', id: urge, on: today(deps), open: keysOf(openTasks(held.value)) } as const;
  const stamp = { actor: DAYS, at: deps.now() };
  const step = await concludeStep(tx, deps, { id, found, run: held.value, commands: [command], on, stamp });
  return step.ok;
}
