import type { CaseId } from '../../../kernel/id.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { carryOut, loadDispute } from './corridor.ts';
import type { DisputeDeps } from './deps.ts';
import { todayOf } from './fought.ts';
import { findDisputesOf, isPendingRow } from './queries/disputes.ts';
import type { DisputeRow } from './store/disputes.ts';

/** Those that go on about the acts of a case: what holds what the organ may do about it. */
export const findPending = async (tx: Tx, id: CaseId): Promise<DisputeRow[]> =>
  (await findDisputesOf(tx, id)).filter(isPendingRow);

type Done = {
  pending: readonly DisputeRow[];
  caller: Pick<Caller, 'actor'>;
  what: string;
  decision: string;
  reason: string;
};

/** That it was done all the same stands in the record of each of them, in the transaction that did it. */
export async function recordDespite(tx: Tx, deps: Pick<DisputeDeps, 'vault' | 'now'>, done: Done): Promise<void> {
  const { pending, caller, what, decision } = done;
  for (const { id, person, organisation } of pending) {
    const reason = await deps.vault.sealFor(tx, subjectOf({ person, organisation }), done.reason.trim());
    const by = { officer: caller.actor.id, today: todayOf(deps) };
    const held = await loadDispute(tx, id);
    const command = { type: 'actDespite', ...by, what, decision, reason } as const;
    const carried = await carryOut(tx, deps, { held, command, caller });
    if (!carried.ok) throw new Error(`dispute ${id} was pending and refused ${carried.error.code}`);
  }
}
