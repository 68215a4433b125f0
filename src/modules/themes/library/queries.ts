import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ThemeRow } from '../contract.ts';
import type { Theme } from '../model.ts';
import './store.ts';

const inForce = (tx: Tx, on: CivilDate) =>
  tx
    .selectFrom('themes.theme')
    .distinctOn('key')
    .where('area', '=', tx.scope.area)
    .where('effective_on', '<=', on)
    .orderBy('key')
    .orderBy('version', 'desc');

/** The version that counts on a day; undefined where there is no such theme, or not yet. */
export const findTheme = async (tx: Tx, key: string, on: CivilDate): Promise<Theme | undefined> =>
  (await inForce(tx, on).select('content').where('key', '=', key).executeTakeFirst())?.content;

export type ThemeVersion = { version: number; theme: Theme };

/** The same with its number, for whatever keeps to the version under which it was begun. */
export async function findThemeInForce(tx: Tx, key: string, on: CivilDate): Promise<ThemeVersion | undefined> {
  const row = await inForce(tx, on).select(['version', 'content']).where('key', '=', key).executeTakeFirst();
  return row && { version: row.version, theme: row.content };
}

/** A version that something was begun under: no version ever goes. */
export async function getTheme(tx: Tx, { key, version }: { key: string; version: number }): Promise<Theme> {
  const { content } = await tx
    .selectFrom('themes.theme')
    .select('content')
    .where('area', '=', tx.scope.area)
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return content;
}

/** The themes in force, by their number. */
export async function listThemes(tx: Tx, on: CivilDate): Promise<ThemeRow[]> {
  const rows = await tx
    .selectFrom(inForce(tx, on).select(['key', 'content']).as('theme'))
    .select([
      'theme.key',
      sql<string>`theme.content ->> 'name'`.as('name'),
      sql<Theme['audience']>`theme.content ->> 'audience'`.as('audience'),
      sql<string>`theme.content ->> 'lifeStage'`.as('lifeStage'),
    ])
    .orderBy(sql`theme.content ->> 'number'`)
    .execute();
  return rows;
}
