import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.person': {
      id: string;
      name: Sealed;
      citizen_id: Sealed;
      phone: Sealed | null;
      phone_lookup: string | null;
      level: number;
      locked_at: Date | null;
      registered_at: Date;
    };
  }
}

export type StoredPerson = {
  id: string;
  name: Sealed;
  citizenId: Sealed;
  phone: Sealed | null;
  phoneLookup: string | null;
  level: number;
  lockedAt: Date | null;
  registeredAt: Date;
};

export const insertPerson = (tx: Tx, person: Omit<StoredPerson, 'lockedAt'>) =>
  tx
    .insertInto('identity.person')
    .values({
      ...columnsOf(person),
      id: person.id,
      level: person.level,
      locked_at: null,
      registered_at: person.registeredAt,
    })
    .execute();

/** The person whose transaction this is; nobody else's row is visible in it. */
export async function findPerson(tx: Tx, id: string): Promise<StoredPerson | undefined> {
  const row = await tx
    .selectFrom('identity.person')
    .select([
      'id',
      'name',
      'citizen_id as citizenId',
      'phone',
      'phone_lookup as phoneLookup',
      'level',
      'locked_at as lockedAt',
      'registered_at as registeredAt',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  return row;
}

type Correction = Pick<StoredPerson, 'name' | 'citizenId' | 'phone' | 'phoneLookup'>;

export const correctPerson = (tx: Tx, id: string, correction: Correction) =>
  tx.updateTable('identity.person').set(columnsOf(correction)).where('id', '=', id).execute();

export const setLevel = (tx: Tx, id: string, level: number) =>
  tx.updateTable('identity.person').set({ level }).where('id', '=', id).execute();

export const setLocked = (tx: Tx, id: string, lockedAt: Date | null) =>
  tx.updateTable('identity.person').set({ locked_at: lockedAt }).where('id', '=', id).execute();

const columnsOf = ({ name, citizenId, phone, phoneLookup }: Correction) => ({
  name,
  citizen_id: citizenId,
  phone,
  phone_lookup: phoneLookup,
});
