import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { findPublishedTheme, findThemeInService, scenarioOf, type Theme, type Told } from '../../themes/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { Applicant } from '../cases/model.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { agentIn, applicantFor, type Starting } from '../drafts/start.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { openThemeRecord, sealTold } from './opening.ts';
import { beginParts } from './parts.ts';
import { prefillTheme } from './prefill.ts';
import { countOpenThemeDrafts, insertThemeDraft } from './store/theme-drafts.ts';

/** A life has few such things at once; more than this is a machine. */
const MOST_THEME_DRAFTS = 10;

export type StartingTheme = { theme: string; told: Told; for?: Starting['for'] };
export type ThemeStarted = Result<{ id: string }, ThemeDraftRefusal | KeyReused>;

/** Begins a theme: one draft for each item that what was told needs, with everything that is known already, in one transaction. */
export const startThemeDraft = (
  deps: DraftDeps,
  asking: Asking,
  { theme: key, told, for: whom }: StartingTheme,
): Promise<ThemeStarted> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<ThemeStarted> => {
    const applicant = applicantFor(asking, whom);
    if (!applicant.ok) return applicant;
    const found = await findThemeInService(tx, key, civilDateOf(deps.now()));
    if (!found) return no({ code: 'themeNotFound' });
    if (!(await findPublishedTheme(tx, key))) return no({ code: 'themeNotPublished' });
    const items = neededItems(found.theme, told);
    if (!items.ok) return items;
    if ((await countOpenThemeDrafts(tx, applicant.value)) >= MOST_THEME_DRAFTS)
      return no({ code: 'tooManyThemeDrafts', most: MOST_THEME_DRAFTS });
    return begin(tx, deps, { asking, applicant: applicant.value, told, items: items.value, ...found });
  });

/** An item of it has just been abolished, or cannot be asked online any more: the house takes the theme out of service soon. */
const CANNOT_BE_BEGUN: ReadonlySet<string> = new Set(['itemNotFound', 'notOnline']);

type Beginning = {
  asking: Asking;
  applicant: Applicant;
  theme: Theme;
  version: number;
  told: Told;
  items: readonly string[];
};

async function begin(tx: Tx, deps: DraftDeps, beginning: Beginning): Promise<ThemeStarted> {
  const { asking, applicant, theme, version, told, items } = beginning;
  const record = await insertThemeDraft(tx, {
    applicant,
    agent: agentIn(asking, applicant),
    theme: { key: theme.key, version },
    told: await sealTold(tx, deps, { record: applicant, told }),
    at: deps.now(),
  });
  const parts = await beginParts(tx, deps, { asking, record, items });
  if (!parts.ok) return CANNOT_BE_BEGUN.has(parts.error.code) ? no({ code: 'themeNotPublished' }) : parts;
  const open = await openThemeRecord(tx, deps, { asking, record });
  if (!open.ok) return open;
  await prefillTheme(tx, deps, { asking, open: open.value });
  return ok({ id: record.id });
}

/** What has to be applied for, once every question is answered on which an item hangs; "I do not know" is an answer. */
export function neededItems(theme: Theme, told: Told): Result<string[], ThemeDraftRefusal> {
  const scenario = scenarioOf(theme, told);
  if (!scenario.ok) return scenario;
  const { needed, questions } = scenario.value;
  if (questions.length > 0) return no({ code: 'scenarioOpen', questions: questions.map(({ id }) => id) });
  return needed.length === 0 ? no({ code: 'nothingNeeded' }) : ok(needed.map(({ item }) => item));
}
