import type { PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../drafts/store/tables.ts';

export type TakenDraft = { id: string; person: PersonId; department: string };

/** A draft that was taken down at a counter for a department whose cases this transaction sees: that it is there, never what stands in it. */
export async function findTakenDraft(tx: Tx, id: string): Promise<TakenDraft | undefined> {
  const row = await tx
    .selectFrom('intake.draft')
    .select(['id', 'person', 'counter as department'])
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.department == null ? undefined : { ...row, department: row.department };
}

/** What was begun for this person at a counter and not handed in, last touched first; `departments` are those of the item. */
export const findTakenDrafts = (tx: Tx, person: PersonId) =>
  tx
    .selectFrom('intake.draft')
    .select(['id', 'item_key', 'item_version', 'saved_at', 'counter as department'])
    .where('area', '=', tx.scope.area)
    .where('person', '=', person)
    .where('counter', 'is not', null)
    .where('submitted_as', 'is', null)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
