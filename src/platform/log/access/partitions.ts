import type { Db } from '../../database/index.ts';

/**
 * Makes the monthly partitions from `month` on, as the owner. To be called at start and daily; what arrives in a month without one
 * goes to the default partition and moves over when it is made.
 */
export async function makeAccessPartitions(owner: Db, month: Date, months = 4): Promise<number> {
  const client = await owner.connect();
  try {
    const { rows } = await client.query<{ made: number }>('select log.make_access_partitions($1::date, $2) as made', [
      month.toISOString().slice(0, 10),
      months,
    ]);
    return rows[0]?.made ?? 0;
  } finally {
    client.release();
  }
}
