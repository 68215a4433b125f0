import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { PublicationDeps } from './deps.ts';
import { examineDraft, type Examined, type Place } from './findings.ts';
import { findDraft, type StoredDraft } from './store.ts';

/**
 * What is saved, and everything there is to say about it. Examined before the transaction that writes: it may take seconds. The revision
 * says there whether it is still the same text.
 */
export async function findExamined(
  deps: PublicationDeps,
  { scope }: Caller,
  item: string,
): Promise<{ draft: StoredDraft | undefined; examined: Examined | undefined }> {
  const { draft, place } = await deps.db.within(scope, async (tx) => ({
    draft: await findDraft(tx, item),
    place: await placeOf(tx, deps, item),
  }));
  return { draft, examined: draft && (await examineDraft(draft.xml, place)) };
}

export async function placeOf(tx: Tx, { names, limitOf, now }: PublicationDeps, item: string): Promise<Place> {
  const departments = new Set((await names.departments(tx)).keys());
  return { item, departments, limit: await limitOf(tx, item, civilDateOf(now())) };
}
