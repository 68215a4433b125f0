import type { Tx } from '../database/index.ts';

declare module '../database/schema.ts' {
  interface Schema {
    'platform.installation': { only_one: boolean; mode: Mode; initialised_at: Date };
  }
}

export type Mode = 'demo' | 'production';

/** What this database was set up as; undefined when it is new. */
export async function findMode(tx: Tx): Promise<Mode | undefined> {
  const row = await tx.selectFrom('platform.installation').select('mode').executeTakeFirst();
  return row?.mode;
}

/** Sets a new database up, as the owner. Of two processes that start together one does it; the answer is what then stands. */
export async function settleMode(tx: Tx, mode: Mode, at: Date): Promise<Mode> {
  await tx
    .insertInto('platform.installation')
    .values({ only_one: true, mode, initialised_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findMode(tx)) ?? mode;
}
