import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { JointVisitRow } from '../store/joint-visits.ts';

const MOST = 1_000;

const all = (tx: Tx) => tx.selectFrom('intake.joint_visit').where('area', '=', tx.scope.area);

/** The rows of one appointment, held until the transaction ends: what is done to it at once is done one after the other. */
export const holdMembers = (tx: Tx, id: string): Promise<JointVisitRow[]> =>
  all(tx).selectAll().where('id', '=', id).orderBy('item_key').forUpdate().execute();

/** Every appointment in which a case has or had a part, the newest last. */
export async function findVisitsOfCase(tx: Tx, id: CaseId): Promise<string[]> {
  const rows = await all(tx).select('id').where('case_id', '=', id).groupBy('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}

/** The same of a theme, with which items each had. */
export const findVisitsOfTheme = (tx: Tx, theme: string): Promise<{ id: string; item: string; open: boolean }[]> =>
  all(tx)
    .select(['id', 'item_key as item', 'open'])
    .where('theme_case', '=', theme)
    .orderBy('id')
    .orderBy('place')
    .limit(MOST)
    .execute();

/** Appointments that are not over, the oldest first. */
export async function findOpenVisits(tx: Tx): Promise<string[]> {
  const rows = await all(tx).select('id').where('open', '=', true).groupBy('id').orderBy('id').limit(MOST).execute();
  return rows.map((row) => row.id);
}

/** The steps of a case that only the result of a joint visit finishes. */
export async function findStepsOfVisits(tx: Tx, id: CaseId): Promise<ReadonlySet<string>> {
  const rows = await all(tx)
    .select('task')
    .where('case_id', '=', id)
    .where('open', '=', true)
    .where('state', 'in', ['ready', 'rectifying'])
    .execute();
  return new Set(rows.flatMap(({ task }) => task ?? []));
}

/** Whether a step is one of these. */
export const isOfVisit = async (tx: Tx, { id, task }: { id: CaseId; task: string }): Promise<boolean> =>
  (await findStepsOfVisits(tx, id)).has(task);

/** Where the cases of a person are visited together, for his copy. */
export const findOwnVisits = (tx: Tx) =>
  all(tx)
    .select(['id', 'case_number', 'department', 'state', 'held_on', 'held_from', 'held_until'])
    .orderBy('id')
    .orderBy('place')
    .limit(MOST)
    .execute();
