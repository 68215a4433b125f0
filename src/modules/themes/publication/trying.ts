import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Language } from '../../../kernel/language.ts';
import type { ItemVersion } from '../../catalogue/index.ts';
import type { Form } from '../../forms/index.ts';
import type { ModelRow, Workable } from '../../process/index.ts';
import type { Journeys } from '../journeys/contract.ts';
import { playJourney } from '../journeys/play.ts';
import type { JourneyFault } from '../journeys/played.ts';
import { hashOf } from '../library/hash.ts';
import type { ThemeVersion } from '../library/queries.ts';
import type { KnownItems } from '../model.ts';
import type { Missing } from '../standard/contents.ts';
import { findMissing } from '../standard/publishable.ts';

/** All that is published of what themes are made of, on a day. */
export type Published = {
  on: CivilDate;
  roles: KnownItems;
  versions: ReadonlyMap<string, ItemVersion>;
  forms: ReadonlyMap<string, Form>;
  models: ReadonlyMap<string, ModelRow>;
  scripts: ReadonlyMap<string, { sha256: string; content: Journeys }>;
};

/** What a trial found: how each journey went, and the items that none of them grants. */
export type Found = {
  journeys: readonly { name: string; fault: JourneyFault | null }[];
  unplayed: readonly string[];
};

/** Plays every journey of a theme. It has come through when each ends as expected and every item is granted on one of them. */
export function tryTheme(
  { theme }: ThemeVersion,
  { on, versions, forms, scripts }: Published,
  models: ReadonlyMap<string, Workable>,
): { reached: boolean; found: Found } {
  const entries = new Map([...versions].map(([key, { item }]) => [key, item]));
  const journeys = scripts.get(theme.key)?.content.journeys ?? [];
  const played = journeys.map((journey) => ({
    journey,
    played: playJourney(theme, journey, { on, entries, forms, models }),
  }));
  const granted = new Set(
    played.flatMap((one) =>
      one.played.ok
        ? Object.entries(one.played.value.ends).flatMap(([item, end]) => (end === 'granted' ? item : []))
        : [],
    ),
  );
  const found: Found = {
    journeys: played.map((one) => ({ name: one.journey.name, fault: one.played.ok ? null : one.played.error })),
    unplayed: theme.parts.map(({ item }) => item).filter((item) => !granted.has(item)),
  };
  const isThrough = found.journeys.every(({ fault }) => fault === null) && found.unplayed.length === 0;
  return { reached: isThrough, found };
}

/** What a trial was made of, in one hash: another version of anything is another trial. */
export function madeOf({ theme, sha256 }: ThemeVersion, { versions, models, scripts }: Published): string {
  const items = theme.parts.map(({ item }) => [
    item,
    versions.get(item)?.sha256 ?? null,
    models.get(item)?.sha256 ?? null,
  ]);
  const made = { theme: sha256, items, script: scripts.get(theme.key)?.sha256 ?? null };
  return hashOf(made);
}

/** An item by the name that people know. */
export function nameIn(item: string, { versions }: Pick<Published, 'versions'>, language: Language): string {
  const name = versions.get(item)?.name;
  return name?.[language] ?? name?.zh ?? item;
}

/** What is missing, with the item by the name that people know. */
export const calledIn = (missing: Missing, published: Pick<Published, 'versions'>, language: Language): Missing =>
  'item' in missing && missing.item !== undefined
    ? { ...missing, item: nameIn(missing.item, published, language) }
    : missing;

/** What a theme lacks by now; `reached`: whether the last trial of exactly this came through. */
export function missingOf(version: ThemeVersion, { roles, forms, models }: Published, reached: boolean): Missing[] {
  return findMissing(version.theme, {
    items: roles,
    forms,
    models: new Set(models.keys()),
    journeys: new Set(reached ? [version.theme.key] : []),
  });
}
