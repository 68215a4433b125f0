import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { concludeStep, holdCaseAndRun, today } from './commands.ts';
import { limitsOf } from './clock.ts';
import type { CaseDeps } from './deps.ts';
import { eachAlone, type Failed, type Round } from './each-alone.ts';
import { findUnanswered } from './queries/unanswered.ts';
import { agreementByLaw } from './tolerance/agreeing.ts';
import { dueDates } from './rules/limits.ts';

const LAW = { kind: 'system', id: 'intake:deemedAcceptance' } as const;

export type Deemed = { accepted: number; failed: Failed<CaseId> };

/**
 * 行政许可法 art. 32: accepts whatever nobody answered within five working days, as of the day of its receipt, each in a transaction of its
 * own. The task of acceptance stays with the clerks, who can refuse no more. What fails is named and left for the next time; any number of
 * workers may do it at once.
 */
export async function deemAccepted(deps: CaseDeps, round: Round): Promise<Deemed> {
  const on = today(deps);
  const { done, failed } = await eachAlone(deps, {
    ...round,
    find: (tx) => findUnanswered(tx, on),
    work: (tx, id) => deemOne(tx, deps, { id, on }),
  });
  return { accepted: done, failed };
}

/** False where somebody answered meanwhile. */
async function deemOne(tx: Tx, deps: CaseDeps, { id, on }: { id: CaseId; on: CivilDate }): Promise<boolean> {
  const stamp = { actor: LAW, at: deps.now() };
  const standing = await holdCaseAndRun(tx, deps, id);
  if (standing?.found.value.state !== 'submitted' || on <= standing.found.value.answerBy) return false;
  const { found, held } = standing;
  const { facts, receivedOn } = standing.found.value;
  const due = dueDates(await limitsOf(tx, facts.item), receivedOn, deps.conventions());
  const owed = await agreementByLaw(tx, deps, { id, facts, on });
  const commands = [{ type: 'deemAccepted', on, due, ...(owed && { owed }) } as const];
  const step = await concludeStep(tx, deps, { id, found, run: held.value, commands, on, stamp });
  if (!step.ok) throw new Error(`case ${id} is not accepted by law: ${step.error.code}`);
  return true;
}
