import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { withdrawAll } from '../../registers/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import { throwHeldAway } from '../drafts/save.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { holdTheme, type WantedTheme } from './opening.ts';
import { deleteThemeDraft } from './store/theme-drafts.ts';

type Discarded = Result<{ discarded: true }, ThemeDraftRefusal>;

/** Throws a theme away that was begun, with all its parts and their files. */
export const discardThemeDraft = (deps: DraftDeps, asking: Asking, themeDraft: string): Promise<Discarded> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Discarded> => {
    const thrown = await throwThemeAway(tx, deps, { asking, themeDraft });
    return thrown.ok ? ok({ discarded: true }) : thrown;
  });

/** The same in a transaction that does more; answers what it was. */
export async function throwThemeAway(
  tx: Tx,
  deps: DraftDeps,
  { asking, themeDraft }: WantedTheme,
): Promise<Result<readonly OpenDraft[], ThemeDraftRefusal>> {
  const open = await holdTheme(tx, deps, { asking, themeDraft });
  if (!open.ok) return open;
  for (const part of open.value.parts) await throwHeldAway(tx, deps, { asking, open: part });
  await withdrawAll(tx, deps, themeDraft);
  await deleteThemeDraft(tx, themeDraft);
  return ok(open.value.parts);
}
