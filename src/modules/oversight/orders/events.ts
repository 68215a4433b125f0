import { Type, type Static } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const Act = { officer: Id, on: Day };
const Drafted = { words: Sealed, days: Type.Integer({ minimum: 1 }) };

export const ORDER_KINDS = ['case', 'task', 'section'] as const;
export const VERDICTS = ['settled', 'returned', 'notSettled'] as const;

/** Words are sealed with the applicant's key; those of an order about a section with a key of the order's own. */
export const schemas = {
  orderDrafted: {
    schema: 1,
    data: Type.Object({
      ...Act,
      ...Drafted,
      kind: Type.Enum([...ORDER_KINDS]),
      department: Type.String({ minLength: 1 }),
      section: OrNull(Type.String({ minLength: 1 })),
      caseId: OrNull(Id),
      task: OrNull(Type.String()),
      item: OrNull(Type.String()),
    }),
  },
  orderRedrafted: { schema: 1, data: Type.Object({ ...Act, ...Drafted }) },
  orderDiscarded: { schema: 1, data: Type.Object(Act) },
  /** 签发: numbered, on the paper of that template, to be answered by `dueOn`. */
  orderIssued: {
    schema: 1,
    data: Type.Object({ ...Act, number: Type.String({ minLength: 1 }), template: Type.String(), dueOn: Day }),
  },
  orderReceived: { schema: 1, data: Type.Object(Act) },
  orderAnswered: { schema: 1, data: Type.Object({ ...Act, measures: Sealed }) },
  /** `dueOn`: of one that is returned, by when it is answered anew. */
  orderChecked: {
    schema: 1,
    data: Type.Object({ ...Act, verdict: Type.Enum([...VERDICTS]), words: OrNull(Sealed), dueOn: OrNull(Day) }),
  },
  orderClosed: { schema: 1, data: Type.Object({ ...Act, words: OrNull(Sealed) }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
