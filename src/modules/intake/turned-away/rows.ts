import { civilDateOf } from '../../../kernel/civil-date.ts';
import { dueStanding } from '../../../kernel/due-standing.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { TurnedAwayListRow } from './contract.ts';
import type { TurnedAwayDeps } from './deps.ts';
import type { TurnedAwayRow } from './store/turned-away.ts';

/** With names and lights; red is what nobody reviewed in time. */
export async function listRows(
  tx: Tx,
  deps: TurnedAwayDeps,
  rows: readonly TurnedAwayRow[],
): Promise<TurnedAwayListRow[]> {
  const organs = await findDepartmentNames(tx);
  const officers = await deps.officerNames(tx, [...new Set(rows.map(({ officer }) => officer))]);
  const organ = (key: string) => ({ key, name: organs.get(key) ?? { zh: key } });
  const listed: TurnedAwayListRow[] = [];
  for (const row of rows) {
    const dueOn = row.state === 'awaitingReview' ? row.review_by : null;
    listed.push({
      ...{ id: row.id, origin: row.origin, state: row.state, number: row.number, reason: row.reason },
      item: await itemOf(tx, row),
      department: organ(row.department),
      hall: row.hall === null ? null : organ(row.hall),
      officer: { id: row.officer, name: officers.get(row.officer) ?? null },
      ...{ registeredOn: row.registered_on, reviewBy: row.review_by },
      ...{ askedOn: row.asked_on, reviewedOn: row.reviewed_on, version: row.version },
      ...dueStanding({ startedOn: row.registered_on, dueOn }, civilDateOf(deps.now()), deps.conventions()),
    });
  }
  return listed;
}

async function itemOf(tx: Tx, { item_key: key, item_version: version }: TurnedAwayRow) {
  if (key === null || version === null) return null;
  const { name } = await getItemVersion(tx, key, version);
  return { key, name };
}
