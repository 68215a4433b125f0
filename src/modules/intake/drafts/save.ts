import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fieldsOf } from '../../forms/index.ts';
import { actorOf } from '../cases/acting.ts';
import type { Asking } from '../cases/deps.ts';
import { endWithDraft } from '../early-service/follow-draft.ts';
import { voidChanged } from '../second-person/of-draft.ts';
import type { SavedAnswers, TypedAnswers } from './contract/drafts.ts';
import type { DraftDeps } from './deps.ts';
import type { DraftRefusal } from './model.ts';
import { openOwn, type OpenDraft, type Wanted } from './opening.ts';
import { mayApply } from './permission.ts';
import { whyUntouched } from './reach.ts';
import { isLocked } from './rules/unlocking.ts';
import { upsertAnswers, type SealedAnswer } from './store/contents.ts';
import { deleteDraft, touchDraft } from './store/drafts.ts';

/**
 * Keeps what was typed, right or wrong: one field as it is left, or a page. The last save of a field counts; the answer says how often
 * each was saved, so that a second window can tell that it is behind.
 */
export const saveAnswers = (
  deps: DraftDeps,
  asking: Asking,
  { draft, answers }: { draft: string; answers: TypedAnswers },
): Promise<Result<SavedAnswers, DraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<SavedAnswers, DraftRefusal>> => {
    const open = await holdDraft(tx, deps, { asking, draft });
    return open.ok ? keepAnswers(tx, deps, { open: open.value, answers }) : open;
  });

/** The same in a draft that is held already. */
export async function keepAnswers(
  tx: Tx,
  deps: DraftDeps,
  { open, answers }: { open: OpenDraft; answers: TypedAnswers },
): Promise<Result<SavedAnswers, DraftRefusal>> {
  const refusal = findUnsavable(open, Object.keys(answers));
  if (refusal) return no(refusal);
  const { id, person, organisation } = open.record;
  const sealed: SealedAnswer[] = [];
  for (const [element, typed] of Object.entries(answers)) {
    sealed.push({ element, sealed: await deps.vault.sealFor(tx, subjectOf({ person, organisation }), typed) });
  }
  const versions = await upsertAnswers(tx, id, { answers: sealed, at: deps.now() });
  await voidChanged(tx, deps, { ...open, answers: { ...open.answers, ...answers } });
  return ok({ versions });
}

/** Throws away what was begun; its files go with it. What has been handed in stays. */
export const discardDraft = (
  deps: DraftDeps,
  asking: Asking,
  draft: string,
): Promise<Result<{ discarded: true }, DraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<{ discarded: true }, DraftRefusal>> => {
    const thrown = await throwAway(tx, deps, { asking, draft });
    return thrown.ok ? ok({ discarded: true }) : thrown;
  });

/** The same in a transaction that does more; answers what it was. */
export async function throwAway(tx: Tx, deps: DraftDeps, wanted: Wanted): Promise<Result<OpenDraft, DraftRefusal>> {
  const open = await holdDraft(tx, deps, wanted);
  if (!open.ok) return open;
  await throwHeldAway(tx, deps, { asking: wanted.asking, open: open.value });
  return open;
}

/** The same of a draft that is held already. */
export async function throwHeldAway(
  tx: Tx,
  deps: DraftDeps,
  { asking, open: { attached, record } }: { asking: Asking; open: OpenDraft },
): Promise<void> {
  for (const { file_id } of attached) await deps.files.remove(tx, file_id);
  await deleteDraft(tx, record.id);
  const actor = actorOf({ caller: asking.caller, applicant: record });
  await endWithDraft(tx, deps, { caller: { actor }, draft: record.id });
}

/** Opens a draft to change it: nobody else changes or submits it until the transaction ends. */
export async function holdDraft(
  tx: Tx,
  deps: DraftDeps,
  { asking, draft, mayBePart = false }: Wanted,
): Promise<Result<OpenDraft, DraftRefusal>> {
  const record = await touchDraft(tx, draft, deps.now());
  if (!record) return no(await whyUntouched(tx, draft));
  if (record.theme_draft !== null && !mayBePart) return no({ code: 'partOfTheme', theme: record.theme_draft });
  const open = await openOwn(tx, deps, { asking, record });
  if (!open) return no({ code: 'draftNotFound' });
  const { item } = open;
  const corrects = record.corrects !== null;
  const act = { permission: 'draft:edit', applicant: record, item: item.key, corrects } as const;
  const permitted = await mayApply(tx, deps, { asking, ...act });
  return permitted.ok ? ok(open) : permitted;
}

function findUnsavable(
  { form, answers, unlocked, supplies }: OpenDraft,
  elements: readonly string[],
): DraftRefusal | undefined {
  const asked = new Set(fieldsOf(form).map(({ id }) => id));
  const unknown = elements.find((element) => !asked.has(element));
  if (unknown !== undefined) return { code: 'unknownQuestion', element: unknown };
  const locked = elements.find(
    (element) => supplies || isLocked(element, { unlocked, answered: answers[element] !== undefined }),
  );
  return locked === undefined ? undefined : { code: 'locked', key: locked };
}
