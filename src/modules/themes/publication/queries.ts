import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findThemeInForce, findThemeVersion, findThemeVersions, type ThemeVersion } from '../library/queries.ts';
import { loadLastActs } from './store.ts';

/** The version of a theme that can be applied for at one go; undefined where there is none: then it is a guide only. */
export async function findPublishedTheme(tx: Tx, key: string): Promise<ThemeVersion | undefined> {
  const last = (await loadLastActs(tx)).get(key);
  return last?.act === 'published' ? findThemeVersion(tx, key, last.version) : undefined;
}

/** The version by which what was begun is handed in; where an officer has taken the theme out of service, the one in force: what was begun goes on. */
export const findThemeInService = async (tx: Tx, key: string, on: CivilDate): Promise<ThemeVersion | undefined> =>
  (await findPublishedTheme(tx, key)) ?? findThemeInForce(tx, key, on);

/** All versions that can be applied for at one go, by their number. */
export async function findThemesInService(tx: Tx): Promise<ThemeVersion[]> {
  const acts = [...(await loadLastActs(tx))];
  const wanted = acts.flatMap(([key, { act, version }]) => (act === 'published' ? [{ key, version }] : []));
  const versions = await findThemeVersions(tx, wanted);
  return versions.toSorted((one, other) => (one.theme.number < other.theme.number ? -1 : 1));
}

/** The themes that can be applied for at one go. */
export const findPublishedKeys = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set([...(await loadLastActs(tx))].flatMap(([key, { act }]) => (act === 'published' ? [key] : [])));
