import type { PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Channel } from '../../kinds/model.ts';
import './tables.ts';

export type ConfirmedAddress = { channel: Channel; lookup: string; sealed: Sealed | null; confirmed_at: Date };

export const findAddresses = (tx: Tx, person: PersonId): Promise<ConfirmedAddress[]> =>
  tx
    .selectFrom('messages.address')
    .select(['channel', 'lookup', 'sealed', 'confirmed_at'])
    .where('area', '=', tx.scope.area)
    .where('person', '=', person)
    .orderBy('channel')
    .execute();

export async function writeAddress(tx: Tx, person: PersonId, address: ConfirmedAddress): Promise<void> {
  const { channel, ...change } = address;
  await tx
    .insertInto('messages.address')
    .values({ area: tx.scope.area, person, channel, ...change })
    .onConflict((conflict) => conflict.columns(['area', 'person', 'channel']).doUpdateSet(change))
    .execute();
}

/** Whether there was one. */
export async function removeAddress(tx: Tx, person: PersonId, channel: Channel): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('messages.address')
    .where('area', '=', tx.scope.area)
    .where('person', '=', person)
    .where('channel', '=', channel)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
