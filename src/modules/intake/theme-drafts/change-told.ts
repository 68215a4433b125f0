import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Told } from '../../themes/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { throwHeldAway } from '../drafts/save.ts';
import { giveFiles } from './give-files.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { holdTheme, openThemeRecord, sealTold, type OpenTheme } from './opening.ts';
import { beginParts } from './parts.ts';
import { prefillTheme } from './prefill.ts';
import { neededItems } from './start.ts';
import { updateTold } from './store/theme-drafts.ts';

export type ToldChanged = { added: string[]; gone: string[] };

type Changing = { themeDraft: string; told: Told };
type Outcome = Result<ToldChanged, ThemeDraftRefusal>;

/**
 * The situation is another one: items that are needed now are begun, those that are not are thrown away with what only they asked. What
 * was answered and handed in for the theme stays wherever some item still asks for it. Told the same again, nothing changes.
 */
export const changeToldAnswers = (deps: DraftDeps, asking: Asking, { themeDraft, told }: Changing): Promise<Outcome> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Outcome> => {
    const open = await holdTheme(tx, deps, { asking, themeDraft });
    if (!open.ok) return open;
    const items = neededItems(open.value.theme, told);
    if (!items.ok) return items;
    const { record } = open.value;
    const sealed = await sealTold(tx, deps, { record, told });
    await updateTold(tx, themeDraft, { told: sealed, theme_version: record.theme_version });
    return changeParts(tx, deps, { asking, open: open.value, items: items.value });
  });

type Parts = { asking: Asking; open: OpenTheme; items: readonly string[] };

/** Begins what is needed now and throws away what is not, under the version of the theme that the record names. */
export async function changeParts(tx: Tx, deps: DraftDeps, { asking, open, items }: Parts): Promise<Outcome> {
  const here = open.parts.map(({ item }) => item.key);
  const added = items.filter((item) => !here.includes(item));
  const gone = here.filter((item) => !items.includes(item));
  const begun = await beginParts(tx, deps, { asking, record: open.record, items: added });
  if (!begun.ok) return begun;
  const now = await openThemeRecord(tx, deps, { asking, record: open.record });
  if (!now.ok) return now;
  await giveFiles(tx, deps, now.value);
  // A version of the theme that has an item no more does not open its part either.
  for (const part of open.parts)
    if (gone.includes(part.item.key)) await throwHeldAway(tx, deps, { asking, open: part });
  const left = await openThemeRecord(tx, deps, { asking, record: open.record });
  if (!left.ok) return left;
  // Answers of what has gone count for what is new.
  const typed = {
    ...left.value.typed,
    answers: { ...open.typed.answers, ...left.value.typed.answers },
    sources: new Map([...open.typed.sources, ...left.value.typed.sources]),
  };
  await prefillTheme(tx, deps, { asking, open: { ...left.value, typed } });
  return ok({ added, gone });
}
