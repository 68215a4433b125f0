import { Type, type Static, type TSchema } from 'typebox';
import { OPINIONS } from './events.ts';

const Day = Type.String({ format: 'date' });
const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

export const ForwardCase = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  opinion: Type.Enum([...OPINIONS]),
  words: Type.String({ maxLength: 2_000 }),
});
export type ForwardCase = Static<typeof ForwardCase>;

export const NoteReceipt = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  on: Day,
  receipt: Type.String({ maxLength: 120 }),
});
export type NoteReceipt = Static<typeof NoteReceipt>;

export const ForwardedCase = Type.Object({ version: Type.Integer() });
export type ForwardedCase = Static<typeof ForwardedCase>;

/** How a case stands that a higher organ decides. `by`: the last day for sending it up; null before acceptance. */
export const ForwardingView = Type.Object({
  version: Type.Integer(),
  state: Type.Enum(['here', 'sent', 'received']),
  decider: Bilingual,
  by: OrNull(Day),
  daysLeft: OrNull(Type.Integer()),
  light: Type.Enum(['green', 'yellow', 'red', 'suspended', 'none']),
  law: Type.Object({ law: Type.String(), fromGeneralKnowledge: Type.Boolean() }),
  opinion: OrNull(Type.Enum([...OPINIONS])),
  words: OrNull(Type.String()),
  forwardedOn: OrNull(Day),
  /** It went up after the last day. */
  late: Type.Boolean(),
  materials: Type.Integer({ minimum: 0 }),
  receivedOn: OrNull(Day),
  receipt: OrNull(Type.String()),
  acts: Type.Array(Type.Enum(['forward', 'receive'])),
});
export type ForwardingView = Static<typeof ForwardingView>;

/** Null of a case that is decided here. */
export const CaseForwarding = Type.Object({ forwarding: OrNull(ForwardingView) });
export type CaseForwarding = Static<typeof CaseForwarding>;
