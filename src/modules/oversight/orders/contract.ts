import { Type, type Static } from 'typebox';
import { ORDER_KINDS, VERDICTS } from './events.ts';

const Day = Type.String({ format: 'date' });
const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Words = Type.String({ maxLength: 2_000 });
/** Working days for an answer. */
const Days = Type.Integer({ minimum: 1, maximum: 30 });

const STATES = ['drafted', 'issued', 'received', 'answered', 'checked', 'closed', 'discarded'] as const;
const ACTS = ['redraft', 'discard', 'issue', 'receive', 'answer', 'check', 'close'] as const;
export type OrderAct = (typeof ACTS)[number];

/** An order and how it stands; `daysLeft`: working days until its answer is due, negative when late. */
export const OrderRow = Type.Object({
  id: Id,
  kind: Type.Enum([...ORDER_KINDS]),
  department: Type.Object({ key: Type.String(), name: Bilingual }),
  section: OrNull(Type.String()),
  case: OrNull(Type.Object({ id: Id, number: Type.String(), item: Bilingual })),
  task: OrNull(Type.String()),
  state: Type.Enum([...STATES]),
  number: OrNull(Type.String()),
  draftedOn: Day,
  dueOn: OrNull(Day),
  daysLeft: OrNull(Type.Integer()),
  light: Type.Enum(['green', 'yellow', 'red', 'suspended', 'none']),
  returned: Type.Boolean(),
  settled: OrNull(Type.Boolean()),
  version: Type.Integer({ minimum: 1 }),
});
export type OrderRow = Static<typeof OrderRow>;

export const OrderQuery = Type.Object({
  state: Type.Optional(Type.Enum(['open', 'over'])),
  after: Type.Optional(Type.String({ maxLength: 60 })),
});
export type OrderQuery = Static<typeof OrderQuery>;

/** `places`: departments, with their sections, to which the caller may issue an order. */
export const OrderPage = Type.Object({
  orders: Type.Array(OrderRow),
  after: OrNull(Type.String()),
  places: Type.Array(Type.Object({ key: Type.String(), name: Bilingual, sections: Type.Array(Type.String()) })),
});
export type OrderPage = Static<typeof OrderPage>;

/** What was done about it. `words` is null where nothing was said, or once the person's data were erased. */
const Happened = Type.Object({
  type: Type.String(),
  at: Type.String({ format: 'date-time' }),
  by: OrNull(Type.String()),
  words: OrNull(Type.String()),
  verdict: OrNull(Type.Enum([...VERDICTS])),
  dueOn: OrNull(Day),
});

export const OrderFile = Type.Object({
  row: OrderRow,
  words: OrNull(Type.String()),
  days: Type.Integer(),
  happened: Type.Array(Happened),
  /** What the caller may do now. */
  acts: Type.Array(Type.Enum([...ACTS])),
});
export type OrderFile = Static<typeof OrderFile>;

export const OrderParams = Type.Object({ orderId: Id });

/** About a case, a task of it, or a section (of the whole department where none is said). */
export const DraftOrder = Type.Object({
  about: Type.Union([
    Type.Object({ kind: Type.Literal('case'), caseId: Id }),
    Type.Object({ kind: Type.Literal('task'), caseId: Id, task: Type.String({ pattern: '^t\\d{1,6}$' }) }),
    Type.Object({
      kind: Type.Literal('section'),
      department: Type.String({ minLength: 1, maxLength: 60 }),
      section: OrNull(Type.String({ minLength: 1, maxLength: 60 })),
    }),
  ]),
  words: Words,
  days: Days,
});
export type DraftOrder = Static<typeof DraftOrder>;

const version = Type.Integer({ minimum: 1 });

export const LeadOrder = Type.Object({
  version,
  act: Type.Union([
    Type.Object({ type: Type.Literal('redraft'), words: Words, days: Days }),
    Type.Object({ type: Type.Literal('discard') }),
    Type.Object({ type: Type.Literal('issue') }),
    Type.Object({ type: Type.Literal('check'), verdict: Type.Enum([...VERDICTS]), words: Words }),
    Type.Object({ type: Type.Literal('close'), words: Words }),
  ]),
});
export type LeadOrder = Static<typeof LeadOrder>;

export const AnswerOrder = Type.Object({
  version,
  act: Type.Union([
    Type.Object({ type: Type.Literal('receive') }),
    Type.Object({ type: Type.Literal('answer'), words: Words }),
  ]),
});
export type AnswerOrder = Static<typeof AnswerOrder>;

export const MovedOrder = Type.Object({ id: Id, version });
export type MovedOrder = Static<typeof MovedOrder>;
