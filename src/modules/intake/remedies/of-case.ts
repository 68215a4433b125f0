import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { remedyOf } from '../../documents/index.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import type { CaseDisputes, DisputeListRow } from './contract.ts';
import { HANDLE, type DisputeDeps } from './deps.ts';
import { foughtActs, todayOf } from './fought.ts';
import { findDisputesOf, findOwnDisputes } from './queries/disputes.ts';
import { listRows } from './rows.ts';

/** What is registered about the acts of a case, what of it can be fought, and where; undefined where the scope does not see the case. */
export const findCaseDisputes = (
  deps: DisputeDeps,
  { caller, id }: { caller: Caller; id: CaseId },
): Promise<CaseDisputes | undefined> =>
  deps.db.within(caller.scope, async (tx): Promise<CaseDisputes | undefined> => {
    const row = await findCaseRow(tx, id);
    if (!row) return undefined;
    const { item } = await getItemVersion(tx, row.item_key, row.item_version);
    const { authority, court } = remedyOf(item.refusalRemedy, todayOf(deps));
    return {
      rows: await disputesOf(tx, deps, id),
      mayRegister: deps.permits(caller, HANDLE, row.department),
      acts: await foughtActs(tx, row, todayOf(deps)),
      authorities: { reconsideration: authority, litigation: court },
    };
  });

/** What is registered about the acts of a case that this scope sees: its applicant's too. */
export const disputesOf = async (
  tx: Tx,
  deps: Pick<DisputeDeps, 'now' | 'conventions'>,
  id: CaseId,
): Promise<DisputeListRow[]> => listRows(tx, deps, await findDisputesOf(tx, id));

/** 个人信息保护法 art. 45: part of the copy that a person gets. In a transaction about that person. */
export const collectDisputes = async (
  tx: Tx,
  deps: Pick<DisputeDeps, 'now' | 'conventions'>,
): Promise<DisputeListRow[]> => listRows(tx, deps, await findOwnDisputes(tx));
