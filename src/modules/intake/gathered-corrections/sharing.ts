import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ThemeForm } from '../../themes/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import { upsertAnswers } from '../drafts/store/contents.ts';
import type { Opened } from '../theme-cases/model.ts';
import { FOLLOWS } from '../theme-drafts/shares.ts';
import type { AskedTheme } from './asked-parts.ts';

type Giving = {
  opened: Opened;
  asked: AskedTheme;
  later: readonly OpenDraft[];
  /** What was mended, by what it was asked as. */
  saved: ReadonlyMap<string, string>;
  merged: ThemeForm | undefined;
};

/**
 * One datum of one person has one value in what is not handed in yet: items that wait for their turn take the mended one, and so do those
 * that are handed in anew for something else. What was handed in and asked for nothing stays as it is: it is being examined, or decided.
 */
export async function giveToOthers(
  tx: Tx,
  deps: DraftDeps,
  { opened, asked, later, saved, merged }: Giving,
): Promise<void> {
  if (!merged) return;
  const drafts = [...asked.parts.flatMap(({ draft }) => draft ?? []), ...later];
  for (const entry of asked.entries) {
    const value = saved.get(entry.id);
    if (value === undefined) continue;
    const [ask] = entry.asks;
    const places = [...merged.sources.values()].find((all) =>
      all.some(({ item, element }) => item === ask?.item && element === ask.key),
    );
    for (const { item, element } of places ?? []) {
      if (entry.asks.some((one) => one.item === item && one.key === element)) continue;
      const draft = drafts.find((one) => one.item.key === item);
      const held = draft?.answers[element];
      if (!draft || held === undefined || held === value) continue;
      const sealed = await deps.vault.sealFor(tx, subjectOf(opened.facts.applicant), value);
      await upsertAnswers(tx, draft.record.id, { answers: [{ element, sealed, source: FOLLOWS }], at: deps.now() });
    }
  }
}
