import { caseId, officerId } from '../../../kernel/id.ts';
import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { findDocuments } from '../../documents/index.ts';
import { signCommitment, takeOrdinaryWay } from '../commitment/signing.ts';
import { removeFile } from '../drafts/attach.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { renewDraft } from '../drafts/renew.ts';
import { reuseFile } from '../drafts/reuse.ts';
import { saveAnswers, throwAway } from '../drafts/save.ts';
import type { HandingIn } from '../drafts/document.ts';
import { submitDraft, type SubmitRefusal } from '../drafts/submit.ts';
import { chooseWay } from '../drafts/ways.ts';
import { notePaper } from '../second-person/ask.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import { throwThemeAway } from '../theme-drafts/discard.ts';
import { noteDiscarded } from '../turned-away/note.ts';
import type { CounterReceipt, DiscardSheet } from './contract.ts';
import type { CounterDeps } from './deps.ts';
import type { CounterRefusal } from './model.ts';
import { findDraftRecord } from '../drafts/queries/drafts.ts';
import type { Change, SheetRefusal } from './change.ts';
import type { Standing } from './standing.ts';
import { changeThemeSheet } from '../theme-counter/change.ts';
import type { ThemeDraftRefusal } from '../theme-drafts/model.ts';

/** Does it through the very use case that the person himself would use; what a draft refuses is refused here. */
export async function changeSheet(
  standing: Standing,
  draft: string,
  change: Change,
): Promise<Result<unknown, SheetRefusal>> {
  const { drafts, asking, isTheme } = standing;
  if (isTheme) return changeThemeSheet(standing, draft, change);
  switch (change.type) {
    case 'answer':
      return saveAnswers(drafts, asking, { draft, answers: change.answers });
    case 'sayWay':
      return chooseWay(drafts, asking, { draft, material: change.material, way: change.way });
    case 'takeOff':
      return removeFile(drafts, asking, { draft, material: change.material, file: change.file });
    case 'reuse':
      return reuseFile(drafts, asking, { draft, material: change.material, file: change.file });
    case 'renew':
      return renewDraft(drafts, asking, draft);
    case 'sign': {
      const { version, name, withinScope } = change;
      return signCommitment(drafts, asking, { draft, version, name, withinScope });
    }
    case 'goOrdinary':
      return takeOrdinaryWay(drafts, asking, draft);
    case 'notePaper':
      return notePaper(drafts, asking, { draft, rule: change.rule, name: change.name });
    case 'seeAll':
      return seeAll(standing, draft, change.materials);
    default:
      return never(change);
  }
}

/** One after the other; what is not open for one of them is said, and those before it stand. */
async function seeAll({ drafts, asking }: Standing, draft: string, materials: readonly string[]) {
  for (const material of materials) {
    const chosen = await chooseWay(drafts, asking, { draft, material, way: 'originalSeen' });
    if (!chosen.ok) return chosen;
  }
  return ok({ done: true });
}

/** Hands in what was taken down, as the person's own application, channel `window`; with it comes the receipt to print. */
export async function handInAtCounter(
  { hallOf }: Pick<CounterDeps, 'hallOf'>,
  { drafts, asking, clerk }: Standing,
  handing: HandingIn,
): Promise<Result<CounterReceipt, SubmitRefusal>> {
  const officer = officerId(clerk.actor.id);
  const hall = await drafts.db.within(clerk.scope, (tx) => hallOf(tx, officer));
  const counter = asking.counter && { ...asking.counter, hall };
  const handedIn = await submitDraft(drafts, { ...asking, counter }, handing);
  if (!handedIn.ok) return handedIn;
  const papers = await drafts.db.within(asking.caller.scope, (tx) => findDocuments(tx, caseId(handedIn.value.caseId)));
  return ok({ ...handedIn.value, paper: papers.findLast(({ kind }) => kind === 'receipt')?.id ?? null });
}

type Discarded = Result<{ discarded: true }, DraftRefusal | ThemeDraftRefusal | CounterRefusal>;

/** Throws a sheet away. It may be a no that nobody wrote down, so the same commit puts it where every no is reviewed. */
export async function discardAtCounter(
  { hallOf }: Pick<CounterDeps, 'hallOf'>,
  { drafts, asking, clerk, person, isTheme }: Standing,
  { draft, said }: { draft: string; said: DiscardSheet },
): Promise<Discarded> {
  const officer = officerId(clerk.actor.id);
  const hall = (await drafts.db.within(clerk.scope, (tx) => hallOf(tx, officer))) ?? null;
  return drafts.db.within(asking.caller.scope, async (tx): Promise<Discarded> => {
    if ((await findDraftRecord(tx, draft))?.corrects) return no({ code: 'correctionKept' });
    const thrown = await throwThisAway(tx, { drafts, asking, isTheme }, draft);
    if (!thrown.ok) return thrown;
    const actor = asking.caller.actor;
    for (const { item } of thrown.value)
      await noteDiscarded(tx, drafts, {
        ...{ actor, officer, person, hall, ...said },
        department: item.department.key,
        item: { key: item.key, version: item.version },
      });
    return ok({ discarded: true });
  });
}

type Room = Pick<Standing, 'drafts' | 'asking' | 'isTheme'>;

/** What was thrown away, item by item. */
async function throwThisAway(
  tx: Tx,
  { drafts, asking, isTheme }: Room,
  draft: string,
): Promise<Result<readonly OpenDraft[], DraftRefusal | ThemeDraftRefusal>> {
  if (isTheme) return throwThemeAway(tx, drafts, { asking, themeDraft: draft });
  const thrown = await throwAway(tx, drafts, { asking, draft });
  return thrown.ok ? ok([thrown.value]) : thrown;
}
