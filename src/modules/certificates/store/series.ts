import type { Tx } from '../../../platform/database/index.ts';
import './tables.ts';

export type Series = { department: string; type: string; year: number };

/**
 * The next number of a series. The row stays locked until the transaction ends, so that numbers follow each other without a gap: one that
 * was rolled back is drawn again.
 */
export async function drawSerial(tx: Tx, series: Series): Promise<number> {
  const { last_serial } = await tx
    .insertInto('certificates.series')
    .values({ ...series, area: tx.scope.area, last_serial: 1 })
    .onConflict((conflict) =>
      conflict.columns(['area', 'department', 'type', 'year']).doUpdateSet((row) => ({
        last_serial: row('certificates.series.last_serial', '+', 1),
      })),
    )
    .returning('last_serial')
    .executeTakeFirstOrThrow();
  return last_serial;
}
