import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { keyOf } from '../deps.ts';
import type { LoginKind } from './store/login.ts';
import type { StoredPerson } from './store/person.ts';

/** What a person is called and reached by, in clear; only in memory. */
export type PersonalData = { name: string; citizenId: string; phone: string | null };

export async function sealPerson(vault: Vault, tx: Tx, { id, name, citizenId, phone }: PersonalData & { id: string }) {
  const key = keyOf(id);
  return {
    name: await vault.sealFor(tx, key, name),
    citizenId: await vault.sealFor(tx, key, citizenId),
    phone: phone === null ? null : await vault.sealFor(tx, key, phone),
    phoneLookup: phone === null ? null : await vault.lookupHash(tx, 'phone', phone),
  };
}

/** Undefined once the person's key was destroyed. */
export async function openPerson(vault: Vault, tx: Tx, person: StoredPerson): Promise<PersonalData | undefined> {
  const { name, citizenId, phone } = person;
  const [openName, openId, openPhone] = await vault.openTexts(tx, [name, citizenId, ...(phone ? [phone] : [])]);
  if (openName === undefined || openId === undefined) return undefined;
  return { name: openName, citizenId: openId, phone: openPhone ?? null };
}

/** The keyed hash under which a citizen's number or a login name is found. The value must be in its one spelling. */
export const loginLookup = (vault: Vault, tx: Tx, { kind, value }: { kind: LoginKind; value: string }) =>
  vault.lookupHash(tx, kind, value);
