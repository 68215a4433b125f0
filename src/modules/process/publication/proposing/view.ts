import type { Tx } from '../../../../platform/database/index.ts';
import type { ProposalView } from '../contract.ts';
import type { ProposalPorts } from './ports.ts';
import { findLastProposal } from './store.ts';

/** The last proposal for an item, with what became of it. */
export async function viewProposal(
  tx: Tx,
  { officerNames }: Pick<ProposalPorts, 'officerNames'>,
  item: string,
): Promise<ProposalView | null> {
  const last = await findLastProposal(tx, item);
  if (last === undefined) return null;
  const { state, words, at, reason, officer, answered_by: by, answered_at: answeredAt, reminded_at: remindedAt } = last;
  const names = await officerNames(tx, by === null ? [officer] : [officer, by]);
  return {
    ...{ state, words, reason, at: at.toISOString(), answeredAt: answeredAt?.toISOString() ?? null },
    remindedAt: remindedAt?.toISOString() ?? null,
    officer: names.get(officer) ?? null,
    answeredBy: (by !== null && names.get(by)) || null,
  };
}
