import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { concludeStep, holdCaseAndRun } from './commands.ts';
import { limitsOf } from './clock.ts';
import type { CaseDeps } from './deps.ts';
import { eachAlone, type Failed, type Round } from './each-alone.ts';
import { findOutdated } from './queries/outdated.ts';
import { dueDates, isNewerCalendar } from './rules/limits.ts';

const NOTICES = { kind: 'system', id: 'intake:recomputeDue' } as const;

export type Recomputed = { recomputed: number; failed: Failed<CaseId> };

/**
 * A later notice of holidays is in force: open dates are reckoned anew with it, each case in a transaction of its own, and what changed
 * is in the log. Once done there is nothing left to do until the next notice; any number of workers may do it at once. Dates of concluded
 * cases stay as they were, and a program that knows only older notices changes none.
 */
export async function recomputeDueDates(deps: CaseDeps, round: Round): Promise<Recomputed> {
  const { version } = deps.conventions().calendar;
  const { done, failed } = await eachAlone(deps, {
    ...round,
    find: (tx) => findOutdated(tx, version),
    work: (tx, id) => recomputeOne(tx, deps, id),
  });
  return { recomputed: done, failed };
}

/** False where somebody did it meanwhile, or the clock stands still: its dates come when it goes on. */
async function recomputeOne(tx: Tx, deps: CaseDeps, id: CaseId): Promise<boolean> {
  const standing = await holdCaseAndRun(tx, deps, id);
  if (standing?.found.value.state !== 'accepted' || standing.found.value.stopped) return false;
  const { found, held, on } = standing;
  const { facts, acceptedOn, pauses = [], extendedBy, due: before } = standing.found.value;
  const conventions = deps.conventions();
  if (!isNewerCalendar(conventions.calendar.version, before.calendar)) return false;
  const limits = await limitsOf(tx, facts.item);
  const due = dueDates({ ...limits, pauses, extension: extendedBy }, acceptedOn, conventions);
  const stamp = { actor: NOTICES, at: deps.now() };
  const commands = [{ type: 'recomputeDue', on, due } as const];
  const step = await concludeStep(tx, deps, { id, found, run: held.value, commands, on, stamp });
  if (!step.ok) throw new Error(`dates of case ${id} are not reckoned anew: ${step.error.code}`);
  return true;
}
