import type { Generated } from 'kysely';
import type { Tx } from '../database/index.ts';

declare module '../database/schema.ts' {
  interface Schema {
    'platform.installation': {
      only_one: Generated<boolean>;
      mode: Mode;
      initialised_at: Date;
      demo_filled_at: Date | null;
      files_mark: string | null;
    };
  }
}

export type Mode = 'demo' | 'production';

/** What this database was set up as, and whether the demo county stands complete in it. */
export type Installation = { mode: Mode; demoFilled: boolean };

/** Undefined when the database is new. */
export async function findInstallation(tx: Tx): Promise<Installation | undefined> {
  const row = await tx.selectFrom('platform.installation').select(['mode', 'demo_filled_at']).executeTakeFirst();
  return row && { mode: row.mode, demoFilled: row.demo_filled_at !== null };
}

/** Sets a new database up, as the owner. Of two processes that start together one does it; the answer is what then stands. */
export async function settleInstallation(tx: Tx, mode: Mode, at: Date): Promise<Installation> {
  await tx
    .insertInto('platform.installation')
    .values({ mode, initialised_at: at, demo_filled_at: null, files_mark: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findInstallation(tx)) ?? { mode, demoFilled: false };
}

export async function recordDemoFilled(tx: Tx, at: Date): Promise<void> {
  await tx.updateTable('platform.installation').set({ demo_filled_at: at }).execute();
}

/** The mark that lies with the files of this database. The first process leaves its own; the answer is the one that stands. */
export async function settleFilesMark(tx: Tx, mark: string): Promise<string> {
  await tx.updateTable('platform.installation').set({ files_mark: mark }).where('files_mark', 'is', null).execute();
  return (await findFilesMark(tx)) ?? mark;
}

export async function findFilesMark(tx: Tx): Promise<string | undefined> {
  const row = await tx.selectFrom('platform.installation').select('files_mark').executeTakeFirst();
  return row?.files_mark ?? undefined;
}
