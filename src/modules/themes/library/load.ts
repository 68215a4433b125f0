import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { readThemes, type ReadThemes } from '../definition/read.ts';
import type { KnownItems, Theme } from '../model.ts';
import { hashOf } from './hash.ts';
import { indexThemes } from './search.ts';
import { insertThemes, loadAlone, loadKept, type KeptTheme, type NewTheme, type Stamped } from './store.ts';

export type ThemesReport = {
  created: number;
  changed: number;
  unchanged: number;
  /** Themes that cannot be taken, with everything that is wrong with each; the others were loaded. */
  refused: ReadThemes['refused'];
};

/** What the themes may speak of, and who brings them; `on` is the day from which what is new counts. */
export type ThemeLoading = {
  items: KnownItems;
  /** What people say instead of the name of each. */
  phrases?: ReadonlyMap<string, readonly string[]>;
  stamp: Stamped & { on: CivilDate };
};

/** Brings the themes of the county to what the file says: a changed theme is the next version, the same again changes nothing. */
export async function loadThemes(
  tx: Tx,
  file: unknown,
  { items, phrases, stamp }: ThemeLoading,
): Promise<ThemesReport> {
  const { themes, refused } = readThemes(file, items);
  await loadAlone(tx);
  const kept = await loadKept(tx);
  const brought = themes.flatMap((theme) => bringing(theme, kept.get(theme.key), stamp.on));
  await insertThemes(tx, brought, stamp);
  await indexThemes(tx, themes, phrases);
  const created = brought.filter(({ version }) => version === 1).length;
  return { created, changed: brought.length - created, unchanged: themes.length - brought.length, refused };
}

/** A file comes again with every load: what was a version before is nothing new. None begins before the one that it follows. */
function bringing(theme: Theme, kept: KeptTheme | undefined, on: CivilDate): NewTheme[] {
  const sha256 = hashOf(theme);
  if (kept?.before.has(sha256)) return [];
  const effectiveOn = kept && kept.effectiveOn > on ? kept.effectiveOn : on;
  return [{ version: (kept?.version ?? 0) + 1, theme, sha256, effectiveOn }];
}
