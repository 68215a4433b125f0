import type { PersonId } from '../../../kernel/id.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { openPerson, type PersonalData } from './sealing.ts';
import { isNameProven } from './self.ts';
import { findPerson } from './store/person.ts';

/** What the account holds of a person, in clear, with the real-name level; `nameStands` once the name was proven. */
export type OwnData = PersonalData & { level: number; nameStands: boolean };

/** For the person alone, in a transaction of his own: it sees no other row. Undefined once the person's key was destroyed. */
export async function findOwnData(vault: Vault, tx: Tx, person: PersonId): Promise<OwnData | undefined> {
  const row = await findPerson(tx, person);
  const data = row && (await openPerson(vault, tx, row));
  return data && { ...data, level: row.level, nameStands: isNameProven(row) };
}
