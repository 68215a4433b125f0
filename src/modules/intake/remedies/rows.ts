import type { Tx } from '../../../platform/database/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import { findDocument } from '../../documents/index.ts';
import { findCaseRows } from '../cases/queries/case-rows.ts';
import { dueStanding } from '../../../kernel/due-standing.ts';
import type { DisputeListRow } from './contract.ts';
import type { DisputeDeps } from './deps.ts';
import { todayOf } from './fought.ts';
import type { DisputeRow } from './store/disputes.ts';

/** With names and lights; red is what the organ owes after its last day. */
export async function listRows(
  tx: Tx,
  deps: Pick<DisputeDeps, 'now' | 'conventions'>,
  rows: readonly DisputeRow[],
): Promise<DisputeListRow[]> {
  const organs = await findDepartmentNames(tx);
  const cases = new Map(
    (await findCaseRows(tx, [...new Set(rows.map(({ case_id }) => case_id))])).map((one) => [one.id, one]),
  );
  const listed: DisputeListRow[] = [];
  for (const row of rows) {
    const of = cases.get(row.case_id);
    if (!of) continue;
    const { name: item } = await getItemVersion(tx, of.item_key, of.item_version);
    const startedOn = row.state === 'dutyOpen' ? (row.concluded_on ?? row.received_on) : row.received_on;
    listed.push({
      ...{ id: row.id, version: row.version, caseId: row.case_id, caseNumber: of.number, item },
      department: { key: row.department, name: organs.get(row.department) ?? { zh: row.department } },
      ...{ kind: row.kind, act: row.act, authority: row.authority, fileNumber: row.file_number },
      paperNumber: row.paper === null ? null : ((await findDocument(tx, row.paper))?.number ?? null),
      ...{ requestedOn: row.requested_on, receivedOn: row.received_on, knownOn: row.known_on, lastOn: row.last_on },
      ...{ timeliness: row.timeliness, skipsReconsideration: row.skips_reconsideration, state: row.state },
      ...{ answerBy: row.answer_by, answeredOn: row.answered_on, stoppedOn: row.stopped_on },
      ...{ outcome: row.outcome, concludedOn: row.concluded_on, duty: dutyIn(row), dueOn: row.due_on },
      ...dueStanding({ startedOn, dueOn: row.due_on }, todayOf(deps), deps.conventions()),
    });
  }
  return listed;
}

const dutyIn = ({ duty, duty_by: by, duty_done_on: fulfilledOn }: DisputeRow): DisputeListRow['duty'] =>
  duty === null || by === null ? null : { kind: duty, by, fulfilledOn };
