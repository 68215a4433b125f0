import { no, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { HandingIn } from '../drafts/document.ts';
import type { HandInRefusal } from '../drafts/model.ts';
import type { ThemeReceipt } from '../theme-cases/contract/receipt.ts';
import type { ThemeSubmitRefusal } from '../theme-cases/deps.ts';
import { submitThemeWithin } from '../theme-cases/submit.ts';
import { themeCheckOf } from './check.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { holdTheme, type OpenTheme } from './opening.ts';
import { neededItems } from './start.ts';
import { closeThemeDraft } from './store/theme-drafts.ts';

export type SubmitThemeRefusal =
  ThemeDraftRefusal | ThemeSubmitRefusal | Extract<HandInRefusal, { code: 'incomplete' }> | KeyReused;
export type SubmittedTheme = Result<ThemeReceipt, SubmitThemeRefusal>;

export type HandingInTheme = Omit<HandingIn, 'draft'> & { themeDraft: string };

/**
 * Hands a theme in with all its parts, whole or not at all, and closes its draft. Under one key it happens once; a theme draft that has
 * become a theme case says which.
 */
export const submitThemeDraft = (
  deps: DraftDeps,
  asking: Asking,
  { themeDraft, ...said }: HandingInTheme,
): Promise<SubmittedTheme> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, (tx) =>
    submitThemeDraftWithin(tx, deps, { asking, themeDraft, ...said }),
  );

/** The same in a transaction that does more, and does not outlive a refusal. */
export async function submitThemeDraftWithin(
  tx: Tx,
  deps: DraftDeps,
  { asking, themeDraft, ...said }: HandingInTheme & { asking: Asking },
): Promise<SubmittedTheme> {
  const open = await holdTheme(tx, deps, { asking, themeDraft });
  if (!open.ok) return open;
  const fault = await findFaultIn(tx, deps, open.value);
  if (fault) return no(fault);
  const { record, told, parts } = open.value;
  const drafts = parts.map((part) => ({ item: part.item.key, draft: part.record.id }));
  const request = { theme: record.theme_key, version: record.theme_version, told, drafts, ...said };
  const receipt = await submitThemeWithin(tx, deps, { asking, request, areParts: true });
  if (receipt.ok) await closeThemeDraft(tx, themeDraft, receipt.value.id);
  return receipt;
}

/** What is wrong in the one form, by its own questions; what is wrong with one item alone is said of that item. */
async function findFaultIn(tx: Tx, deps: DraftDeps, open: OpenTheme): Promise<SubmitThemeRefusal | undefined> {
  const items = neededItems(open.theme, open.told);
  if (!items.ok) return items.error;
  const { answers, materials } = await themeCheckOf(tx, deps, open);
  return answers.length > 0 || materials.length > 0 ? { code: 'incomplete', answers, materials } : undefined;
}
