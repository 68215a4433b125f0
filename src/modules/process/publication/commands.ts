import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { decideWorkingCopy, type WorkingCopyRefusal } from '../../../kernel/working-copy.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { compareModels } from '../difference/compare.ts';
import { decide as decideVersion } from '../library/decide.ts';
import { hashOf } from '../library/hash.ts';
import { findNewestModel } from '../library/queries.ts';
import { insertModels, loadAlone } from '../library/store.ts';
import type { Asking } from './asking.ts';
import type { DraftPublished, DraftSaved, DraftView, Examination, PublishDraft, SaveDraft } from './contract.ts';
import type { PublicationDeps } from './deps.ts';
import { findExamined, placeOf } from './examining.ts';
import { examineDraft, hindersPublishing } from './findings.ts';
import { refuseToPublish, withHand, type Hand, type HandRefusal } from './rules/hands.ts';
import { proposalOvertaken, proposalPublished } from './proposing/commands.ts';
import { viewProposal } from './proposing/view.ts';
import { drawAlone, dropDraft, findDraft, keepDraft } from './store.ts';
import { findStanding, type Standing } from './standing.ts';

export type PublicationRefusal =
  | WorkingCopyRefusal
  | KeyReused
  | HandRefusal
  | { code: 'modelFaulty'; findings: number }
  | { code: 'nothingChanged'; version: number }
  | { code: 'itemNotFound' };

type Published = Result<DraftPublished, PublicationRefusal>;

/** The working copy, or the newest version to begin one from; refused where the item is not in force and has neither, or is not his. */
export async function viewDraft(
  tx: Tx,
  deps: PublicationDeps,
  { caller, item }: { caller: Caller; item: string },
): Promise<Result<DraftView, PublicationRefusal>> {
  const standing = await findStanding(tx, deps, { caller, item });
  if (!standing.mayDraw) return no({ code: 'itemOfOtherDepartment' });
  const [draft, newest] = [await findDraft(tx, item), await findNewestModel(tx, item)];
  const { name } = (await deps.names.items(tx, [item], civilDateOf(deps.now()))).get(item) ?? { name: null };
  if (!draft && !newest && name === null) return no({ code: 'itemNotFound' });
  const published = newest?.version ?? 0;
  const shown = draft ?? { revision: 0, base: published, xml: newest?.xml ?? null };
  const { revision, base, xml } = shown;
  const departments = Object.fromEntries(await deps.names.departments(tx));
  const publishing = publishingOf(standing, draft?.hands ?? [standing.hand]);
  const proposal = await viewProposal(tx, deps.proposals, item);
  return ok({
    ...{ revision, base, newest: published, savedAt: draft?.at.toISOString() ?? null, xml, name, departments },
    ...{ publishing, proposal },
  });
}

/** Whether the caller publishes what these drew. */
function publishingOf({ mayPublish, hand }: Standing, hands: readonly Hand[]): DraftView['publishing'] {
  return mayPublish && refuseToPublish(hands, hand.officer).ok ? 'self' : 'another';
}

const isInForce = async (tx: Tx, { names, now }: PublicationDeps, item: string) =>
  (await names.items(tx, [item], civilDateOf(now()))).has(item);

/** Keeps what is being drawn, faulty or not: nobody's work is lost, and nobody's is written over unseen. */
export const saveDraft = (
  deps: PublicationDeps,
  { caller, once }: Asking,
  { item, wish }: { item: string; wish: SaveDraft },
): Promise<Result<DraftSaved, PublicationRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<DraftSaved, PublicationRefusal>> => {
    await drawAlone(tx, item);
    const standing = await findStanding(tx, deps, { caller, item });
    if (!standing.mayDraw) return no({ code: 'itemOfOtherDepartment' });
    const [draft, newest] = [await findDraft(tx, item), await findNewestModel(tx, item)];
    if (!draft && !newest && !(await isInForce(tx, deps, item))) return no({ code: 'itemNotFound' });
    const { revision, xml, rebase = false } = wish;
    const command = { type: 'save', revision, newest: newest?.version ?? 0, characters: xml.length, rebase } as const;
    const decided = decideWorkingCopy(command, draft ?? null);
    if (!decided.ok) return decided;
    if (decided.value === null) throw new Error('what is saved is there');
    const hands = withHand(draft?.hands ?? [], standing.hand);
    await keepDraft(tx, { ...decided.value, item, xml, actor: caller.actor, at: deps.now(), hands });
    await proposalOvertaken(tx, deps, { item, by: standing.hand.officer });
    return ok({ ...decided.value, publishing: publishingOf(standing, hands) });
  });

/** What is wrong with a text, and what it means otherwise than the newest version. Nothing is kept. */
export async function examine(
  deps: PublicationDeps,
  { scope }: Caller,
  { item, xml }: { item: string; xml: string },
): Promise<Examination> {
  const { place, published } = await deps.db.within(scope, async (tx) => ({
    place: await placeOf(tx, deps, item),
    published: (await findNewestModel(tx, item))?.xml,
  }));
  const { findings, text } = await examineDraft(xml, place);
  const changes = text === undefined || published === undefined ? null : compareModels(published, text);
  return { findings, changes };
}

/** The next version of an item's model, from its day on for cases that begin then. Running cases keep theirs. */
export async function publishDraft(
  deps: PublicationDeps,
  { caller, once }: Asking,
  { item, wish }: { item: string; wish: PublishDraft },
): Promise<Published> {
  const { draft, examined } = await findExamined(deps, caller, item);
  return withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Published> => {
    await drawAlone(tx, item);
    await loadAlone(tx);
    const [kept, newest] = [await findDraft(tx, item), await findNewestModel(tx, item)];
    const { mayPublish, hand } = await findStanding(tx, deps, { caller, item });
    if (!mayPublish) return no({ code: 'itemOfOtherDepartment' });
    const second = refuseToPublish(kept?.hands ?? [], hand.officer);
    if (!second.ok) return second;
    const today = civilDateOf(deps.now());
    const on = wish.on === undefined ? today : civilDate(wish.on);
    const { revision, reason } = wish;
    const decided = decideWorkingCopy(
      { type: 'publish', revision, newest: newest?.version ?? 0, reason, on, today },
      kept ?? null,
    );
    if (!decided.ok) return decided;
    if (draft?.revision !== revision)
      return no({ code: 'draftChanged', expected: revision, actual: draft?.revision ?? 0 });
    const findings = examined?.findings.filter(hindersPublishing) ?? [];
    if (!examined?.model || findings.length > 0) return no({ code: 'modelFaulty', findings: findings.length });
    const { text: xml, work } = examined.model;
    const known = newest ? { ...newest, effectiveOn: civilDate(newest.effectiveOn) } : null;
    const version = decideVersion({ sha256: hashOf(xml), on }, known);
    if (!version.ok) return version;
    await insertModels(tx, [{ ...version.value, item, origin: work.origin, xml }], {
      actor: caller.actor,
      at: deps.now(),
      reason: reason.trim(),
    });
    await dropDraft(tx, item);
    await proposalPublished(tx, deps, { item, by: hand.officer, reason: reason.trim() });
    return ok({ version: version.value.version, effectiveOn: version.value.effectiveOn });
  });
}
