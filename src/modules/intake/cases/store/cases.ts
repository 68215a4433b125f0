import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx, Versioned } from '../../../../platform/database/index.ts';
import { Streams, type Stamp } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Case, type Event } from '../model.ts';
import { upcasts } from '../upcasts.ts';
import './tables.ts';

export const caseStreams = new Streams<Case, Event>({ name: 'intake.case', schemas, upcasts, initial, evolve });

export const loadCase = (tx: Tx, id: CaseId): Promise<Versioned<Case>> => caseStreams.load(tx, id);

/** The same where this transaction's scope sees the case; elsewhere as if it were not there. */
export const loadVisibleCase = (tx: Tx, id: CaseId): Promise<Versioned<Case>> =>
  caseStreams.load(
    tx,
    id,
    sql`exists (select from intake.case_list where case_list.area = ${tx.scope.area} and case_list.id = ${id}::uuid)`,
  );

/** Holds a case that has no run yet until the transaction ends: two who come to it at once begin one run. */
export async function holdCase(tx: Tx, id: CaseId): Promise<void> {
  await sql`select from intake.case_list where area = ${tx.scope.area} and id = ${id} for update`.execute(tx);
}

export type CaseAppend = { id: CaseId; after: Versioned<Case>; events: readonly Event[]; stamp: Stamp };

/** The log's key (area, stream, version) makes a concurrent append fail, never overwrite. */
export const appendEvents = (tx: Tx, { id, after, events, stamp }: CaseAppend): Promise<Versioned<Case>> =>
  caseStreams.append(tx, { id, after, events, stamp: { ...stamp, caseId: id } });

/** The next serial of the day. The row stays locked until the transaction ends: whoever is rolled back gives the serial back. */
export async function drawSerial(tx: Tx, receivedOn: CivilDate): Promise<number> {
  const { last_serial } = await tx
    .insertInto('intake.case_counter')
    .values({ area: tx.scope.area, received_on: receivedOn, last_serial: 1 })
    .onConflict((conflict) =>
      conflict.columns(['area', 'received_on']).doUpdateSet((row) => ({
        last_serial: row('intake.case_counter.last_serial', '+', 1),
      })),
    )
    .returning('last_serial')
    .executeTakeFirstOrThrow();
  return last_serial;
}
