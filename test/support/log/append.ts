import type { Area } from '../../../src/kernel/id.ts';
import { systemScope, type Db, type Tx } from '../../../src/platform/database/index.ts';
import type { TestDatabase } from '../database.ts';
import { stamp, tallies, type TallyEvent } from './tally.ts';

export async function appendIn(tx: Tx, id: string, events: readonly TallyEvent[]): Promise<number> {
  const after = await tallies.load(tx, id);
  const { version } = await tallies.append(tx, { id, after, events, stamp });
  return version;
}

/** Marks, each in a transaction of its own. */
export async function mark(db: Db, area: Area, marks: readonly { id: string; by: number }[]): Promise<void> {
  for (const { id, by } of marks)
    await db.within(systemScope(area), (tx) => appendIn(tx, id, [{ type: 'marked', by }]));
}

/** Rows of any statement, as the owner of the database sees them. */
export async function ask<Row extends object>(
  { owner }: Pick<TestDatabase, 'owner'>,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = await owner.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    client.release();
  }
}
