import type { Tx } from '../../../platform/database/index.ts';
import type { RenewalRow } from '../store/tables.ts';
import '../store/tables.ts';

const MOST = 500;

/** What was asked for of the licences that this scope holds, the newest first. */
export const findVisibleRenewals = (tx: Tx): Promise<RenewalRow[]> =>
  tx
    .selectFrom('certificates.renewal')
    .selectAll()
    .where('area', '=', tx.scope.area)
    .orderBy('asked_on', 'desc')
    .orderBy('request')
    .limit(MOST)
    .execute();

/** Licences of which this scope sees a copy. */
export async function findVisibleCopied(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('certificates.copy')
    .select('certificate')
    .distinct()
    .where('area', '=', tx.scope.area)
    .orderBy('certificate')
    .limit(MOST)
    .execute();
  return rows.map(({ certificate }) => certificate);
}
