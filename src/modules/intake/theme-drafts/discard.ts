import { ok, type Result } from '../../../kernel/result.ts';
import { withdrawAll } from '../../registers/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { throwHeldAway } from '../drafts/save.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { holdTheme } from './opening.ts';
import { deleteThemeDraft } from './store/theme-drafts.ts';

/** Throws a theme away that was begun, with all its parts and their files. */
export const discardThemeDraft = (
  deps: DraftDeps,
  asking: Asking,
  themeDraft: string,
): Promise<Result<{ discarded: true }, ThemeDraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<{ discarded: true }, ThemeDraftRefusal>> => {
    const open = await holdTheme(tx, deps, { asking, themeDraft });
    if (!open.ok) return open;
    for (const part of open.value.parts) await throwHeldAway(tx, deps, { asking, open: part });
    await withdrawAll(tx, deps, themeDraft);
    await deleteThemeDraft(tx, themeDraft);
    return ok({ discarded: true });
  });
