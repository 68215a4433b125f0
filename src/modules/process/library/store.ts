import { sql, type JSONColumnType } from 'kysely';
import { v7 } from 'uuid';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { grouped } from '../../../kernel/grouped.ts';
import type { Area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Origin } from '../definition/work/facts.ts';
import type { Kept, ModelPublished } from './model.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'process.model': {
      area: Area;
      id: string;
      item: string;
      version: number;
      origin: Origin;
      xml: string;
      sha256: string;
      effective_on: CivilDate;
      actor: JSONColumnType<Actor>;
      reason: string;
      at: Date;
    };
  }
}

/** Who brings models, when, and why. */
export type Stamped = { actor: Actor; at: Date; reason: string };

/** A version to be kept, with its file. */
export type NewModel = ModelPublished & { item: string; origin: Origin; xml: string };

/** Of two that bring models at once the second waits, and then sees what the first one brought. */
export async function loadAlone(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('process.model ' || ${tx.scope.area}, 0))`.execute(tx);
}

/** What is kept of every item's model. */
export async function loadKept(tx: Tx): Promise<ReadonlyMap<string, Kept>> {
  const rows = await tx
    .selectFrom('process.model')
    .select(['item', 'version', 'sha256', 'effective_on', 'actor'])
    .where('area', '=', tx.scope.area)
    .orderBy('item')
    .orderBy('version', 'desc')
    .execute();
  return new Map(
    [...grouped(rows, ({ item }) => item)].map(([item, versions]) => {
      const [{ version, sha256, effective_on, actor }] = versions;
      const before = new Set(versions.map((one) => one.sha256));
      const newest = { version, sha256, effectiveOn: effective_on };
      return [item, { newest, byOfficer: actor.kind !== 'system', before }];
    }),
  );
}

export async function insertModels(tx: Tx, models: readonly NewModel[], { actor, at, reason }: Stamped): Promise<void> {
  if (models.length === 0) return;
  const rows = models.map(({ effectiveOn, ...model }) => ({ ...model, id: v7(), effective_on: effectiveOn }));
  await sql`
    insert into process.model (area, id, item, version, origin, xml, sha256, effective_on, actor, reason, at)
    select ${tx.scope.area}, id, item, version, origin, xml, sha256, effective_on, ${JSON.stringify(actor)}::jsonb, ${reason}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(
      id uuid, item text, version integer, origin text, xml text, sha256 text, effective_on date)`.execute(tx);
}
