import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Relation } from '../../permissions/rules/conflict.ts';
import '../../people/store/login.ts';
import '../store/officer.ts';
import '../store/relative.ts';

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

/** Whether the officer declared whoever has this number as a relative, registered or not. */
export async function hasDeclared(tx: Tx, officer: string, lookup: string): Promise<boolean> {
  const row = await tx
    .selectFrom('identity.relative')
    .select('id')
    .where('officer_id', '=', officer)
    .where('lookup', '=', lookup)
    .where('struck_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
