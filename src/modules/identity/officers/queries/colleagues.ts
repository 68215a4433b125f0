import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { OfficerGrant } from '../model.ts';
import type { OfficerRole } from '../../permissions/rules/role.ts';
import '../store/officer.ts';

/** An officer by his work on the cases of a department; `section`: his own there, null for who works for the whole. */
export type StaffOfficer = { id: string; name: string; roles: readonly TaskRole[]; section: string | null };
export type TaskRole = (typeof TASK_ROLES)[number];
const TASK_ROLES = ['clerk', 'reviewer', 'approver'] as const satisfies readonly OfficerRole[];
const MOST_STAFF = 2_000;

/** Whoever serves now and has tasks to do for a department in his own right, by the name on duty. */
export async function findStaff(tx: Tx, department: string): Promise<StaffOfficer[]> {
  const rows = await tx
    .selectFrom('identity.officer')
    .select(['id', 'name', 'grants', 'department', 'section'])
    .where('area', '=', tx.scope.area)
    .where('dismissed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_STAFF)
    .execute();
  return rows.flatMap(({ id, name, grants, department: post, section }) => {
    const roles = TASK_ROLES.filter((role) =>
      grants.some((grant) => grant.role === role && reaches(grant, department)),
    );
    return roles.length === 0 ? [] : [{ id, name, roles, section: post === department ? section : null }];
  });
}

const reaches = ({ departments }: OfficerGrant, department: string) =>
  departments === 'all' || departments.includes(department);

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

/** Whoever serves now and holds a role that knows no departments. */
export async function findHolders(tx: Tx, role: OfficerRole): Promise<string[]> {
  const rows = await tx
    .selectFrom('identity.officer')
    .select('id')
    .where('area', '=', tx.scope.area)
    .where('dismissed_at', 'is', null)
    .where(sql<boolean>`grants @> ${JSON.stringify([{ role }])}::jsonb`, '=', true)
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}

/** Who supervises the whole county: leaders of every department. */
export async function findOverseers(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('identity.officer')
    .select('id')
    .where('area', '=', tx.scope.area)
    .where('dismissed_at', 'is', null)
    .where(sql<boolean>`grants @> ${JSON.stringify([{ role: 'leader', departments: 'all' }])}::jsonb`, '=', true)
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}
