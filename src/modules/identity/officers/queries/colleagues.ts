import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { OfficerRole } from '../../permissions/rules/role.ts';
import '../store/officer.ts';

/** Whoever serves now and holds a role for a department, by the name on duty, which is public (政府信息公开条例 art. 20). */
export function findColleagues(
  tx: Tx,
  { department, role }: { department: string; role: OfficerRole },
): Promise<{ id: string; name: string }[]> {
  const forIt = JSON.stringify([{ role, departments: [department] }]);
  const forAll = JSON.stringify([{ role, departments: 'all' }]);
  return tx
    .selectFrom('identity.officer')
    .select(['id', 'name'])
    .where('area', '=', tx.scope.area)
    .where('dismissed_at', 'is', null)
    .where((where) =>
      where.or([
        where(sql<boolean>`grants @> ${forIt}::jsonb`, '=', true),
        where(sql<boolean>`grants @> ${forAll}::jsonb`, '=', true),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute();
}
