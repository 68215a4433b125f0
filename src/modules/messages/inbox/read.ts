import type { Language } from '../../../kernel/language.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Asking, MessageDeps } from '../deps.ts';
import type { DeliveryRow, Message, MessagePage } from './contract.ts';
import type { InboxRefusal } from './model.ts';
import {
  countUnreadRows,
  findDeliveriesOf,
  findEveryMessage,
  findRow,
  listMessages,
  type ListedMessage,
  type Listing,
} from './queries/messages.ts';
import { setRead, setReadUpTo } from './store/messages.ts';

type Wanted = Listing & { language: Language };

/** What the caller was told, in the capacity in which he is here; the latest first, a page at a time. */
export function findMessages(
  deps: MessageDeps,
  { caller }: Asking,
  { language, ...listing }: Wanted,
): Promise<MessagePage> {
  return deps.db.within(caller.scope, async (tx) => {
    const { rows, after } = await listMessages(tx, listing);
    return { messages: await messagesOf(deps, tx, { rows, language }), after };
  });
}

type One = { id: string; language: Language };

/** One message. Whoever opens it has read it. */
export function openMessage(deps: MessageDeps, { caller }: Asking, one: One): Promise<Message | undefined> {
  return deps.db.within(caller.scope, async (tx) => {
    await setRead(tx, one.id, deps.now());
    return findIn(deps, tx, one);
  });
}

/** One message, left as it is. */
export const findMessage = (deps: MessageDeps, { caller }: Asking, one: One): Promise<Message | undefined> =>
  deps.db.within(caller.scope, (tx) => findIn(deps, tx, one));

async function findIn(deps: MessageDeps, tx: Tx, { id, language }: One): Promise<Message | undefined> {
  const row = await findRow(tx, id);
  const [message] = row ? await messagesOf(deps, tx, { rows: [row], language }) : [];
  return message;
}

/** Read again it stays as it was read first. */
export function markRead(
  deps: MessageDeps,
  { caller }: Asking,
  id: string,
): Promise<Result<{ read: number }, InboxRefusal>> {
  return deps.db.within(caller.scope, async (tx): Promise<Result<{ read: number }, InboxRefusal>> => {
    const row = await findRow(tx, id);
    if (!row) return no({ code: 'messageNotFound' });
    await setRead(tx, id, deps.now());
    return ok({ read: row.read_at === null ? 1 : 0 });
  });
}

/** All up to one: what came in while the list was being looked at stays unread. */
export function markAllRead(
  deps: MessageDeps,
  { caller }: Asking,
  upTo: string,
): Promise<Result<{ read: number }, InboxRefusal>> {
  return deps.db.within(caller.scope, async (tx): Promise<Result<{ read: number }, InboxRefusal>> => {
    if (!(await findRow(tx, upTo))) return no({ code: 'messageNotFound' });
    return ok({ read: await setReadUpTo(tx, upTo, deps.now()) });
  });
}

/** Up to a hundred. */
export const countUnread = (deps: Pick<MessageDeps, 'db'>, { caller }: Asking): Promise<number> =>
  deps.db.within(caller.scope, countUnreadRows);

/** 个人信息保护法 art. 45: what somebody was told is part of what is held about him. In a transaction about that person. */
export const collectMessages = async (deps: MessageDeps, tx: Tx): Promise<Message[]> =>
  messagesOf(deps, tx, { rows: await findEveryMessage(tx), language: 'zh' });

type Rows = { rows: readonly ListedMessage[]; language: Language };

async function messagesOf(deps: MessageDeps, tx: Tx, { rows, language }: Rows): Promise<Message[]> {
  if (rows.length === 0) return [];
  const opened = await deps.vault.openTexts(
    tx,
    rows.map(({ parameters }) => parameters),
  );
  const deliveries = await findDeliveriesOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row, index) => {
    const parameters: unknown = JSON.parse(opened[index] ?? 'null');
    const text = deps.kinds.get(row.kind)?.textOf({ parameters, about: row.about, language });
    return {
      id: row.id,
      kind: row.kind,
      subject: text?.subject === undefined ? null : subjectOf(text.subject),
      title: text?.title ?? '',
      sentences: [...(text?.sentences ?? [])],
      place: text?.place ?? null,
      aside: text?.aside ?? null,
      forOrganisation: row.organisation !== null,
      createdAt: row.created_at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
      deliveries: deliveries.filter(({ message_id }) => message_id === row.id).map(deliveryRowOf),
    };
  });
}

const subjectOf = ({ zh, en }: { zh: string; en?: string | undefined }) => ({ zh, ...(en !== undefined && { en }) });

type Found = Awaited<ReturnType<typeof findDeliveriesOf>>[number];

function deliveryRowOf({ channel, state, reason, queued_at, next_at, sent_at, ended_at }: Found): DeliveryRow {
  const at = state === 'queued' ? next_at : (ended_at ?? sent_at);
  return { channel, state, at: (at ?? queued_at).toISOString(), reason };
}
