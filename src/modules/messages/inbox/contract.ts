import { Type, type Static } from 'typebox';

const Instant = Type.String({ format: 'date-time' });
const InstantOrNull = Type.Union([Instant, Type.Null()]);
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

export const MessageIdParams = Type.Object({ messageId: Type.String({ format: 'uuid' }) });

/** How a message went out beside the portal. */
export const DeliveryRow = Type.Object({
  channel: Type.Enum(['sms', 'email']),
  state: Type.Enum(['queued', 'sent', 'delivered', 'failed', 'undeliverable']),
  /** When it came into this state; while queued, when it goes. */
  at: Instant,
  reason: Type.Union([Type.String(), Type.Null()]),
});
export type DeliveryRow = Static<typeof DeliveryRow>;

/** A message in the reader's language. Without text when the data in it were erased. */
export const Message = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.String(),
  /** What it is about, as the catalogue calls it. */
  subject: Type.Union([Bilingual, Type.Null()]),
  title: Type.String(),
  sentences: Type.Array(Type.String()),
  /** Where on this site one goes on from it. */
  place: Type.Union([Type.String(), Type.Null()]),
  /** What else one may do about it. */
  aside: Type.Union([Type.Object({ place: Type.String(), label: Type.String() }), Type.Null()]),
  forOrganisation: Type.Boolean(),
  createdAt: Instant,
  readAt: InstantOrNull,
  deliveries: Type.Array(DeliveryRow),
});
export type Message = Static<typeof Message>;

export const MessageListQuery = Type.Object({
  /** The cursor of the page before, as the answer gave it. */
  after: Type.Optional(Type.String({ maxLength: 60 })),
  unread: Type.Optional(Type.Literal('1')),
});
export type MessageListQuery = Static<typeof MessageListQuery>;

export const MessagePage = Type.Object({
  messages: Type.Array(Message),
  after: Type.Union([Type.String(), Type.Null()]),
});
export type MessagePage = Static<typeof MessagePage>;

/** Counted up to a hundred: nobody needs to know more. */
export const Unread = Type.Object({ count: Type.Integer({ minimum: 0, maximum: 100 }) });

/** How many were unread until now. */
export const Read = Type.Object({ read: Type.Integer({ minimum: 0 }) });
