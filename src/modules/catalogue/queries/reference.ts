import type { Tx } from '../../../platform/database/index.ts';
import type { Department, Division } from '../contract/place.ts';
import '../store/tables.ts';

/** Throws when there is no such department: keys come from published items, which were checked. */
export async function getDepartment(tx: Tx, key: string): Promise<Department> {
  const { content } = await tx
    .selectFrom('catalogue.department')
    .select('content')
    .where('area', '=', tx.scope.area)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return content;
}

/** The towns and subdistricts of the county that the transaction belongs to, by code. */
export async function findTowns(tx: Tx): Promise<Division[]> {
  const rows = await tx
    .selectFrom('catalogue.division')
    .select('content')
    .where('area', '=', tx.scope.area)
    .where('parent', '=', tx.scope.area)
    .orderBy('code')
    .limit(200)
    .execute();
  return rows.map(({ content }) => content);
}
