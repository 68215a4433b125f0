import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { ConsultationListRow, ConsultationPage, ConsultationQuery } from './contract.ts';
import { ANSWER, ASK } from './deps.ts';
import { listConsultations } from './queries/consultations.ts';
import type { ConsultationRow } from './store/consultations.ts';

/** What is asked of the caller's departments, or what they asked of others; what ends first stands first. */
export const findConsultations = (
  deps: CaseDeps,
  { caller, query }: { caller: Caller; query: ConsultationQuery },
): Promise<ConsultationPage> =>
  deps.db.within(caller.scope, async (tx) => {
    const isByUs = query.side === 'byUs';
    const organs = [...(await findDepartmentNames(tx)).keys()];
    const departments = organs.filter((one) => deps.permits(caller, isByUs ? ASK : ANSWER, one));
    const page = await listConsultations(tx, { side: isByUs ? 'asking' : 'department', departments, query });
    const rows: ConsultationListRow[] = [];
    for (const row of page.rows) rows.push(await listed(tx, deps, row));
    return { rows, after: page.after };
  });

async function listed(tx: Tx, { now }: CaseDeps, row: ConsultationRow): Promise<ConsultationListRow> {
  const organs = await findDepartmentNames(tx);
  const named = (key: string) => ({ key, name: organs.get(key) ?? { zh: key } });
  const { name } = await getItemVersion(tx, row.item_key, row.item_version);
  return {
    ...{ id: row.id, caseNumber: row.case_number, item: name, asking: named(row.asking) },
    ...{ department: named(row.department), askedOn: row.asked_on, answerBy: row.answer_by, state: row.state },
    ...{ answeredOn: row.answered_on, late: row.late },
    overdue: row.state === 'waiting' && row.answer_by < civilDateOf(now()),
  };
}
