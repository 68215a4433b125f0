import { sql, type JSONColumnType } from 'kysely';
import type { Area } from '../../../kernel/id.ts';
import type { WorkingCopy } from '../../../kernel/working-copy.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { DrawnTheme } from './contract/drawn.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'themes.draft': {
      area: Area;
      key: string;
      revision: number;
      base: number;
      content: JSONColumnType<DrawnTheme>;
      actor: JSONColumnType<Actor>;
      at: Date;
    };
  }
}

export type StoredDesign = WorkingCopy & { theme: DrawnTheme; at: Date };

/** Of two who save or submit the same theme at once the second waits, and then sees what the first one did. */
export async function designAlone(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('themes.draft ' || ${tx.scope.area} || ' ' || ${key}, 0))`.execute(
    tx,
  );
}

export const findDesign = (tx: Tx, key: string): Promise<StoredDesign | undefined> =>
  tx
    .selectFrom('themes.draft')
    .select(['revision', 'base', 'content as theme', 'at'])
    .where('area', '=', tx.scope.area)
    .where('key', '=', key)
    .executeTakeFirst();

export const findDesigns = (tx: Tx): Promise<{ key: string; theme: DrawnTheme }[]> =>
  tx
    .selectFrom('themes.draft')
    .select(['key', 'content as theme'])
    .where('area', '=', tx.scope.area)
    .orderBy('key')
    .execute();

type Kept = WorkingCopy & { theme: DrawnTheme; actor: Actor; at: Date };

export async function keepDesign(tx: Tx, { revision, base, theme, actor, at }: Kept): Promise<void> {
  const facts = { revision, base, content: JSON.stringify(theme), actor: JSON.stringify(actor), at };
  await tx
    .insertInto('themes.draft')
    .values({ area: tx.scope.area, key: theme.key, ...facts })
    .onConflict((conflict) => conflict.columns(['area', 'key']).doUpdateSet(facts))
    .execute();
}

export async function dropDesign(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('themes.draft').where('area', '=', tx.scope.area).where('key', '=', key).execute();
}
