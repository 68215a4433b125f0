import { sql } from 'kysely';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx, Versioned } from '../../../platform/database/index.ts';
import { Streams } from '../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Parcel } from '../model.ts';
import './tables.ts';

/** One stream for each parcel. */
export const parcelStreams = new Streams<Parcel, Event>({
  name: 'delivery.parcel',
  schemas,
  upcasts: {},
  initial,
  evolve,
});

/** Holds a parcel until the transaction ends, so that a call and a look at the same time come one after the other. */
export async function holdParcel(tx: Tx, id: string): Promise<Versioned<Parcel>> {
  await sql`select from delivery.parcel where area = ${tx.scope.area} and id = ${id}::uuid for update`.execute(tx);
  return parcelStreams.load(tx, id);
}

/** Of two who send for the papers of one case at once, the second waits until the first has done so. */
export async function holdFetching(tx: Tx, id: CaseId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`delivery.fetch/${id}`}, 0))`.execute(tx);
}
