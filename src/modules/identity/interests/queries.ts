import type { Tx } from '../../../platform/database/index.ts';
import { relatedPersonsOf } from '../officers/queries/relatives.ts';
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

/** In a transaction of the officer, of his deputy, or of whoever hands out his department's work. */
export async function interestsOf(tx: Tx, officer: string): Promise<OfficersInterests> {
  const { person, relatives } = await relatedPersonsOf(tx, officer);
  const rows = await standing(tx, officer)
    .select(['identity.organisation.id as organisation', 'case_number as number'])
    .execute();
  return {
    people: [person, ...relatives],
    organisations: rows.flatMap(({ organisation }) => (organisation === null ? [] : [organisation])),
    cases: rows.flatMap(({ number }) => (number === null ? [] : [number])),
  };
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
