import type { PersonId } from '../../../kernel/id.ts';
import { sealed, type Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findOwnData } from '../../identity/index.ts';
import type { Channel } from '../kinds/model.ts';
import { isMobile } from './rules/address.ts';
import { findAddresses } from './store/addresses.ts';
import { findCodes } from './store/codes.ts';

/** Where a person can be reached, in clear; only in memory. */
export type Contact = {
  /** The mobile number of the account, confirmed or not. */
  phone: string | undefined;
  /** Addresses whose owner confirmed them with a code. */
  confirmed: Readonly<Partial<Record<Channel, string>>>;
  /** Addresses to which a code was sent, by when it counts. */
  asked: Readonly<Partial<Record<Channel, { address: string; expiresAt: Date }>>>;
};

export const lookupOf = (vault: Vault, tx: Tx, { channel, address }: { channel: Channel; address: string }) =>
  vault.lookupHash(tx, channel === 'sms' ? 'phone' : 'email', address);

/**
 * In a transaction about that person: nobody else's rows are visible in it. A number that the account has now and that is not the one
 * that was confirmed is not: it may be somebody else's.
 */
export async function findContact(vault: Vault, tx: Tx, person: PersonId): Promise<Contact> {
  const account = await findOwnData(vault, tx, person);
  const phone = account?.phone !== null && account !== undefined && isMobile(account.phone) ? account.phone : undefined;
  const rows = await findAddresses(tx, person);
  const [email] = await open(vault, tx, rows.find(({ channel }) => channel === 'email')?.sealed);
  const known = rows.find(({ channel }) => channel === 'sms')?.lookup;
  const isKnown =
    phone !== undefined &&
    known !== undefined &&
    known === (await lookupOf(vault, tx, { channel: 'sms', address: phone }));
  return {
    phone,
    confirmed: { ...(isKnown && { sms: phone }), ...(email !== undefined && { email }) },
    asked: await findAsked(vault, tx, person),
  };
}

async function findAsked(vault: Vault, tx: Tx, person: PersonId): Promise<Contact['asked']> {
  const asked: Partial<Record<Channel, { address: string; expiresAt: Date }>> = {};
  for (const code of await findCodes(tx, person)) {
    const [address] = await open(vault, tx, code.sealed);
    if (address !== undefined) asked[code.channel] = { address, expiresAt: code.expires_at };
  }
  return asked;
}

const open = (vault: Vault, tx: Tx, text: string | null | undefined): Promise<(string | undefined)[]> =>
  text === null || text === undefined ? Promise.resolve([]) : vault.openTexts(tx, [sealed(text)]);
