import { sql, type JSONColumnType } from 'kysely';
import { area as areaOf, type Area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Entry } from './adoption/model.ts';
import type { TemplateRow } from './contract.ts';
import type { Latitude } from './rules/model.ts';

type Words = { zh: string; en?: string };

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'process.template': {
      area: Area;
      key: string;
      edition: number;
      name: JSONColumnType<Words>;
      note: JSONColumnType<Words>;
      items: string[];
      allows: Latitude[];
      fixed: string[];
      xml: string;
      sha256: string;
      actor: JSONColumnType<Actor>;
      reason: string;
      at: Date;
    };
    'process.adoption': {
      area: Area;
      item: string;
      revision: number;
      entry: JSONColumnType<Entry>;
      actor: JSONColumnType<Actor>;
      reason: string;
      at: Date;
    };
  }
}

/** The city that an area lies in; a city lies in itself. */
export const cityOf = (area: Area): Area => areaOf(`${area.slice(0, 4)}00000000`);

export type StoredTemplate = Omit<TemplateRow, 'at'> & { at: Date; xml: string; sha256: string };

const FACTS = ['key', 'edition', 'name', 'note', 'items', 'allows', 'fixed', 'reason', 'at', 'xml', 'sha256'] as const;

const templates = (tx: Tx) => tx.selectFrom('process.template').where('area', '=', cityOf(tx.scope.area));

/** Every edition that counts for the area, by key, the newest first. */
export const listTemplates = (tx: Tx): Promise<StoredTemplate[]> =>
  templates(tx).select(FACTS).orderBy('key').orderBy('edition', 'desc').limit(2_000).execute();

export const findTemplate = (
  tx: Tx,
  { key, edition }: { key: string; edition: number },
): Promise<StoredTemplate | undefined> =>
  templates(tx).select(FACTS).where('key', '=', key).where('edition', '=', edition).executeTakeFirst();

/** The newest edition of a template; undefined before the first. */
export const findNewestTemplate = (tx: Tx, key: string): Promise<StoredTemplate | undefined> =>
  templates(tx).select(FACTS).where('key', '=', key).orderBy('edition', 'desc').limit(1).executeTakeFirst();

/** Of two that publish an edition of one template at once the second waits, and then sees what the first one published. */
export async function publishAlone(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('process.template ' || ${tx.scope.area} || ' ' || ${key}, 0))`.execute(
    tx,
  );
}

type NewTemplate = Omit<StoredTemplate, 'at'> & { actor: Actor; at: Date };

export async function insertTemplate(tx: Tx, { name, note, actor, ...facts }: NewTemplate): Promise<void> {
  await tx
    .insertInto('process.template')
    .values({
      ...facts,
      area: tx.scope.area,
      name: JSON.stringify(name),
      note: JSON.stringify(note),
      actor: JSON.stringify(actor),
    })
    .execute();
}

/** An entry as it was written down, with why and when. */
export type WrittenEntry = { revision: number; entry: Entry; actor: Actor; reason: string; at: Date };

/** Everything that was ordered of one item, first to last. */
export const loadEntries = (tx: Tx, item: string): Promise<WrittenEntry[]> =>
  tx
    .selectFrom('process.adoption')
    .select(['revision', 'entry', 'actor', 'reason', 'at'])
    .where('area', '=', tx.scope.area)
    .where('item', '=', item)
    .orderBy('revision')
    .execute();

/** The same of every item that the area may see: a county its own, a city those of its counties. */
export const listEntries = (tx: Tx): Promise<(WrittenEntry & { area: Area; item: string })[]> =>
  tx
    .selectFrom('process.adoption')
    .select(['area', 'item', 'revision', 'entry', 'actor', 'reason', 'at'])
    .orderBy('area')
    .orderBy('item')
    .orderBy('revision')
    .execute();

type NewEntry = WrittenEntry & { item: string };

export async function insertEntry(tx: Tx, { item, revision, entry, actor, reason, at }: NewEntry): Promise<void> {
  await tx
    .insertInto('process.adoption')
    .values({
      ...{ area: tx.scope.area, item, revision, reason, at },
      entry: JSON.stringify(entry),
      actor: JSON.stringify(actor),
    })
    .execute();
}
