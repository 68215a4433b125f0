import { sql, type JSONColumnType } from 'kysely';
import type { Area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Journeys } from '../journeys/contract.ts';
import type { LastAct } from './decide.ts';
import type { Found } from './trying.ts';

/** Which versions of items and models something rests on. */
export type SourceVersions = {
  items: readonly { item: string; version: number; sha256: string }[];
  models: readonly { item: string; version: number; sha256: string }[];
};

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'themes.journey': {
      area: Area;
      theme: string;
      number: number;
      content: JSONColumnType<Journeys>;
      sha256: string;
      actor: JSONColumnType<Actor>;
      reason: string;
      at: Date;
    };
    'themes.trial': {
      area: Area;
      theme: string;
      number: number;
      version: number;
      made_of: string;
      reached: boolean;
      found: JSONColumnType<Found>;
      actor: JSONColumnType<Actor>;
      at: Date;
    };
    'themes.publication': {
      area: Area;
      theme: string;
      number: number;
      version: number;
      act: 'published' | 'withdrawn';
      sources: JSONColumnType<SourceVersions>;
      actor: JSONColumnType<Actor>;
      reason: string;
      at: Date;
    };
  }
}

/** Of two who act on the themes of a county at once the second waits, and then sees what the first one did. */
export async function actAlone(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('themes.publication ' || ${tx.scope.area}, 0))`.execute(tx);
}

/** The newest script of each theme. */
export async function loadScripts(tx: Tx): Promise<ReadonlyMap<string, { sha256: string; content: Journeys }>> {
  const rows = await tx
    .selectFrom('themes.journey')
    .distinctOn('theme')
    .select(['theme', 'sha256', 'content'])
    .where('area', '=', tx.scope.area)
    .orderBy('theme')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map(({ theme, ...script }) => [theme, script]));
}

export type StoredTrial = {
  theme: string;
  version: number;
  madeOf: string;
  reached: boolean;
  found: Found;
  actor: Actor;
  at: Date;
};

/** The last trial of each theme. */
export async function loadTrials(tx: Tx): Promise<ReadonlyMap<string, StoredTrial>> {
  const rows = await tx
    .selectFrom('themes.trial')
    .distinctOn('theme')
    .select(['theme', 'version', 'made_of as madeOf', 'reached', 'found', 'actor', 'at'])
    .where('area', '=', tx.scope.area)
    .orderBy('theme')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.theme, row]));
}

export type StoredAct = LastAct & { theme: string; actor: Actor; reason: string; at: Date };

/** The last act on each theme. */
export async function loadLastActs(tx: Tx): Promise<ReadonlyMap<string, StoredAct>> {
  const rows = await tx
    .selectFrom('themes.publication')
    .distinctOn('theme')
    .select(['theme', 'version', 'act', 'actor', 'reason', 'at'])
    .where('area', '=', tx.scope.area)
    .orderBy('theme')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.theme, row]));
}

/** Every act on one theme, the newest first. */
export const findActs = (tx: Tx, theme: string): Promise<StoredAct[]> =>
  tx
    .selectFrom('themes.publication')
    .select(['theme', 'version', 'act', 'actor', 'reason', 'at'])
    .where('area', '=', tx.scope.area)
    .where('theme', '=', theme)
    .orderBy('number', 'desc')
    .limit(200)
    .execute();

export type NewAct = StoredAct & { sources: SourceVersions };

/** No theme twice in one go; only under `actAlone`. */
export async function insertActs(tx: Tx, acts: readonly NewAct[]): Promise<void> {
  const rows = acts.map(({ theme, actor, sources, ...act }) => ({
    ...{ ...act, area: tx.scope.area, theme, number: nextOf('publication', tx, theme) },
    ...{ actor: JSON.stringify(actor), sources: JSON.stringify(sources) },
  }));
  if (rows.length > 0) await tx.insertInto('themes.publication').values(rows).execute();
}

export async function insertTrials(tx: Tx, trials: readonly StoredTrial[]): Promise<void> {
  const rows = trials.map(({ theme, madeOf, actor, found, ...trial }) => ({
    ...{ ...trial, area: tx.scope.area, theme, number: nextOf('trial', tx, theme), made_of: madeOf },
    ...{ actor: JSON.stringify(actor), found: JSON.stringify(found) },
  }));
  if (rows.length > 0) await tx.insertInto('themes.trial').values(rows).execute();
}

export type NewScript = { content: Journeys; sha256: string; actor: Actor; reason: string; at: Date };

export async function insertScripts(tx: Tx, scripts: readonly NewScript[]): Promise<void> {
  const rows = scripts.map(({ content, actor, ...script }) => ({
    ...{ ...script, area: tx.scope.area, theme: content.theme, number: nextOf('journey', tx, content.theme) },
    ...{ actor: JSON.stringify(actor), content: JSON.stringify(content) },
  }));
  if (rows.length > 0) await tx.insertInto('themes.journey').values(rows).execute();
}

/** The number behind the last one. */
const nextOf = (table: 'journey' | 'trial' | 'publication', { scope }: Tx, theme: string) =>
  sql<number>`(select coalesce(max(number), 0) + 1 from ${sql.table(`themes.${table}`)}
    where area = ${scope.area} and theme = ${theme})`;
