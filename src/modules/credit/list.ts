import { civilDateOf, isCivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { CreditPage, CreditRow } from './contract.ts';
import type { CreditDeps } from './deps.ts';
import type { Holder } from './model.ts';
import { repairOn } from './rules/repair.ts';
import { findRecordsOf, findStandingOf, findVisibleRecords, type RecordRow } from './queries/records.ts';

/** Records that stand, of the departments that the caller sees, the newest first. */
export async function listRecords(
  tx: Tx,
  deps: CreditDeps,
  { caller, after }: { caller: Caller; after: string | undefined },
): Promise<CreditPage> {
  const [on, id] = after?.split('_') ?? [];
  const found = await findStandingOf(tx, on && id && isCivilDate(on) ? { on, id } : undefined);
  const last = found.length === 50 ? found.at(-1) : undefined;
  return {
    records: await shown(tx, deps, { rows: found, caller }),
    after: last ? `${last.made_on}_${last.id}` : null,
  };
}

/** What is recorded of one applicant, for whoever receives an application of his. */
export const recordsOf = async (
  tx: Tx,
  deps: CreditDeps,
  { holder, caller }: { holder: Holder; caller: Caller },
): Promise<CreditRow[]> => shown(tx, deps, { rows: await findRecordsOf(tx, holder), caller });

/** What is recorded of whoever asks and of the organisation that he acts for. */
export const ownRecords = async (tx: Tx, deps: CreditDeps, caller: Caller): Promise<CreditRow[]> =>
  shown(tx, deps, { rows: await findVisibleRecords(tx), caller });

/** 个人信息保护法 art. 45: part of the copy that a person gets. */
export const collectRecords = async (tx: Tx): Promise<object[]> =>
  (await findVisibleRecords(tx)).map((row) => ({
    ...{ kind: row.kind, caseNumber: row.case_number, item: row.item, department: row.department },
    ...{ on: row.made_on, endedOn: row.ended_on, endedWhy: row.ended_why },
  }));

type Showing = { rows: readonly RecordRow[]; caller: Caller };

async function shown(tx: Tx, deps: CreditDeps, { rows, caller }: Showing): Promise<CreditRow[]> {
  if (rows.length === 0) return [];
  const items = await deps.itemNames(tx, [...new Set(rows.map(({ item }) => item))]);
  const departments = await deps.departmentNames(tx);
  const today = civilDateOf(deps.now());
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, kind: row.kind, caseId: row.case_id, caseNumber: row.case_number },
    item: items(row.item),
    department: departments.get(row.department) ?? { zh: row.department },
    forOrganisation: row.organisation !== null,
    ...{ on: row.made_on, endedOn: row.ended_on, endedWhy: row.ended_why },
    repair: row.ended_why === 'mistaken' ? null : repairOn(row.ended_on ?? today),
    endable: row.ended_on === null && deps.actorFor(caller, 'credit:end', row.department) !== undefined,
  }));
}
