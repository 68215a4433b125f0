import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import './store/agency.ts';
import './store/organisation.ts';

export type OrganisationRow = { id: string; uscc: string; name: string };

export const findOrganisation = (tx: Tx, id: string): Promise<OrganisationRow | undefined> =>
  tx.selectFrom('identity.organisation').select(['id', 'uscc', 'name']).where('id', '=', id).executeTakeFirst();

export const findOrganisationByUscc = (tx: Tx, uscc: string): Promise<OrganisationRow | undefined> =>
  tx.selectFrom('identity.organisation').select(['id', 'uscc', 'name']).where('uscc', '=', uscc).executeTakeFirst();

/** Organisations of ours with these codes, by id. */
export async function findOrganisationsWith(tx: Tx, usccs: readonly string[]): Promise<string[]> {
  if (usccs.length === 0) return [];
  const rows = await tx
    .selectFrom('identity.organisation')
    .select('id')
    .where('uscc', 'in', [...usccs])
    .execute();
  return rows.map(({ id }) => id);
}

export type RunningAgency = { id: string; organisation: string; uscc: string; name: string; items: string[] | 'all' };

/** For whom somebody may act on a day. */
export async function findAgenciesOf(tx: Tx, agent: string, day: CivilDate): Promise<RunningAgency[]> {
  const rows = await tx
    .selectFrom('identity.agency')
    .innerJoin('identity.organisation', 'identity.organisation.id', 'identity.agency.organisation_id')
    .select([
      'identity.agency.id',
      'organisation_id as organisation',
      'identity.organisation.uscc',
      'identity.organisation.name',
      'items',
    ])
    .where('agent_id', '=', agent)
    .where('revoked_at', 'is', null)
    .where('from_on', '<=', day)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', day)]))
    .orderBy('identity.organisation.name')
    .orderBy('identity.agency.id')
    .execute();
  return rows.map(({ items, ...row }) => ({ ...row, items: items ?? 'all' }));
}
