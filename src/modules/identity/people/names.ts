import type { PersonId } from '../../../kernel/id.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findOrganisation } from '../organisations/queries.ts';
import { normalCitizenId } from './rules/spelling.ts';
import { loginLookup, openPerson } from './sealing.ts';
import { findPresentedPerson } from './store/login.ts';
import { findPerson } from './store/person.ts';

export type ApplicantName = { person: PersonId; organisation: string | null };

/** Under which name an applicant is registered: the organisation's when one acts for it, else the person's own. In their transaction. */
export async function nameOf(
  vault: Vault,
  tx: Tx,
  { person, organisation }: ApplicantName,
): Promise<string | undefined> {
  if (organisation !== null) return (await findOrganisation(tx, organisation))?.name;
  const row = await findPerson(tx, person);
  return row && (await openPerson(vault, tx, row))?.name;
}

/** Those of these citizens who are registered. In any transaction: each number opens only the row that it names. */
export async function findPersonsWith(vault: Vault, tx: Tx, citizenIds: readonly string[]): Promise<PersonId[]> {
  const persons: PersonId[] = [];
  for (const citizenId of citizenIds) {
    const value = normalCitizenId(citizenId);
    if (value === undefined) continue;
    const lookup = await loginLookup(vault, tx, { kind: 'citizenId', value });
    const person = await findPresentedPerson(tx, lookup);
    if (person !== undefined) persons.push(person);
  }
  return persons;
}
