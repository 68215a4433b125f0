import { readFile } from 'node:fs/promises';
import { readThemes, type KnownItems, type Theme } from '../../../src/modules/themes/index.ts';
import { everyItem } from '../catalogue/versions.ts';

/** Who has a part in each item of the starter catalogue. */
export const knownItems: KnownItems = new Map(
  everyItem.map(({ key, formFields, roles }) => [
    key,
    { roles: new Set([...formFields, ...roles].map(({ role }) => role)) },
  ]),
);

export const themesFile: unknown = JSON.parse(
  await readFile(new URL('../../../data/themes.json', import.meta.url), 'utf8'),
);

export const starterThemes = readThemes(themesFile, knownItems);

/** A theme of the starter data. */
export function themeOf(key: string): Theme {
  const theme = starterThemes.themes.find((one) => one.key === key);
  if (!theme) throw new Error(`not in the starter themes: ${key}`);
  return theme;
}

type Figures = { items: number; steps: number; materials: number; formFields: number; days: number; visits: number };

/** What the data reckon of a theme with its usual answers: typical figures, measured by nobody. */
export function estimateOf(key: string): { selectedItems: string[]; before: Figures; after: Figures } {
  const { themes } = themesFile as { themes: { key: string; estimates: ReturnType<typeof estimateOf> }[] };
  const theme = themes.find((one) => one.key === key);
  if (!theme) throw new Error(`not in the starter themes: ${key}`);
  return theme.estimates;
}
