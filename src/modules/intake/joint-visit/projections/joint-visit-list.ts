import { caseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type JointVisit } from '../model.ts';
import { departmentsOf } from '../rules/standing.ts';
import { jointVisitStreams, type JointVisitRow } from '../store/joint-visits.ts';

type Row = Omit<JointVisitRow, 'area'>;

function rowsOf(id: string, current: JointVisit): Row[] {
  if (current.state === 'unproposed') return [];
  const { facts, members, slot, round, state } = current;
  const { person, organisation, mandate } = facts.applicant;
  return members.map(({ item, version, case: of, number, department, standing }, place) => ({
    ...{ id, item_key: item, place, item_version: version, theme_case: facts.theme.id, case_id: caseId(of) },
    ...{ case_number: number, department, departments: departmentsOf(members).toSorted(), state: standing.state },
    ...{ task: 'task' in standing ? standing.task : null, open: state === 'open', round },
    ...{ held_on: slot?.heldOn ?? null, held_from: slot?.from ?? null, held_until: slot?.until ?? null },
    ...{ person, organisation, mandate },
  }));
}

/** In the transaction that appended: a row for each case. */
export async function projectVisit(tx: Tx, id: string, current: JointVisit): Promise<void> {
  const { area } = tx.scope;
  for (const row of rowsOf(id, current)) {
    const { item_key: _item, id: _id, person: _person, organisation: _organ, mandate: _mandate, ...moving } = row;
    await tx
      .insertInto('intake.joint_visit')
      .values({ ...row, area })
      .onConflict((conflict) => conflict.columns(['area', 'id', 'item_key']).doUpdateSet(moving))
      .execute();
  }
}

/** The same rows from the log alone. */
export const jointVisitList = defineProjection({
  table: 'intake.joint_visit',
  revision: 1,
  streams: jointVisitStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) =>
    rowsOf(id, events.map(({ event }) => event).reduce<JointVisit>(evolve, initial)).map((row) => ({ ...row, area })),
});
