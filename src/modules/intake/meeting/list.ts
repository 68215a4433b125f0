import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { MeetingListRow, MeetingPage, MeetingQuery } from './contract.ts';
import { ATTEND, CALL } from './deps.ts';
import { listMeetings } from './queries/meetings.ts';
import type { MeetingRow } from './store/meetings.ts';

/** Meetings to which the caller's departments are invited, or that they called; what is held first stands first. */
export const findMeetings = (
  deps: CaseDeps,
  { caller, query }: { caller: Caller; query: MeetingQuery },
): Promise<MeetingPage> =>
  deps.db.within(caller.scope, async (tx) => {
    const isByUs = query.side === 'byUs';
    const organs = await findDepartmentNames(tx);
    const departments = [...organs.keys()].filter((one) => deps.permits(caller, isByUs ? CALL : ATTEND, one));
    const page = await listMeetings(tx, { side: isByUs ? 'calling' : 'department', departments, query });
    const rows: MeetingListRow[] = [];
    for (const row of page.rows) rows.push(await listed(tx, row, organs));
    return { rows, after: page.after };
  });

async function listed(
  tx: Tx,
  row: MeetingRow,
  organs: Awaited<ReturnType<typeof findDepartmentNames>>,
): Promise<MeetingListRow> {
  const named = (key: string) => ({ key, name: organs.get(key) ?? { zh: key } });
  const { name } = await getItemVersion(tx, row.item_key, row.item_version);
  return {
    ...{ id: row.id, caseNumber: row.case_number, item: name, calling: named(row.calling) },
    ...{ department: named(row.department), heldOn: row.held_on, from: row.held_from, until: row.held_until },
    ...{ stage: row.stage, answer: row.answer, word: row.word, answerBy: row.answer_by },
  };
}
