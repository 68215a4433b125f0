import type { CaseId } from '../../../kernel/id.ts';
import type { Db, Scope, Tx } from '../../../platform/database/index.ts';
import type { RunDeps, RunOwner } from './deps.ts';
import { moveRunThrough } from './moves.ts';
import { holdOneDue } from './store/due.ts';
import { holdRun } from './store/run.ts';

export type TimerDeps = RunDeps & { db: Db; scope: Scope; now: () => Date; owner: RunOwner };

/** What came of a round: timers that went off, and cases whose timers failed and are tried again in the next round. */
export type Round = { fired: number; failed: { id: CaseId; error: unknown }[] };

/**
 * Fires every timer that is due, case by case, each case in a transaction of its own. Any number of workers may do it at once: a case
 * that one of them holds is left to it, and a timer is gone in the transaction in which it went off. One that failed stays.
 */
export async function fireDueTimers(deps: TimerDeps, signal?: AbortSignal): Promise<Round> {
  const round: Round = { fired: 0, failed: [] };
  const passed: CaseId[] = [];
  for (;;) {
    if (signal?.aborted) return round;
    const worked = await workOnOne(deps, passed);
    if (worked === undefined) return round;
    if ('error' in worked) round.failed.push(worked);
    else round.fired += worked.fired;
    // One at which nothing went off, since its run knows of no such timer, would be found again and again.
    if ('error' in worked || worked.fired === 0) passed.push(worked.id);
  }
}

type Worked = { id: CaseId } & ({ fired: number } | { error: unknown });

async function workOnOne(deps: TimerDeps, passed: readonly CaseId[]): Promise<Worked | undefined> {
  let id: CaseId | undefined;
  try {
    return await deps.db.within(deps.scope, async (tx) => {
      id = await holdOneDue(tx, { now: deps.now(), passed });
      return id === undefined ? undefined : { id, fired: await fireIn(tx, deps, id) };
    });
  } catch (error) {
    if (id === undefined) throw error;
    return { id, error };
  }
}

async function fireIn(tx: Tx, deps: TimerDeps, id: CaseId): Promise<number> {
  const now = deps.now();
  const held = await holdRun(tx, id);
  if (held.value.status === 'unbegun') return 0;
  const due = held.value.timers
    .filter(({ dueAt }) => new Date(dueAt) <= now)
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt));
  const stamp = { actor: { kind: 'system', id: 'process:timers' }, at: now } as const;
  const commands = due.map(({ token, element }) => ({ type: 'trigger', token, element }) as const);
  const { run, events } = await moveRunThrough(tx, deps, { id, held, commands, stamp });
  await deps.owner.onMoved(tx, { id, run, events, stamp });
  return events.filter(({ type }) => type === 'runMoved').length;
}
