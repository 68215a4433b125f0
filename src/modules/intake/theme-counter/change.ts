import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { signCommitment, takeOrdinaryWay } from '../commitment/signing.ts';
import type { Change, SheetRefusal } from '../counter/change.ts';
import type { Standing } from '../counter/standing.ts';
import { notePaper } from '../second-person/ask.ts';
import { neededIn } from '../second-person/of-draft.ts';
import { isGiven } from '../second-person/rules/standing.ts';
import { chooseThemeWay, removeThemeFile } from '../theme-drafts/attach.ts';
import { openTheme } from '../theme-drafts/opening.ts';
import { renewThemeDraft } from '../theme-drafts/renew.ts';
import { reuseThemeFile } from '../theme-drafts/reuse.ts';
import { saveThemeAnswers } from '../theme-drafts/save.ts';

/** What a clerk does to the sheet of a theme, through the very use cases of its applicant. A commitment is signed for the item that is named. */
export async function changeThemeSheet(
  standing: Standing,
  themeDraft: string,
  change: Change,
): Promise<Result<unknown, SheetRefusal>> {
  const { drafts, asking } = standing;
  switch (change.type) {
    case 'answer':
      return saveThemeAnswers(drafts, asking, { themeDraft, answers: change.answers });
    case 'sayWay':
      return chooseThemeWay(drafts, asking, { themeDraft, material: change.material, way: change.way });
    case 'takeOff':
      return removeThemeFile(drafts, asking, { themeDraft, material: change.material, file: change.file });
    case 'reuse':
      return reuseThemeFile(drafts, asking, { themeDraft, material: change.material, file: change.file });
    case 'renew':
      return renewThemeDraft(drafts, asking, themeDraft);
    case 'notePaper':
      return noteWord(standing, themeDraft, change);
    case 'seeAll':
      return seeAll(standing, themeDraft, change.materials);
    case 'sign':
    case 'goOrdinary':
      return commit(standing, themeDraft, change);
    default:
      return never(change);
  }
}

type Committing = Extract<Change, { type: 'sign' | 'goOrdinary' }>;

async function commit(
  { drafts, asking }: Standing,
  themeDraft: string,
  change: Committing,
): Promise<Result<unknown, SheetRefusal>> {
  const { item } = change;
  if (item === undefined) return no({ code: 'partOfTheme', theme: themeDraft });
  const part = await drafts.db.within(asking.caller.scope, async (tx) => {
    const open = await openTheme(tx, drafts, { asking, themeDraft });
    return open.ok ? ok(open.value.parts.find((one) => one.item.key === item)?.record.id) : open;
  });
  if (!part.ok) return part;
  if (part.value === undefined) return no({ code: 'draftNotFound' });
  if (change.type === 'goOrdinary') return takeOrdinaryWay(drafts, asking, part.value);
  const { version, name, withinScope } = change;
  return signCommitment(drafts, asking, { draft: part.value, version, name, withinScope });
}

/** The clerk says of each that its original was seen; one for which that is not open is refused, and those before it stand. */
async function seeAll({ drafts, asking }: Standing, themeDraft: string, materials: readonly string[]) {
  for (const material of materials) {
    const chosen = await chooseThemeWay(drafts, asking, { themeDraft, material, way: 'originalSeen' });
    if (!chosen.ok) return chosen;
  }
  return ok({ done: true });
}

type Word = { rule: string; name: string };

/** The signed sheet counts for every item that needs the same word. Noted again, nothing changes. */
async function noteWord({ drafts, asking }: Standing, themeDraft: string, { rule, name }: Word) {
  const parts = await drafts.db.within(asking.caller.scope, async (tx) => {
    const open = await openTheme(tx, drafts, { asking, themeDraft });
    if (!open.ok) return open;
    const lacking: string[] = [];
    for (const part of open.value.parts)
      for (const word of await neededIn(tx, drafts, part))
        if (word.rule.key === rule && !isGiven(word.standing)) lacking.push(part.record.id);
    return ok(lacking);
  });
  if (!parts.ok) return parts;
  const { caller, counter } = asking;
  for (const draft of parts.value) {
    const noted = await notePaper(drafts, { caller, counter }, { draft, rule, name });
    if (!noted.ok) return noted;
  }
  return ok({ rule });
}
