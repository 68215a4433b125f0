import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId } from '../../../kernel/id.ts';
import type { Schema as Tables, Tx } from '../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { creditStreams } from '../store/records.ts';

type Row = Tables['credit.record'];
type Made = Extract<Event, { type: 'recordMade' }>;

const rowOf = ({ holder, kind, origin, on }: Made, id: string): Omit<Row, 'area'> => ({
  ...{ id, version: 1, kind, item: origin.item, department: origin.department },
  person: personId(holder.person),
  organisation: holder.organisation,
  case_id: caseId(origin.caseId),
  case_number: origin.number,
  made_on: civilDate(on),
  ended_on: null,
  ended_why: null,
});

const endOf = ({ on, why }: Extract<Event, { type: 'recordEnded' }>, version: number) => ({
  ...{ version, ended_on: civilDate(on), ended_why: why },
});

type Appended = { id: string; version: number; event: Event };

/** Brings the row of a record to what was appended, in the same transaction. */
export async function project(tx: Tx, { id, version, event }: Appended): Promise<void> {
  const { area } = tx.scope;
  if (event.type === 'recordMade') {
    await tx
      .insertInto('credit.record')
      .values({ ...rowOf(event, id), area })
      .execute();
    return;
  }
  const change = endOf(event, version);
  await tx.updateTable('credit.record').set(change).where('area', '=', area).where('id', '=', id).execute();
}

/** The same rows from the log alone. */
export const recordList = defineProjection({
  table: 'credit.record',
  revision: 1,
  streams: creditStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const [first, ...later] = events.map(({ event }) => event);
    if (first?.type !== 'recordMade') return [];
    const ended = later.find((event) => event.type === 'recordEnded');
    return [{ ...rowOf(first, id), area, ...(ended?.type === 'recordEnded' && endOf(ended, events.length)) }];
  },
});
