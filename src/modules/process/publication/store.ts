import { sql, type JSONColumnType } from 'kysely';
import type { Area } from '../../../kernel/id.ts';
import type { WorkingCopy } from '../../../kernel/working-copy.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Hand } from './rules/hands.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'process.draft': {
      area: Area;
      item: string;
      revision: number;
      base: number;
      xml: string;
      actor: JSONColumnType<Actor>;
      at: Date;
      hands: JSONColumnType<Hand[]>;
    };
  }
}

export type StoredDraft = WorkingCopy & { xml: string; at: Date; hands: readonly Hand[] };

/** Of two who save or publish the model of one item at once the second waits, and then sees what the first one did. */
export async function drawAlone(tx: Tx, item: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('process.draft ' || ${tx.scope.area} || ' ' || ${item}, 0))`.execute(
    tx,
  );
}

export async function findDraft(tx: Tx, item: string): Promise<StoredDraft | undefined> {
  return tx
    .selectFrom('process.draft')
    .select(['revision', 'base', 'xml', 'at', 'hands'])
    .where('area', '=', tx.scope.area)
    .where('item', '=', item)
    .executeTakeFirst();
}

type Kept = WorkingCopy & { item: string; xml: string; actor: Actor; at: Date; hands: readonly Hand[] };

export async function keepDraft(tx: Tx, { item, revision, base, xml, actor, at, hands }: Kept): Promise<void> {
  const facts = { revision, base, xml, actor: JSON.stringify(actor), at, hands: JSON.stringify(hands) };
  await tx
    .insertInto('process.draft')
    .values({ area: tx.scope.area, item, ...facts })
    .onConflict((conflict) => conflict.columns(['area', 'item']).doUpdateSet(facts))
    .execute();
}

export async function dropDraft(tx: Tx, item: string): Promise<void> {
  await tx.deleteFrom('process.draft').where('area', '=', tx.scope.area).where('item', '=', item).execute();
}
