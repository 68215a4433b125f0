import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../store/records.ts';

const rows = (tx: Tx) => tx.selectFrom('credit.record').selectAll().where('area', '=', tx.scope.area);
export type RecordRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

/** What is recorded of an applicant, ended or not, the newest first; what the scope does not see is not there. */
export async function findRecordsOf(
  tx: Tx,
  { person, organisation }: { person: PersonId; organisation: string | null },
): Promise<RecordRow[]> {
  const all = rows(tx).orderBy('made_on', 'desc').orderBy('id', 'desc');
  return organisation === null
    ? all.where('person', '=', person).where('organisation', 'is', null).execute()
    : all.where('organisation', '=', organisation).execute();
}

/** What whoever asks sees of himself and of the organisation that he acts for. */
export const findVisibleRecords = (tx: Tx): Promise<RecordRow[]> =>
  rows(tx).orderBy('made_on', 'desc').orderBy('id', 'desc').limit(200).execute();

export const findRecord = (tx: Tx, id: string): Promise<RecordRow | undefined> =>
  rows(tx).where('id', '=', id).executeTakeFirst();

/** Records of a department that stand, the newest first. */
export const findStandingOf = (tx: Tx, after: { on: CivilDate; id: string } | undefined): Promise<RecordRow[]> => {
  const standing = rows(tx).where('ended_on', 'is', null).orderBy('made_on', 'desc').orderBy('id', 'desc').limit(50);
  if (!after) return standing.execute();
  return standing.where((row) => row(row.refTuple('made_on', 'id'), '<', row.tuple(after.on, after.id))).execute();
};
