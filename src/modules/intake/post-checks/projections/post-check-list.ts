import { caseId, personId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Opened, type PostCheck } from '../model.ts';
import { postCheckStreams, type PostCheckRow } from '../store/post-checks.ts';

type Row = Omit<PostCheckRow, 'area'>;
type Moved = { value: PostCheck; version: number };

/** What the list shows of how it stands. */
function rowOf(id: string, { value, version }: { value: Opened; version: number }): Row {
  const { facts } = value;
  return {
    id: caseId(id),
    ...{ state: value.state, outcome: value.state === 'closed' ? value.outcome : null, version },
    ...{ number: facts.number, department: facts.department, officer: facts.officer },
    ...{ item_key: facts.item.key, item_version: facts.item.version },
    ...{ person: personId(facts.person), organisation: facts.organisation },
    ...{ opened_on: facts.openedOn, due_on: facts.dueOn },
    checked_on: value.state === 'due' ? null : value.checkedOn,
    until_on: 'until' in value ? value.until : null,
    closed_on: value.state === 'closed' ? value.on : null,
  };
}

/** In the transaction that appended. */
export async function project(tx: Tx, id: string, { value, version }: Moved): Promise<void> {
  if (value.state === 'unopened') throw new Error(`post-check ${id} was never opened`);
  const row = rowOf(id, { value, version });
  const { state, outcome, officer, checked_on, until_on, closed_on } = row;
  await tx
    .insertInto('intake.post_check')
    .values({ ...row, area: tx.scope.area })
    .onConflict((conflict) =>
      conflict
        .columns(['area', 'id'])
        .doUpdateSet({ state, outcome, officer, checked_on, until_on, closed_on, version }),
    )
    .execute();
}

/** The same rows from the log alone. */
export const postCheckList = defineProjection({
  table: 'intake.post_check',
  revision: 1,
  streams: postCheckStreams,
  id: 'id',
  rowsOf: ({ area, id, events: past }: Past<Event>) => {
    const value = past.map(({ event }) => event).reduce(evolve, initial);
    return value.state === 'unopened' ? [] : [{ ...rowOf(id, { value, version: past.length }), area }];
  },
});
