import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findOwnCases } from '../cases/queries/case-rows.ts';
import { findService } from './view.ts';

/** 个人信息保护法 art. 45: how each paper of a person's cases reached him, part of the copy that he gets. */
export async function collectServices(tx: Tx, deps: CaseDeps): Promise<object[]> {
  const own: object[] = [];
  for (const { id, number } of await findOwnCases(tx)) {
    const service = await findService(tx, deps, { id, mayServe: false });
    if (service === undefined || service.papers.length === 0) continue;
    own.push({ caseNumber: number, agreedToElectronic: service.agreed, papers: service.papers });
  }
  return own;
}
