import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  askedNow,
  filledLater,
  getTheme,
  mergeForms,
  scenarioOf,
  selectedOf,
  type FilledLater,
  type Scenario,
  type Theme,
  type ThemeForm,
  type Told,
} from '../../themes/index.ts';
import type { Asking } from '../cases/deps.ts';
import { isOwnMatter, type DraftDeps } from '../drafts/deps.ts';
import { openOwn, type OpenDraft } from '../drafts/opening.ts';
import { mayApply } from '../drafts/permission.ts';
import { findPartsOf } from '../drafts/queries/drafts.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { findThemeDraftRecord, type ThemeDraftRecord } from './queries/theme-drafts.ts';
import { typedIn, type Held, type Typed } from './shares.ts';
import { touchThemeDraft } from './store/theme-drafts.ts';

/** A theme draft with the one form that stands over its parts, and everything that was typed into it so far. */
export type OpenTheme = {
  record: ThemeDraftRecord;
  theme: Theme;
  told: Told;
  scenario: Scenario;
  /** What of each item earlier ones give: it is not asked, and waits for them. Its theme has the order that follows. */
  filled: FilledLater;
  /** One draft for each item, in the order of the theme. */
  parts: readonly OpenDraft[];
  merged: ThemeForm;
  typed: Typed;
};

export type WantedTheme = { asking: Asking; themeDraft: string };

type Opened = Result<OpenTheme, ThemeDraftRefusal>;

/** Opens a theme draft of whoever applies in this session, to be read. */
export async function openTheme(tx: Tx, deps: DraftDeps, { asking, themeDraft }: WantedTheme): Promise<Opened> {
  const record = await findThemeDraftRecord(tx, themeDraft);
  if (!record || !isOwnMatter(asking, record)) return no({ code: 'draftNotFound' });
  return record.submitted_as === null
    ? openThemeRecord(tx, deps, { asking, record })
    : no({ code: 'themeSubmitted', themeCase: record.submitted_as });
}

/** Opens it to change it: nobody else changes it or any part of it until the transaction ends. */
export async function holdTheme(tx: Tx, deps: DraftDeps, { asking, themeDraft }: WantedTheme): Promise<Opened> {
  const record = await touchThemeDraft(tx, themeDraft, deps.now());
  if (!record) return openTheme(tx, deps, { asking, themeDraft });
  if (!isOwnMatter(asking, record)) return no({ code: 'draftNotFound' });
  const open = await openThemeRecord(tx, deps, { asking, record });
  const fault = open.ok ? await findUnpermitted(tx, deps, { asking, open: open.value }) : undefined;
  return fault ? no(fault) : open;
}

type Opening = { asking: Asking; record: ThemeDraftRecord };

export async function openThemeRecord(tx: Tx, deps: DraftDeps, { asking, record }: Opening): Promise<Opened> {
  const theme = await getTheme(tx, { key: record.theme_key, version: record.theme_version });
  const told = toldFrom((await deps.vault.openTexts(tx, [record.told]))[0]);
  const scenario = scenarioOf(theme, told);
  if (!scenario.ok) return scenario;
  const parts = await openParts(tx, deps, { asking, record, theme });
  const filled = filledLater(
    theme,
    parts.map((part) => selectedOf(part.item, part.form)),
  );
  const forms = parts.map((part) => askedNow(part.form, laterOf(filled, part.item.key)));
  const merged = mergeForms(theme, forms, record.theme_version);
  if (!merged.ok) return no({ code: 'formsConflict' });
  const typed = typedIn(merged.value, heldIn(parts));
  return ok({ record, theme, told, scenario: scenario.value, filled, parts, merged: merged.value, typed });
}

/** Nothing can be read any more once the key of the applicant was destroyed. */
const toldFrom = (words: string | undefined): Told => {
  const told: Told = words === undefined ? {} : JSON.parse(words);
  return told;
};

type Parts = Opening & { theme: Theme };

async function openParts(tx: Tx, deps: DraftDeps, { asking, record, theme }: Parts): Promise<OpenDraft[]> {
  const parts = new Map<string, OpenDraft>();
  for (const part of await findPartsOf(tx, record)) {
    const open = await openOwn(tx, deps, { asking, record: part });
    if (open) parts.set(open.item.key, open);
  }
  return theme.parts.flatMap(({ item }) => parts.get(item) ?? []);
}

const laterOf = ({ later }: FilledLater, key: string): Pick<FilledLater['later'][number], 'elements'> =>
  later.find(({ item }) => item === key) ?? { elements: [] };

export const heldIn = (parts: readonly OpenDraft[]): ReadonlyMap<string, Held> =>
  new Map(parts.map((part) => [part.item.key, part]));

/** The words of the guide, sealed with the key of whose matter it is. */
export const sealTold = (tx: Tx, { vault }: DraftDeps, { record, told }: Pick<OpenTheme, 'told'> & { record: Whose }) =>
  vault.sealFor(tx, subjectOf(record), JSON.stringify(told));

type Whose = Pick<ThemeDraftRecord, 'person' | 'organisation'>;

/** An agent changes a theme where he may fill in each of its items. */
async function findUnpermitted(
  tx: Tx,
  deps: DraftDeps,
  { asking, open: { parts, record } }: { asking: Asking; open: OpenTheme },
): Promise<ThemeDraftRefusal | undefined> {
  for (const { item } of parts) {
    const act = { permission: 'draft:edit', applicant: record, item: item.key, corrects: false } as const;
    const permitted = await mayApply(tx, deps, { asking, ...act });
    if (!permitted.ok) return permitted.error;
  }
  return undefined;
}
