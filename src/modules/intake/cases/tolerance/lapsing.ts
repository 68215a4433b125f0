import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { makeRecord } from '../../../credit/index.ts';
import { moveRun } from '../../../process/index.ts';
import { concludeStep, holdCaseAndRun, today } from '../commands.ts';
import type { CaseDeps } from '../deps.ts';
import { eachAlone, type Failed, type Round } from '../each-alone.ts';
import { findOverdueSupplies, findSuppliesEnding } from '../queries/owed.ts';
import { lapsesFrom, nearlyOver } from '../rules/tolerance.ts';
import { loadCase } from '../store/cases.ts';
import { holderOf } from './agreeing.ts';

const LAW = { kind: 'system', id: 'intake:toleranceLapsed' } as const;

export type Lapsed = { ended: number; failed: Failed<CaseId> };

/**
 * Ends what was accepted 容缺 and whose papers did not come, with the notice that says so and the credit record, each in a transaction of
 * its own. What fails is named and left for the next time; any number of workers may do it at once.
 */
export async function lapseTolerances(deps: CaseDeps, round: Round): Promise<Lapsed> {
  const on = today(deps);
  const { done, failed } = await eachAlone(deps, {
    ...round,
    find: (tx) => findOverdueSupplies(tx, on),
    work: (tx, id) => lapseOne(tx, deps, { id, on }),
  });
  return { ended: done, failed };
}

/** False where it is too early, or where somebody handed it in meanwhile. */
async function lapseOne(tx: Tx, deps: CaseDeps, { id, on }: { id: CaseId; on: CivilDate }): Promise<boolean> {
  const stamp = { actor: LAW, at: deps.now() };
  const standing = await holdCaseAndRun(tx, deps, id);
  if (standing?.found.value.state !== 'accepted') return false;
  const { found, held } = standing;
  const { owed, facts } = standing.found.value;
  const from = owed && lapsesFrom(owed.by, deps.conventions());
  if (from === undefined || on < from) return false;
  let run = held.value;
  if (run.status === 'running') {
    const moved = await moveRun(tx, deps.runs, { id, held, command: { type: 'end', why: 'decided' }, on, stamp });
    if (!moved.ok) throw new Error(`the run of case ${id} does not end: ${moved.error.code}`);
    ({ run } = moved.value);
  }
  const step = await concludeStep(tx, deps, { id, found, run, commands: [{ type: 'lapse', on, from }], on, stamp });
  if (!step.ok) throw new Error(`case ${id} does not lapse: ${step.error.code}`);
  const origin = { caseId: id, number: facts.number, item: facts.item.key, department: facts.department };
  await makeRecord(tx, { holder: holderOf(facts.applicant), kind: 'toleranceOverrun', origin, on, stamp });
  return true;
}

/** Cases of which something is still to come and whose last day is near: told once, at least two working days before it. */
export async function listSuppliesEnding(
  tx: Tx,
  { conventions }: Pick<CaseDeps, 'conventions'>,
  on: CivilDate,
): Promise<{ id: CaseId; by: CivilDate; count: number }[]> {
  const ending = await findSuppliesEnding(tx, { from: on, until: nearlyOver(on, conventions()) });
  const found = [];
  for (const { id } of ending) {
    const { value } = await loadCase(tx, id);
    const owed = value.state === 'accepted' ? value.owed : undefined;
    if (owed) found.push({ id, by: owed.by, count: owed.materials.length });
  }
  return found;
}
