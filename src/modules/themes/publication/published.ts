import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findRolesOfItems } from '../../catalogue/index.ts';
import { listModels, runningModels, type ModelRow, type Workable } from '../../process/index.ts';
import { publishedOf } from '../library/published.ts';
import type { ThemeVersion } from '../library/queries.ts';
import { loadScripts, type SourceVersions } from './store.ts';
import type { Published } from './trying.ts';

/** What is published on a day of the items of these themes. Items that are not in force, or cannot be asked online, have no form. */
export async function findPublished(tx: Tx, themes: readonly ThemeVersion[], on: CivilDate): Promise<Published> {
  const keys = [...new Set(themes.flatMap(({ theme }) => theme.parts.map(({ item }) => item)))];
  const roles = new Map([...(await findRolesOfItems(tx, on))].map(([key, of]) => [key, { roles: of }]));
  return {
    ...{ on, roles },
    ...(await publishedOf(tx, keys, on)),
    models: await modelsOf(tx, keys, on),
    scripts: await loadScripts(tx),
  };
}

async function modelsOf(tx: Tx, keys: readonly string[], on: CivilDate): Promise<ReadonlyMap<string, ModelRow>> {
  const wanted = new Set(keys);
  const models = new Map<string, ModelRow>();
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof listModels>> = await listModels(tx, { after, on });
    for (const row of page.models) if (wanted.has(row.item)) models.set(row.item, row);
    ({ after } = page);
  }
  return models;
}

/** Compiled models by the hash of their file. */
export type Compiled = ReadonlyMap<string, Workable>;

/** The models of these themes, compiled where they are not yet. */
export async function compiledModels(
  tx: Tx,
  themes: readonly ThemeVersion[],
  { models, compiled = new Map() }: { models: Published['models']; compiled?: Compiled },
): Promise<ReadonlyMap<string, Workable>> {
  const rows = themes.flatMap(({ theme }) => theme.parts.flatMap(({ item }) => models.get(item) ?? []));
  const unknown = rows.map(({ sha256 }) => sha256).filter((file) => !compiled.has(file));
  const files = await runningModels(tx, unknown);
  return new Map(
    rows.flatMap(({ item, sha256 }) => {
      const model = compiled.get(sha256) ?? files.get(sha256);
      return model ? [[item, model] as const] : [];
    }),
  );
}

/** Which versions a theme rests on by now. */
export function sourcesOf({ theme }: ThemeVersion, { versions, models }: Published): SourceVersions {
  const items = theme.parts.map(({ item }) => item);
  const named = (item: string, found: { version: number; sha256: string } | undefined) =>
    found ? [{ item, version: found.version, sha256: found.sha256 }] : [];
  return {
    items: items.flatMap((item) => named(item, versions.get(item))),
    models: items.flatMap((item) => named(item, models.get(item))),
  };
}
