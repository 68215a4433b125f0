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

/** A version of a theme as it was brought: what it says, and the hash by which it is known. */
export type ThemeVersion = { version: number; sha256: string; theme: Theme };

const FACTS = ['version', 'sha256', 'content as theme'] as const;

/** The versions in force, by key. */
export const findThemesInForce = (tx: Tx, on: CivilDate): Promise<ThemeVersion[]> =>
  inForce(tx, on).select(FACTS).execute();

/** The version of a theme in force; undefined where there is none. */
export const findThemeInForce = (tx: Tx, key: string, on: CivilDate): Promise<ThemeVersion | undefined> =>
  inForce(tx, on).select(FACTS).where('key', '=', key).executeTakeFirst();

/** One version, in force or not; undefined where there never was one. */
export const findThemeVersion = (tx: Tx, key: string, version: number): Promise<ThemeVersion | undefined> =>
  tx
    .selectFrom('themes.theme')
    .select(FACTS)
    .where('area', '=', tx.scope.area)
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst();

/** Several versions, in no order. */
export const findThemeVersions = (
  tx: Tx,
  wanted: readonly { key: string; version: number }[],
): Promise<ThemeVersion[]> =>
  tx
    .selectFrom('themes.theme')
    .select(FACTS)
    .where('area', '=', tx.scope.area)
    .where(
      sql<boolean>`(key, version) in (
        select * from unnest(${wanted.map(({ key }) => key)}::text[], ${wanted.map(({ version }) => version)}::integer[]))`,
    )
    .execute();

/** The theme of a version that something was begun under: no version ever goes. */
export async function getTheme(tx: Tx, { key, version }: { key: string; version: number }): Promise<Theme> {
  const found = await findThemeVersion(tx, key, version);
  if (!found) throw new Error(`the theme ${key} ${version} is gone`);
  return found.theme;
}

export type NewestTheme = { key: string; version: number; sha256: string; effectiveOn: CivilDate; theme: Theme };

const newest = (tx: Tx) =>
  tx
    .selectFrom('themes.theme')
    .distinctOn('key')
    .where('area', '=', tx.scope.area)
    .select(['key', 'version', 'sha256', 'effective_on as effectiveOn', 'content as theme'])
    .orderBy('key')
    .orderBy('version', 'desc');

/** The newest version of a theme, in force or announced. */
export const findNewestTheme = (tx: Tx, key: string): Promise<NewestTheme | undefined> =>
  newest(tx).where('key', '=', key).executeTakeFirst();

/** The newest version of every theme, by key. A county has some hundred. */
export const findNewestThemes = (tx: Tx): Promise<NewestTheme[]> => newest(tx).execute();
