import type { CaseId } from '../../../kernel/id.ts';
import type { Scope, Tx } from '../../../platform/database/index.ts';
import { concludeStep, holdCaseAndRun, today } from '../cases/commands.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { Command } from '../cases/model.ts';
import { findOverruns, findStarting } from './queries/procedures.ts';

const DAYS = { kind: 'system', id: 'intake:procedureDays' } as const;

export type ProcedureDays = { overran: number; started: number; failed: readonly { id: CaseId; error: unknown }[] };
type Asked = { scope: Scope; signal?: AbortSignal };

/**
 * What a day brings to special procedures without anybody: one that was planned begins to hold its clock, and one that outlasts its own
 * limit is written down as a violation. Each case in a transaction of its own; what fails is left for the next time.
 */
export async function keepProcedureDays(deps: CaseDeps, { scope, signal }: Asked): Promise<ProcedureDays> {
  const on = today(deps);
  const failed: { id: CaseId; error: unknown }[] = [];
  const attempt = async (id: CaseId, commands: (day: typeof on) => readonly Command[]): Promise<number> => {
    if (signal?.aborted) return 0;
    try {
      return (await deps.db.within(scope, (tx) => follow(tx, deps, { id, commands: commands(on) }))) ? 1 : 0;
    } catch (error) {
      failed.push({ id, error });
      return 0;
    }
  };
  let [overran, started] = [0, 0];
  for (const { id, caseId } of await deps.db.within(scope, (tx) => findOverruns(tx, on)))
    overran += await attempt(caseId, (day) => [{ type: 'overrunProcedure', id, on: day }]);
  for (const id of await deps.db.within(scope, (tx) => findStarting(tx, on))) started += await attempt(id, () => []);
  return { overran, started, failed };
}

/** False where somebody did it meanwhile, or the case has moved on. */
async function follow(tx: Tx, deps: CaseDeps, { id, commands }: { id: CaseId; commands: readonly Command[] }) {
  const standing = await holdCaseAndRun(tx, deps, id);
  if (standing?.found.value.state !== 'accepted') return false;
  const { found, held, on } = standing;
  const stamp = { actor: DAYS, at: deps.now() };
  const step = await concludeStep(tx, deps, { id, found, run: held.value, commands, on, stamp });
  return step.ok && step.value.version > found.version;
}
