import type { Tx } from '../../../../platform/database/index.ts';
import '../store/officer.ts';

/** Names on duty, which are public (政府信息公开条例 art. 20), by officer; who is not of this county is left out. */
export async function findOfficerNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('identity.officer').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
