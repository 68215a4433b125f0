import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ProcedureListQuery } from '../contract.ts';
import '../../cases/store/tables.ts';
import '../store/tables.ts';

/** More than an office can look through at once. */
const MOST_LISTED = 200;

const rows = (tx: Tx) => tx.selectFrom('intake.procedure').where('intake.procedure.area', '=', tx.scope.area);

const listed = ['id', 'case_id', 'department', 'person', 'kind', 'state', 'requester', 'stops'] as const;
const days = ['requested_on', 'starts_on', 'due_on', 'overran_on'] as const;

/** Open procedures that the scope sees, those that overran and those that end first before the others. */
export const findOpen = (tx: Tx, list: NonNullable<ProcedureListQuery['list']>) =>
  rows(tx)
    .select([...listed, ...days])
    .where(
      'state',
      'in',
      list === 'approval' ? ['requested'] : list === 'overrun' ? ['approved'] : ['requested', 'approved'],
    )
    .$if(list === 'overrun', (query) => query.where('overran_on', 'is not', null))
    .orderBy('overran_on')
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute();

/** Cases in which a procedure outlasted its own limit, unwritten yet. */
export async function findOverruns(tx: Tx, on: CivilDate): Promise<{ id: string; caseId: CaseId }[]> {
  const found = await rows(tx)
    .select(['id', 'case_id'])
    .where('state', '=', 'approved')
    .where('overran_on', 'is', null)
    .where('due_on', '<', on)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return found.map(({ id, case_id }) => ({ id, caseId: case_id }));
}

/** Cases whose clock should stand still from a planned day on that has come. */
export async function findStarting(tx: Tx, on: CivilDate): Promise<CaseId[]> {
  const found = await rows(tx)
    .innerJoin('intake.case_list', (join) =>
      join
        .onRef('intake.case_list.area', '=', 'intake.procedure.area')
        .onRef('intake.case_list.id', '=', 'intake.procedure.case_id'),
    )
    .select('intake.procedure.case_id')
    .distinct()
    .where('intake.procedure.state', '=', 'approved')
    .where('intake.procedure.stops', '=', true)
    .where('intake.procedure.starts_on', '<=', on)
    .where('intake.case_list.suspended_on', 'is', null)
    .orderBy('intake.procedure.case_id')
    .execute();
  return found.map(({ case_id }) => case_id);
}
