import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { caseId } from '../../../kernel/id.ts';
import { maskName } from '../../../kernel/masking.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { ResultRow as Row } from '../contract.ts';
import type { IssuingDeps } from '../deps.ts';
import { lightOf } from './rules/delivery.ts';
import type { ResultRow } from './store/tables.ts';

/** Rows as lists show them. */
export async function rowsOf(tx: Tx, deps: IssuingDeps, found: readonly ResultRow[]): Promise<Row[]> {
  const names = await deps.namesOf(
    tx,
    found.map(({ case_id }) => case_id),
  );
  const organs = await findDepartmentNames(tx);
  const today = civilDateOf(deps.now());
  return Promise.all(found.map((row) => rowOf(tx, deps, { row, names, organs, today })));
}

type Beside = {
  row: ResultRow;
  names: ReadonlyMap<string, string>;
  organs: Awaited<ReturnType<typeof findDepartmentNames>>;
  today: CivilDate;
};

async function rowOf(tx: Tx, deps: IssuingDeps, { row, names, organs, today }: Beside): Promise<Row> {
  const { number, item_key: key, item_version: version, decided_on: decidedOn, due_on: dueOn, state } = row;
  if (
    number === null ||
    key === null ||
    version === null ||
    decidedOn === null ||
    dueOn === null ||
    state === 'awaited'
  )
    throw new Error(`result ${row.case_id} is shown before it is there`);
  const item = await getItemVersion(tx, key, version);
  const { light, daysLeft } = lightOf(decidedOn, today, deps.conventions());
  return {
    ...{
      caseId: caseId(row.case_id),
      number,
      item: item.name,
      state,
      method: row.method,
      hall: row.hall,
      shelf: row.shelf,
    },
    applicant: maskName(names.get(row.case_id) ?? ''),
    department: organs.get(row.department) ?? { zh: row.department },
    ...{ since: row.since, reminders: row.reminders, decidedOn, dueOn, provisional: row.provisional ?? false },
    daysLeft: Math.round(daysLeft),
    light: state === 'delivered' || light === 'suspended' ? 'none' : light,
    ...{ how: row.how, deliveredOn: row.delivered_on },
  };
}
