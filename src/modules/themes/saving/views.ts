import type { Conventions } from '../../../kernel/clock-measure.ts';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { publishedOf, type Published } from '../library/published.ts';
import type { ThemeVersion } from '../library/queries.ts';
import { mergeForms } from '../form/merge.ts';
import { askingOf } from '../materials/read.ts';
import type { Moment } from '../path/model.ts';
import { feeOf } from '../path/read.ts';
import { findThemesInService } from '../publication/queries.ts';
import { scenarioOf, usualAnswers } from '../scenario/rules.ts';
import type { LimitsOf, ThemeEffect, ThemeEffects } from './contract/effects.ts';
import { effectOf, sumOfEffects, type Comparison } from './effect.ts';
import type { Effect } from './model.ts';

export type EffectDeps = { db: Db; now: () => Date; conventions: () => Conventions };

/** Both sides begin when the hall opens: in which minute somebody looks is no effect. */
const OPENING = 540;

type Counting = { published: Published; limits: LimitsOf; start: Moment; conventions: Conventions };

/**
 * 四减 of the themes in service: their items one after the other against the same items joined, for the usual answers, counted from the
 * versions in force. Nothing of it is typed in, and nothing is measured on cases.
 */
export async function findThemeEffects(
  tx: Tx,
  { now, conventions }: Omit<EffectDeps, 'db'>,
  limits: LimitsOf,
): Promise<ThemeEffects> {
  const on = civilDateOf(now());
  const versions = await findThemesInService(tx);
  const items = [...new Set(versions.flatMap(({ theme }) => theme.parts.map(({ item }) => item)))];
  const counting = {
    ...{ published: await publishedOf(tx, items, on), limits, conventions: conventions() },
    start: { on, minute: OPENING },
  };
  const themes = versions.map((version) => themeEffectOf(version, counting));
  const counted = themes.flatMap(({ effect }) => effect ?? []);
  return { on, limits, themes, sum: sumOfEffects(counted), uncounted: themes.length - counted.length };
}

function themeEffectOf({ version, theme }: ThemeVersion, counting: Counting): ThemeEffect {
  const { versions } = counting.published;
  const scenario = scenarioOf(theme, usualAnswers(theme));
  const needed = scenario.ok ? scenario.value.needed.map(({ item }) => item) : [];
  return {
    ...{ key: theme.key, number: theme.number, name: theme.name, version },
    items: needed.map((key) => ({
      key,
      name: versions.get(key)?.name ?? { zh: key },
      version: versions.get(key)?.version ?? null,
    })),
    effect: effectIn({ theme, version, needed }, counting),
  };
}

type Needed = { theme: ThemeVersion['theme']; version: number; needed: readonly string[] };

/** Null where an item is not in force, the forms do not go together, or a limit cannot be reckoned. */
function effectIn({ theme, version, needed }: Needed, counting: Counting): Effect | null {
  const { versions, forms } = counting.published;
  const items = needed.flatMap((key) => versions.get(key) ?? []);
  const ownForms = needed.flatMap((key) => forms.get(key) ?? []);
  const form = mergeForms(theme, ownForms, version);
  if (!form.ok || items.length < needed.length || ownForms.length < needed.length || needed.length === 0) return null;
  const compared: Comparison = {
    items: items.map(({ key, item }) => ({
      ...{ item: key, visits: item.visits.value, fee: feeOf(item) },
      steps: item.steps.map(({ name, phase }) => ({ name, ...(phase && { phase }) })),
    })),
    limits: items.map(({ key, item }) => {
      const { value, unit } = counting.limits === 'promised' ? item.promisedLimit : item.statutoryLimit;
      return { item: key, limit: { value, unit } };
    }),
    asking: items.map(({ item }) => askingOf(item)),
    form: form.value,
    reach: { held: new Set(), shared: new Map(), committed: new Set() },
    start: counting.start,
  };
  const effect = effectOf(theme, compared, counting.conventions);
  return effect.ok ? effect.value : null;
}
