import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findPublishedItem, type ItemSearch, type ItemVersion } from '../../catalogue/index.ts';
import {
  findPublishedKeys,
  findPublishedTheme,
  findThemeInService,
  listThemes,
  questionText,
  scenarioOf,
  searchThemes,
  type Scenario,
  type Theme,
  type Told,
} from '../../themes/index.ts';
import type { CounterDeps } from '../counter/deps.ts';
import { TAKE } from '../counter/standing.ts';
import type { ThemeDraftRefusal } from '../theme-drafts/model.ts';
import { becauseOf } from './because.ts';
import type { CounterGuide, CounterThemeRow } from './contract/theme-counter.ts';
import { togetherOf } from './together.ts';

/** More than so many are no answer. */
const MOST = 8;

/** Themes in service that are meant by these words, or whose name has them, best first. */
export async function findCounterThemes(
  tx: Tx,
  { drafts: { now }, search }: CounterDeps & { search: ItemSearch },
  words: string,
): Promise<CounterThemeRow[]> {
  const on = civilDateOf(now());
  const published = await findPublishedKeys(tx);
  const meant = await searchThemes(search, tx, { words, on, besides: 0 });
  const typed = words.trim();
  const named = (await listThemes(tx, on)).filter(({ name }) => name.includes(typed));
  const keys = [...new Set([...meant, ...named].map(({ key }) => key))].filter((key) => published.has(key));
  const rows: CounterThemeRow[] = [];
  for (const key of keys.slice(0, MOST)) {
    const found = await findPublishedTheme(tx, key);
    if (found) rows.push({ key, name: found.theme.fullName, items: found.theme.parts.length });
  }
  return rows;
}

type Asked = { caller: Caller; key: string; told: Told };

/** Where the answers lead: which items with their reasons, what they come to, and whether this clerk takes them. */
export async function findCounterGuide(
  tx: Tx,
  counter: CounterDeps,
  { caller, key, told }: Asked,
): Promise<Result<CounterGuide, ThemeDraftRefusal>> {
  const on = civilDateOf(counter.drafts.now());
  const found = await findThemeInService(tx, key, on);
  if (!found) return no({ code: 'themeNotFound' });
  if (!(await findPublishedTheme(tx, key))) return no({ code: 'themeNotPublished' });
  const { theme } = found;
  const scenario = scenarioOf(theme, told);
  if (!scenario.ok) return scenario;
  const versions = new Map<string, ItemVersion>();
  for (const { item } of theme.parts) {
    const version = await findPublishedItem(tx, item, on);
    if (version) versions.set(item, version);
  }
  return ok(guideOf(counter, { caller, theme, scenario: scenario.value, versions }));
}

type Guided = { caller: Caller; theme: Theme; scenario: Scenario; versions: ReadonlyMap<string, ItemVersion> };

function guideOf({ drafts }: CounterDeps, { caller, theme, scenario, versions }: Guided): CounterGuide {
  const needed = scenario.needed.flatMap((one) => {
    const version = versions.get(one.item);
    return version ? [{ one, version }] : [];
  });
  const others = new Map(
    needed.flatMap(({ version: { department } }) =>
      drafts.permits(caller, TAKE, department.key) ? [] : [[department.key, department.name] as const],
    ),
  );
  return {
    ...{ key: theme.key, name: theme.fullName },
    questions: theme.questions
      .filter(({ informational }) => !informational)
      .map(({ id, text, options, usual }) => ({ id, text, options: [...options], usual })),
    open: scenario.questions.map(({ id }) => id),
    needed: needed.map(({ one, version: { key: item, name, department } }) => ({
      ...{ item, name, department: department.name, because: becauseOf(theme, one) },
    })),
    perhaps: scenario.perhaps.map(({ item, unknown }) => ({
      ...{ item, name: versions.get(item)?.name ?? { zh: item } },
      unknown: unknown.map(({ question }) => questionText(theme, question)),
    })),
    together:
      needed.length === 0 ? null : togetherOf(drafts, { theme, versions: needed.map(({ version }) => version) }),
    others: [...others.values()],
    gone: scenario.needed.filter(({ item }) => !versions.has(item)).map(({ item }) => item),
  };
}
