import { Type, type Static, type TSchema } from 'typebox';
import { RESULTS } from './contract/results.ts';
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

export const NoteResult = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  on: Day,
  result: Type.Enum([...RESULTS]),
  number: Type.String({ maxLength: 120 }),
});
export type NoteResult = Static<typeof NoteResult>;

export const TakeBack = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  words: Type.String({ maxLength: 2_000 }),
});
export type TakeBack = Static<typeof TakeBack>;

const LIGHTS = ['green', 'yellow', 'red', 'suspended', 'none'] as const;
const Count = Type.Integer({ minimum: 0 });

/** What runs now: it goes up, its receipt is waited for, the higher organ decides. */
const Owed = Type.Object({
  what: Type.Enum(['forward', 'receipt', 'decision']),
  by: OrNull(Day),
  daysLeft: OrNull(Type.Integer()),
  light: Type.Enum([...LIGHTS]),
});
export type Owed = Static<typeof Owed>;

/**
 * A limit, day by day until it ended or would end. `endedOn`: when what it was set for was done; `left`: counted days that were not needed, null while it stands still;
 * `late`: working days behind its last day.
 */
const CountedLimit = Type.Object({
  from: Day,
  by: OrNull(Day),
  endedOn: OrNull(Day),
  ...{ used: Count, left: OrNull(Count), late: Count },
  days: Type.Array(
    Type.Object({
      ...{ date: Day, counted: Type.Boolean(), why: Type.String() },
      ...{ name: Type.Optional(Type.String()), provisional: Type.Boolean() },
    }),
  ),
});
export type CountedLimit = Static<typeof CountedLimit>;

const ACTS = ['forward', 'receive', 'noteResult', 'takeBack'] as const;
export type ForwardingAct = (typeof ACTS)[number];

/**
 * How a case stands that a higher organ decides. `own`: the limit of the preliminary review, null before acceptance. `above`: that of the
 * higher organ, null before its receipt. `notedBy`: who entered the receipt, for officers alone.
 */
export const ForwardingView = Type.Object({
  version: Type.Integer(),
  state: Type.Enum(['here', 'sent', 'received', 'decided', 'takenBack']),
  decider: Bilingual,
  law: Type.Object({ law: Type.String(), fromGeneralKnowledge: Type.Boolean() }),
  owed: OrNull(Owed),
  own: OrNull(CountedLimit),
  above: OrNull(CountedLimit),
  opinion: OrNull(Type.Enum([...OPINIONS])),
  /** Of the last sending; null once the applicant's data were erased. */
  words: OrNull(Type.String()),
  paper: OrNull(Type.Object({ id: Type.String(), number: OrNull(Type.String()) })),
  forwardedOn: OrNull(Day),
  materials: Count,
  receivedOn: OrNull(Day),
  receipt: OrNull(Type.String()),
  notedBy: OrNull(Type.String()),
  result: OrNull(Type.Enum([...RESULTS])),
  decidedOn: OrNull(Day),
  decision: OrNull(Type.String()),
  takenBackOn: OrNull(Day),
  /** Why it came back. */
  reason: OrNull(Type.String()),
  acts: Type.Array(Type.Enum([...ACTS])),
});
export type ForwardingView = Static<typeof ForwardingView>;

/** Null of a case that is decided here. */
export const CaseForwarding = Type.Object({ forwarding: OrNull(ForwardingView) });
export type CaseForwarding = Static<typeof CaseForwarding>;

export const ForwardingQuery = Type.Object({ what: Type.Optional(Type.Enum(['forward', 'receipt', 'decision'])) });
export type ForwardingQuery = Static<typeof ForwardingQuery>;

const Named = Type.Object({ key: Type.String(), name: Bilingual });

export const ForwardingRow = Type.Object({
  ...{ id: Type.String({ format: 'uuid' }), number: Type.String(), item: Named, department: Named },
  decider: Bilingual,
  owed: Owed,
  forwardedOn: OrNull(Day),
  receivedOn: OrNull(Day),
});
export type ForwardingRow = Static<typeof ForwardingRow>;

/** What is due first comes first. `more`: the oldest are shown, and there are others. */
export const ForwardingList = Type.Object({ rows: Type.Array(ForwardingRow), more: Type.Boolean() });
export type ForwardingList = Static<typeof ForwardingList>;
