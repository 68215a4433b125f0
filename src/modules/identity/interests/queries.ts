import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import '../organisations/store/organisation.ts';
import './store/interest.ts';

const standing = (tx: Tx, officer: string) =>
  tx
    .selectFrom('identity.interest')
    .leftJoin('identity.organisation', 'identity.organisation.uscc', 'identity.interest.uscc')
    .where('officer_id', '=', officer)
    .where('ended_at', 'is', null);

/** From whose matters an officer keeps away; what `conflictOf` asks. */
export type OfficersInterests = {
  /** Himself and every person of ours whom he declared as a relative. */
  people: string[];
  /** Organisations of ours that he declared, by id. */
  organisations: string[];
  /** Cases that he declared, by number. */
  cases: string[];
};

/** In a transaction of the officer, of his deputy, or of whoever hands out his department's work. Throws when there is no such officer. */
export async function interestsOf(tx: Tx, officer: string): Promise<OfficersInterests> {
  const { rows } = await sql<OfficersInterests>`
    select
      array(
        select officer.person_id::text union all
        select login.person_id::text from identity.relative join identity.login using (lookup)
        where relative.officer_id = officer.id and relative.struck_at is null
      ) as people,
      array(
        select organisation.id::text from identity.interest join identity.organisation using (uscc)
        where interest.officer_id = officer.id and interest.ended_at is null
      ) as organisations,
      array(
        select interest.case_number from identity.interest
        where interest.officer_id = officer.id and interest.ended_at is null and interest.case_number is not null
      ) as cases
    from identity.officer where officer.id = ${officer}::uuid`.execute(tx);
  const [found] = rows;
  if (!found) throw new Error(`there is no officer ${officer}`);
  return found;
}

/** What an officer declared and has not ended, with the name of an organisation that is known here. */
export const findInterests = (tx: Tx, officer: string) =>
  standing(tx, officer)
    .select([
      'identity.interest.id',
      'ground',
      'identity.interest.uscc',
      'case_number as number',
      'identity.organisation.name',
      'declared_at as declaredAt',
    ])
    .orderBy('declared_at')
    .orderBy('identity.interest.id')
    .execute();
