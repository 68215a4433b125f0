import { v7 as uuid } from 'uuid';
import { civilDateOf } from '../../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../../platform/database/index.ts';
import type { Asking } from '../asking.ts';
import type { DraftProposed, ProposeDraft, TurnDown } from '../contract.ts';
import type { PublicationDeps } from '../deps.ts';
import { findExamined } from '../examining.ts';
import { hindersPublishing } from '../findings.ts';
import type { HandRefusal } from '../rules/hands.ts';
import { findStanding } from '../standing.ts';
import { drawAlone, findDraft } from '../store.ts';
import { decideProposal, decideTurnDown, toldOfProposal, type ProposalRefusal } from '../rules/proposing.ts';
import { answerProposal, findOpenProposal, insertProposal, type ProposalRow } from './store.ts';

export type ProposingRefusal =
  ProposalRefusal | HandRefusal | KeyReused | { code: 'modelFaulty'; findings: number } | { code: 'itemNotFound' };

/** Asks those who publish the item's models to publish what is saved; they find it in their inboxes with that very commit. */
export async function proposeDraft(
  deps: PublicationDeps,
  { caller, once }: Asking,
  { item, wish }: { item: string; wish: ProposeDraft },
): Promise<Result<DraftProposed, ProposingRefusal>> {
  const { draft: read, examined } = await findExamined(deps, caller, item);
  return withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<DraftProposed, ProposingRefusal>> => {
      await drawAlone(tx, item);
      const { mayDraw, hand } = await findStanding(tx, deps, { caller, item });
      if (!mayDraw) return no({ code: 'itemOfOtherDepartment' });
      const [draft, open] = [await findDraft(tx, item), await findOpenProposal(tx, item)];
      const { revision, words } = wish;
      const decided = decideProposal({ revision, words }, draft ?? null, open ?? null);
      if (!decided.ok) return decided;
      if (read?.revision !== revision)
        return no({ code: 'draftChanged', expected: revision, actual: read?.revision ?? 0 });
      const findings = examined?.findings.filter(hindersPublishing).length ?? 0;
      if (!examined?.model || findings > 0) return no({ code: 'modelFaulty', findings });
      const department = await deps.departmentOf(tx, item, civilDateOf(deps.now()));
      if (department === undefined) return no({ code: 'itemNotFound' });
      const [id, at] = [uuid(), deps.now()];
      await insertProposal(tx, { id, item, department, revision, officer: hand.officer, words: words.trim(), at });
      const officers = toldOfProposal(await deps.proposals.publishers(tx, department), draft?.hands ?? []);
      await deps.proposals.tell(tx, { ...sourced(id, 'proposed'), item, department, officers, at });
      return ok({ told: officers.length });
    },
  );
}

/** Who asked reads why; what he drew stays, to be mended and proposed again. */
export const turnDownProposal = (
  deps: PublicationDeps,
  { caller, once }: Asking,
  { item, wish }: { item: string; wish: TurnDown },
): Promise<Result<null, ProposingRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<null, ProposingRefusal>> => {
    await drawAlone(tx, item);
    const { mayPublish, hand } = await findStanding(tx, deps, { caller, item });
    if (!mayPublish) return no({ code: 'itemOfOtherDepartment' });
    const [draft, open] = [await findDraft(tx, item), await findOpenProposal(tx, item)];
    const decided = decideTurnDown({ ...wish, officer: hand.officer }, open ?? null, draft?.hands ?? []);
    if (!decided.ok || open === undefined) return decided;
    await answer(tx, deps, { open, state: 'turnedDown', by: hand.officer, reason: wish.reason.trim() });
    return ok(null);
  });

type Answering = {
  open: ProposalRow;
  state: 'published' | 'turnedDown';
  by: string;
  reason: string;
};

async function answer(
  tx: Tx,
  { proposals, now }: PublicationDeps,
  { open, state, by, reason }: Answering,
): Promise<void> {
  const { id, item, department, officer } = open;
  const at = now();
  await answerProposal(tx, id, { state, by, at, reason });
  const officers = officer === by ? [] : [officer];
  await proposals.tell(tx, { ...sourced(id, state), item, department, officers, at });
}

/** What was published answers a proposal of it, where there is one. */
export async function proposalPublished(
  tx: Tx,
  deps: PublicationDeps,
  { item, by, reason }: { item: string; by: string; reason: string },
): Promise<void> {
  const open = await findOpenProposal(tx, item);
  if (open !== undefined) await answer(tx, deps, { open, state: 'published', by, reason });
}

/** What was proposed is no longer what is saved: it is proposed again once it is ready. */
export async function proposalOvertaken(
  tx: Tx,
  { now }: Pick<PublicationDeps, 'now'>,
  { item, by }: { item: string; by: string },
): Promise<void> {
  const open = await findOpenProposal(tx, item);
  if (open !== undefined) await answerProposal(tx, open.id, { state: 'overtaken', by, at: now(), reason: null });
}

const sourced = <Happened extends 'proposed' | 'published' | 'turnedDown'>(id: string, happened: Happened) => ({
  source: `process.proposal/${id}@${happened}`,
  kind: `process.${happened}` as const,
});
