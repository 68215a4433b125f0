import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findOwnCases } from '../cases/queries/case-rows.ts';
import type { ForwardingView } from './contract.ts';
import { forwardingOf } from './view.ts';

type OwnForwarding = ForwardingView & { caseNumber: string };

/** 个人信息保护法 art. 45: what went up of a person's cases, part of the copy that he gets. In a transaction about that person. */
export async function collectForwardings(tx: Tx, deps: CaseDeps): Promise<OwnForwarding[]> {
  const sent: OwnForwarding[] = [];
  for (const row of await findOwnCases(tx)) {
    const forwarding = await forwardingOf(tx, deps, { row });
    if (forwarding && forwarding.state !== 'here') sent.push({ ...forwarding, caseNumber: row.number });
  }
  return sent;
}
