import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findNewestTheme, findNewestThemes } from '../library/queries.ts';
import type { Theme } from '../model.ts';
import type { DrawnTheme } from './contract/drawn.ts';
import type { DesignRow, DesignView } from './contract/keeping.ts';
import type { DesignDeps } from './deps.ts';
import { findDesign, findDesigns } from './store.ts';

/** Every theme of the county, kept or being drawn, by its number. */
export async function listDesigns(tx: Tx, { mayDesign }: DesignDeps, caller: Caller): Promise<DesignRow[]> {
  const drafts = new Map((await findDesigns(tx)).map(({ key, theme }) => [key, theme]));
  const kept = await findNewestThemes(tx);
  const isKept = new Set(kept.map(({ key }) => key));
  const all = [
    ...kept.map(({ key, version, theme }) => ({
      key,
      newest: version,
      lead: theme.lead,
      theme: drafts.get(key) ?? theme,
    })),
    ...[...drafts]
      .filter(([key]) => !isKept.has(key))
      .map(([key, theme]) => ({ key, newest: 0, lead: theme.lead, theme })),
  ];
  return all
    .map(({ key, newest, lead, theme: { number, name } }) => ({
      ...{ key, newest, lead, number, name, drafting: drafts.has(key) },
      mayDraw: mayDesign(caller, undefined) || mayDesign(caller, lead),
    }))
    .toSorted((one, other) => one.number.localeCompare(other.number));
}

/** The working copy, or the newest version to begin one from; neither where the key is free. */
export async function viewDesign(tx: Tx, key: string): Promise<DesignView> {
  const [draft, kept] = [await findDesign(tx, key), await findNewestTheme(tx, key)];
  const newest = kept?.version ?? 0;
  if (draft) {
    const { revision, base, theme, at } = draft;
    return { revision, base, newest, savedAt: at.toISOString(), theme };
  }
  return { revision: 0, base: newest, newest, savedAt: null, theme: kept ? drawnOf(kept.theme) : null };
}

/** A version as it can be drawn on: what stands fast there may change here. */
const drawnOf = ({ questions, parts, bindings, jointVisit, ...theme }: Theme): DrawnTheme => ({
  ...theme,
  questions: questions.map((question) => ({ ...question, options: [...question.options] })),
  parts: parts.map(({ item, when, after, afterOptional }) => ({
    ...{ item, when: [...when], after: [...after], afterOptional: [...afterOptional] },
  })),
  bindings: {
    persons: bindings.persons,
    roles: bindings.roles,
    byItem: Object.fromEntries(Object.entries(bindings.byItem).map(([item, roles]) => [item, { ...roles }])),
  },
  jointVisit: [...jointVisit],
});
