import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fieldsOf } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { SavedAnswers, TypedAnswers } from '../drafts/contract/drafts.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { holdTheme, type OpenTheme } from './opening.ts';
import { settle } from './settle.ts';

export type ThemeSaved = Result<SavedAnswers, ThemeDraftRefusal>;

/** Keeps what was typed into the one form, right or wrong, in every part that asks for it. */
export const saveThemeAnswers = (
  deps: DraftDeps,
  asking: Asking,
  { themeDraft, answers }: { themeDraft: string; answers: TypedAnswers },
): Promise<ThemeSaved> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<ThemeSaved> => {
    const open = await holdTheme(tx, deps, { asking, themeDraft });
    return open.ok ? keepThemeAnswers(tx, deps, { open: open.value, answers }) : open;
  });

/** The same in a theme that is held already. */
export async function keepThemeAnswers(
  tx: Tx,
  deps: DraftDeps,
  { open, answers }: { open: OpenTheme; answers: TypedAnswers },
): Promise<ThemeSaved> {
  const { merged, typed } = open;
  const asked = new Set(fieldsOf(merged.form).map(({ id }) => id));
  const saved = Object.keys(answers);
  const unknown = saved.find((question) => !asked.has(question));
  if (unknown !== undefined) return no({ code: 'unknownQuestion', element: unknown });
  const sources = new Map([...typed.sources].filter(([question]) => !saved.includes(question)));
  await settle(tx, deps, { ...open, typed: { answers: { ...typed.answers, ...answers }, sources }, saved });
  return ok({
    versions: Object.fromEntries(saved.map((question) => [question, (typed.versions[question] ?? 0) + 1])),
  });
}
