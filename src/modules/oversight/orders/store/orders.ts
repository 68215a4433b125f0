import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Order } from '../model.ts';
import './tables.ts';

export const orderStreams = new Streams<Order, Event>({
  name: 'oversight.order',
  schemas,
  upcasts: {},
  initial,
  evolve,
});

/** `督办〔2026〕第00001号`: the next of the county's year, held until the transaction ends, so that there is no gap. */
export async function drawOrderNumber(tx: Tx, year: number): Promise<string> {
  const { last_serial: serial } = await tx
    .insertInto('oversight.series')
    .values({ area: tx.scope.area, year, last_serial: 1 })
    .onConflict((conflict) =>
      conflict.columns(['area', 'year']).doUpdateSet({ last_serial: sql<number>`oversight.series.last_serial + 1` }),
    )
    .returning('last_serial')
    .executeTakeFirstOrThrow();
  return `督办〔${year}〕第${String(serial).padStart(5, '0')}号`;
}
