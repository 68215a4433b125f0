import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Drawing, OfficerGrant } from '../model.ts';
import '../store/officer.ts';

export type ServingOfficer = {
  id: string;
  person: string;
  staffNumber: string;
  name: string;
  department: string;
  section: string | null;
  hall: string | null;
  grants: OfficerGrant[];
  glassBrokenUntil: Date | null;
  drawing: Drawing | null;
};

const serving = (tx: Tx) =>
  tx
    .selectFrom('identity.officer')
    .select([
      'id',
      'person_id as person',
      'staff_number as staffNumber',
      'name',
      'department',
      'section',
      'hall',
      'grants',
      'glass_broken_until as glassBrokenUntil',
      'drawing',
    ])
    .where('area', '=', tx.scope.area)
    .where('dismissed_at', 'is', null);

/** Who serves in this county, by staff number. */
export const findServingOfficers = (tx: Tx, limit: number): Promise<ServingOfficer[]> =>
  serving(tx).orderBy('staff_number').limit(limit).execute();

export const findServingOfficer = (tx: Tx, id: string): Promise<ServingOfficer | undefined> =>
  serving(tx).where('id', '=', id).executeTakeFirst();

/** The hall in which an officer works, by its key; undefined where his post names none. */
export const findHallOf = async (tx: Tx, officer: string): Promise<string | undefined> =>
  (await findServingOfficer(tx, officer))?.hall ?? undefined;

export const findOfficeOf = (tx: Tx, person: string): Promise<ServingOfficer | undefined> =>
  serving(tx).where('person_id', '=', person).executeTakeFirst();

/** Under which names officers serve or served. */
export async function findOfficerNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('identity.officer')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
