import { sql } from 'kysely';
import type { Sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Relation } from '../permissions/rules/conflict.ts';
import type { OfficerGrant } from './model.ts';
import './store/officer.ts';
import './store/relative.ts';

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
    ])
    .where('area', '=', tx.scope.area)
    .where('dismissed_at', 'is', null);

/** Who serves in this county, by staff number. */
export const findServingOfficers = (tx: Tx, limit: number): Promise<ServingOfficer[]> =>
  serving(tx).orderBy('staff_number').limit(limit).execute();

export const findServingOfficer = (tx: Tx, id: string): Promise<ServingOfficer | undefined> =>
  serving(tx).where('id', '=', id).executeTakeFirst();

export const findOfficeOf = (tx: Tx, person: string): Promise<ServingOfficer | undefined> =>
  serving(tx).where('person_id', '=', person).executeTakeFirst();

/** The officer as a person, and every person of ours whom he or she declared as a relative: what `conflictOf` asks. */
export async function relatedPersonsOf(tx: Tx, officer: string): Promise<{ person: string; relatives: string[] }> {
  const { person } = await tx
    .selectFrom('identity.officer')
    .select('person_id as person')
    .where('id', '=', officer)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom('identity.relative')
    .innerJoin('identity.login', 'identity.login.lookup', 'identity.relative.lookup')
    .select('identity.login.person_id as relative')
    .where('identity.relative.officer_id', '=', officer)
    .where('identity.relative.struck_at', 'is', null)
    .execute();
  return { person, relatives: rows.map(({ relative }) => relative) };
}

export type DeclaredRelative = { id: string; relation: Relation; name: Sealed; declaredAt: Date };

export const findDeclaredRelatives = (tx: Tx, officer: string): Promise<DeclaredRelative[]> =>
  tx
    .selectFrom('identity.relative')
    .select(['id', 'relation', 'name', 'declared_at as declaredAt'])
    .where('officer_id', '=', officer)
    .where('struck_at', 'is', null)
    .orderBy('declared_at')
    .orderBy('id')
    .execute();

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
