import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CopyRow } from '../store/tables.ts';

const copies = (tx: Tx) => tx.selectFrom('certificates.copy').selectAll().where('area', '=', tx.scope.area);

/** The copies of a licence that this scope sees, newest first. */
export const findCopies = (tx: Tx, certificate: string): Promise<CopyRow[]> =>
  copies(tx)
    .where('certificate', '=', certificate)
    .orderBy('made_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();

export const findCopy = (tx: Tx, id: string): Promise<CopyRow | undefined> =>
  copies(tx).where('id', '=', id).executeTakeFirst();

/** The copy that a link opens, for a scope that presents the hash of its secret. */
export const findPresentedCopy = (tx: Tx, linkHash: string): Promise<CopyRow | undefined> =>
  copies(tx).where('link_hash', '=', linkHash).executeTakeFirst();

/** How many copies of a licence can be opened on a day. */
export async function countRunning(tx: Tx, certificate: string, on: CivilDate): Promise<number> {
  const row = await tx
    .selectFrom('certificates.copy')
    .select((count) => count.fn.countAll<string>().as('many'))
    .where('area', '=', tx.scope.area)
    .where('certificate', '=', certificate)
    .where('withdrawn_on', 'is', null)
    .where('until', '>=', on)
    .executeTakeFirstOrThrow();
  return Number(row.many);
}
