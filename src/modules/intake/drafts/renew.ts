import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findPublishedItem, findTowns, type ItemVersion } from '../../catalogue/index.ts';
import { fieldsOf, formOf, type Form } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { Draft } from './contract/drafts.ts';
import type { DraftDeps } from './deps.ts';
import type { DraftRefusal } from './model.ts';
import { draftOf, openDraft, type OpenDraft } from './opening.ts';
import { holdDraft } from './save.ts';
import { deleteAnswers, deleteFile, deleteWay } from './store/contents.ts';
import { moveDraft } from './store/drafts.ts';

/**
 * Carries a draft over to the version of its item that is in force today. What is asked under both stays answered and attached; what is
 * no longer asked goes. A correction keeps the version of its case. Asked again, nothing changes.
 */
export const renewDraft = (deps: DraftDeps, asking: Asking, draft: string): Promise<Result<Draft, DraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<Draft, DraftRefusal>> => {
    const open = await holdDraft(tx, deps, { asking, draft });
    if (!open.ok) return open;
    const carried = await renewHeld(tx, deps, open.value);
    if (!carried.ok) return carried;
    const renewed = await openDraft(tx, deps, { asking, draft });
    return renewed ? ok(await draftOf(tx, deps, renewed)) : no({ code: 'draftNotFound' });
  });

/** The same of a draft that is held already. */
export async function renewHeld(tx: Tx, deps: DraftDeps, open: OpenDraft): Promise<Result<undefined, DraftRefusal>> {
  if (open.record.corrects !== null) return ok(undefined);
  const next = await findNext(tx, deps, open);
  if (!next.ok) return next;
  if (next.value.item.version !== open.item.version) await carryOver(tx, deps, { open, next: next.value });
  return ok(undefined);
}

type Next = { item: ItemVersion; form: Form };

async function findNext(tx: Tx, deps: DraftDeps, { item: { key } }: OpenDraft): Promise<Result<Next, DraftRefusal>> {
  const item = await findPublishedItem(tx, key, civilDateOf(deps.now()));
  if (!item) return no({ code: 'itemNotFound' });
  const form = formOf(item, await findTowns(tx));
  if (!form.ok) return no({ code: 'notOnline', questions: form.error.unfit.map(({ field }) => field) });
  return ok({ item, form: form.value });
}

type Carrying = { open: OpenDraft; next: Next };

async function carryOver(tx: Tx, deps: DraftDeps, { open, next }: Carrying): Promise<void> {
  const { id } = open.record;
  const questions = new Set(fieldsOf(next.form).map((field) => field.id));
  const materials = new Set(next.item.item.materials.map((material) => material.id));
  const gone = Object.keys(open.answers).filter((element) => !questions.has(element));
  await deleteAnswers(tx, id, gone);
  for (const { material, file_id } of open.attached.filter((one) => !materials.has(one.material))) {
    await deleteFile(tx, id, { material, file: file_id });
    await deps.files.remove(tx, file_id);
  }
  for (const material of open.ways.keys()) if (!materials.has(material)) await deleteWay(tx, id, material);
  await moveDraft(tx, id, next.item.version);
}
