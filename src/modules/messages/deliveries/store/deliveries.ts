import { v7 } from 'uuid';
import type { PersonId } from '../../../../kernel/id.ts';
import { never } from '../../../../kernel/result.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Schema, Tx } from '../../../../platform/database/index.ts';
import type { Channel } from '../../kinds/model.ts';
import type { Delivery } from '../model.ts';
import { referenceOf } from '../rules/parts.ts';
import type { Planned } from '../rules/plan.ts';
import '../../inbox/store/tables.ts';
import './tables.ts';

/** A message as its deliveries need it; written by the follower role alone, which sees every row. */
export type OutgoingMessage = {
  id: string;
  kind: string;
  person: PersonId | null;
  organisation: string | null;
  about: string;
  parameters: Sealed;
  createdAt: Date;
  plannedAt: Date | null;
};

const message = (tx: Tx, id: string) =>
  tx
    .selectFrom('messages.message')
    .select(['id', 'kind', 'person', 'organisation', 'about', 'parameters'])
    .select(['created_at as createdAt', 'planned_at as plannedAt'])
    .where('area', '=', tx.scope.area)
    .where('id', '=', id);

export const findMessageToSend = (tx: Tx, id: string): Promise<OutgoingMessage | undefined> =>
  message(tx, id).executeTakeFirst();

/** Locked until the transaction ends: of two who plan it the second finds it planned. */
export const holdMessage = (tx: Tx, id: string): Promise<OutgoingMessage | undefined> =>
  message(tx, id).forUpdate().executeTakeFirst();

export async function setPlanned(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('messages.message')
    .set({ planned_at: at })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

/** The new delivery's id. The key of the table keeps a message from having two over one channel. */
export async function insertDelivery(
  tx: Tx,
  messageId: string,
  { channel, at, giveUpAt, queuedAt }: Planned & { queuedAt: Date },
): Promise<string> {
  const id = v7();
  await tx
    .insertInto('messages.delivery')
    .values({
      ...{ area: tx.scope.area, id, message_id: messageId, channel, state: 'queued', attempts: 0 },
      ...{ next_at: at, give_up_at: giveUpAt, claimed_at: null, uncertain: false, reference: referenceOf(id) },
      ...{ parts: null, provider_id: null, reason: null, queued_at: queuedAt, sent_at: null, ended_at: null },
    })
    .execute();
  return id;
}

export async function writePartCount(tx: Tx, id: string, parts: number): Promise<void> {
  await tx
    .updateTable('messages.delivery')
    .set({ parts })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

type Row = Schema['messages.delivery'];
export type HeldDelivery = {
  id: string;
  messageId: string;
  channel: Channel;
  reference: number;
  parts: number | null;
  current: Delivery;
};

/** Locked until the transaction ends. */
export async function holdDelivery(tx: Tx, id: string): Promise<HeldDelivery | undefined> {
  const row = await tx
    .selectFrom('messages.delivery')
    .selectAll()
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { message_id: messageId, channel, reference, parts } = row;
  return { id, messageId, channel, reference, parts, current: deliveryOf(row) };
}

/** The one that may have been handed over under this number at the gateway; undefined where that fits none or several. */
export async function findUncertain(tx: Tx, reference: number): Promise<string | undefined> {
  const rows = await tx
    .selectFrom('messages.delivery')
    .select('id')
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'queued')
    .where('reference', '=', reference)
    .where('channel', '=', 'sms')
    .where((where) => where.or([where('uncertain', '=', true), where('claimed_at', 'is not', null)]))
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0]?.id : undefined;
}

type Change = { next: Delivery; providerId?: string; parts?: number };

export async function writeDelivery(tx: Tx, id: string, { next, providerId, parts }: Change): Promise<void> {
  await tx
    .updateTable('messages.delivery')
    .set({
      ...columnsOf(next),
      ...(providerId !== undefined && { provider_id: providerId }),
      ...(parts !== undefined && { parts }),
    })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

function deliveryOf(row: Row): Delivery {
  const { state, attempts } = row;
  switch (state) {
    case 'queued':
      return {
        ...{ state, attempts, reason: row.reason, uncertain: row.uncertain, claimedAt: row.claimed_at },
        ...{ nextAt: row.next_at ?? row.queued_at, giveUpAt: row.give_up_at },
      };
    case 'sent':
      return { state, attempts, sentAt: row.sent_at ?? row.queued_at };
    case 'delivered':
      return { state, attempts, sentAt: row.sent_at, endedAt: row.ended_at ?? row.queued_at };
    case 'failed':
      return { state, ...endOf(row) };
    case 'undeliverable':
      return { state, ...endOf(row) };
    default:
      return never(state);
  }
}

const endOf = ({ attempts, ended_at, queued_at, reason }: Row) => ({
  attempts,
  endedAt: ended_at ?? queued_at,
  reason: reason ?? 'notDelivered',
});

function columnsOf(next: Delivery): Partial<Row> {
  const { state, attempts } = next;
  const settled = { state, attempts, next_at: null, claimed_at: null };
  switch (state) {
    case 'queued':
      return {
        ...{ state, attempts, reason: next.reason, uncertain: next.uncertain },
        ...{ next_at: next.nextAt, claimed_at: next.claimedAt },
      };
    case 'sent':
      return { ...settled, reason: null, sent_at: next.sentAt };
    case 'delivered':
      return { ...settled, reason: null, ended_at: next.endedAt };
    case 'failed':
    case 'undeliverable':
      return { ...settled, reason: next.reason, ended_at: next.endedAt };
    default:
      return never(state);
  }
}
