import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findThemeInForce, findThemeVersion, type ThemeVersion } from '../library/queries.ts';
import { loadLastActs } from './store.ts';

/** The version of a theme that can be applied for at one go; undefined where there is none: then it is a guide only. */
export async function findPublishedTheme(tx: Tx, key: string): Promise<ThemeVersion | undefined> {
  const last = (await loadLastActs(tx)).get(key);
  return last?.act === 'published' ? findThemeVersion(tx, key, last.version) : undefined;
}

/** The version by which what was begun is handed in; where an officer has taken the theme out of service, the one in force: what was begun goes on. */
export const findThemeInService = async (tx: Tx, key: string, on: CivilDate): Promise<ThemeVersion | undefined> =>
  (await findPublishedTheme(tx, key)) ?? findThemeInForce(tx, key, on);

/** The themes that can be applied for at one go. */
export const findPublishedKeys = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set([...(await loadLastActs(tx))].flatMap(([key, { act }]) => (act === 'published' ? [key] : [])));
