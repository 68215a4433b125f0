import { personId } from '../../../kernel/id.ts';
import type { MessageDeps } from '../deps.ts';
import { findContact, lookupOf } from './contact.ts';
import { writeAddress } from './store/addresses.ts';

type Demonstrating = Pick<MessageDeps, 'db' | 'vault' | 'area' | 'now' | 'demonstration'>;

/**
 * Takes the number of an invented person for confirmed, so that a demonstration shows short messages from the first errand on. Its numbers
 * are nobody's, and a demonstration sends to this machine only. Doing it again changes nothing.
 */
export async function confirmInventedPhone(deps: Demonstrating, invented: string): Promise<void> {
  const { db, vault, area, now, demonstration } = deps;
  if (!demonstration) throw new Error('a number was to be confirmed without its owner outside a demonstration');
  const person = personId(invented);
  await db.within({ area, person }, async (tx) => {
    const { phone, confirmed } = await findContact(vault, tx, person);
    if (phone === undefined || confirmed.sms !== undefined) return;
    const lookup = await lookupOf(vault, tx, { channel: 'sms', address: phone });
    await writeAddress(tx, person, { channel: 'sms', lookup, sealed: null, confirmed_at: now() });
  });
}
