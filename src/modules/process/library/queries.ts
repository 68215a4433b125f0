import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ModelRow } from './contract.ts';
import './store.ts';

/** A version with its file. */
export type StoredModel = ModelRow & { xml: string };

const PAGE = 100;

const FACTS = ['id', 'item', 'version', 'origin', 'sha256', 'effective_on as effectiveOn'] as const;

const models = (tx: Tx) => tx.selectFrom('process.model').where('area', '=', tx.scope.area);

/** The version that a case begins with on that day; undefined when the item has no model yet. */
export const findModelInForce = (tx: Tx, item: string, on: CivilDate): Promise<StoredModel | undefined> =>
  models(tx)
    .select([...FACTS, 'xml'])
    .where('item', '=', item)
    .where('effective_on', '<=', on)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The same without its file: which version, and its hash. */
export const findVersionInForce = (tx: Tx, item: string, on: CivilDate): Promise<ModelRow | undefined> =>
  models(tx)
    .select(FACTS)
    .where('item', '=', item)
    .where('effective_on', '<=', on)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** One version of an item's model; undefined when there never was one. */
export const findModelVersion = (tx: Tx, item: string, version: number): Promise<StoredModel | undefined> =>
  models(tx)
    .select([...FACTS, 'xml'])
    .where('item', '=', item)
    .where('version', '=', version)
    .executeTakeFirst();

/** The newest version of an item's model, in force or announced; undefined before the first. */
export const findNewestModel = (tx: Tx, item: string): Promise<StoredModel | undefined> =>
  models(tx)
    .select([...FACTS, 'xml'])
    .where('item', '=', item)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Files of models by what they are, each once. */
export const findModelFiles = (tx: Tx, sha256s: readonly string[]): Promise<{ sha256: string; xml: string }[]> =>
  models(tx)
    .distinctOn('sha256')
    .select(['sha256', 'xml'])
    .where('sha256', 'in', [...sha256s])
    .orderBy('sha256')
    .execute();

/** The version that a run began with, in force or not. Throws when there never was one. */
export async function getModel(tx: Tx, id: string): Promise<StoredModel> {
  const model = await models(tx)
    .select([...FACTS, 'xml'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (model === undefined) throw new Error(`there is no process model ${id}`);
  return model;
}

/** A page of the list, and where the next one begins. */
export type ModelRows = { models: ModelRow[]; after: string | null };

/** Every version of an item's model, the newest first; those of a thousand days at most. */
export const findVersions = (tx: Tx, item: string): Promise<ModelRow[]> =>
  models(tx).select(FACTS).where('item', '=', item).orderBy('version', 'desc').limit(1_000).execute();

/** The versions in force on a day, by item. */
export async function listModels(tx: Tx, { after = '', on }: { after?: string; on: CivilDate }): Promise<ModelRows> {
  const rows = await models(tx)
    .distinctOn('item')
    .select(FACTS)
    .where('effective_on', '<=', on)
    .where('item', '>', after)
    .orderBy('item')
    .orderBy('version', 'desc')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  return { models: page, after: rows.length > PAGE ? (page.at(-1)?.item ?? null) : null };
}

/** Versions whose file is no longer what it was published as. */
export async function findTamperedModels(tx: Tx): Promise<{ item: string; version: number }[]> {
  return models(tx)
    .select(['item', 'version'])
    .where('sha256', '<>', sql<string>`encode(sha256(convert_to(xml, 'UTF8')), 'hex')`)
    .orderBy('item')
    .orderBy('version')
    .limit(1_000)
    .execute();
}
