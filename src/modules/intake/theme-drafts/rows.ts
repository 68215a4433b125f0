import type { Asking } from '../cases/deps.ts';
import type { TypedAnswers } from '../drafts/contract/drafts.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { changedTable, withCells, withoutRow, type Change, type RowPlace } from '../drafts/table-rows.ts';
import { holdTheme } from './opening.ts';
import { keepThemeAnswers, type ThemeSaved } from './save.ts';

/** A row of a table of the one form; `draft` names the theme draft. Otherwise as `saveRow` of drafts. */
export const saveThemeRow = (
  deps: DraftDeps,
  asking: Asking,
  { cells, ...place }: RowPlace & { cells: TypedAnswers },
): Promise<ThemeSaved> => changeTable(deps, asking, { ...place, change: withCells(place, cells) });

export const removeThemeRow = (
  deps: DraftDeps,
  asking: Asking,
  { mark, ...place }: RowPlace & { mark: string },
): Promise<ThemeSaved> => changeTable(deps, asking, { ...place, change: withoutRow(place, mark) });

const changeTable = (
  deps: DraftDeps,
  asking: Asking,
  { draft: themeDraft, ...changing }: RowPlace & { change: Change },
): Promise<ThemeSaved> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<ThemeSaved> => {
    const open = await holdTheme(tx, deps, { asking, themeDraft });
    if (!open.ok) return open;
    const { merged, typed } = open.value;
    const answers = changedTable({ form: merged.form, answers: typed.answers }, changing);
    return answers.ok ? keepThemeAnswers(tx, deps, { open: open.value, answers: answers.value }) : answers;
  });
