import { v7 } from 'uuid';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Recipient } from '../model.ts';
import { inCapacity } from './capacity.ts';
import './tables.ts';

export type NewMessage = {
  kind: string;
  key: string;
  recipient: Recipient;
  about: string;
  parameters: Sealed;
  hidden: boolean;
  at: Date;
  /** A message that stays in the portal needs no plan. */
  goesOut: boolean;
};

/** The message's id; undefined when this recipient was told of this happening before. Two who tell at once wait for one another. */
export async function insertMessage(
  tx: Tx,
  { recipient, at, goesOut, ...message }: NewMessage,
): Promise<string | undefined> {
  const id = v7();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('messages.message')
    .values({
      ...message,
      area: tx.scope.area,
      id,
      person: recipient.person,
      organisation: recipient.organisation,
      created_at: at,
      read_at: null,
      planned_at: goesOut ? null : at,
    })
    // Without naming the columns: who writes to somebody else must not be able to see the row.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows ? id : undefined;
}

const unread = (tx: Tx, at: Date) =>
  tx
    .updateTable('messages.message')
    .set({ read_at: at })
    .where('area', '=', tx.scope.area)
    .where('hidden', '=', false)
    .where('read_at', 'is', null)
    .where(inCapacity(tx));

export async function setRead(tx: Tx, id: string, at: Date): Promise<void> {
  await unread(tx, at).where('id', '=', id).execute();
}

/** All that the scope sees up to one message; how many they were. */
export async function setReadUpTo(tx: Tx, id: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await unread(tx, at).where('id', '<=', id).executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
