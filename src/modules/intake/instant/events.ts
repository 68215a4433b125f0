import { Type, type Static } from 'typebox';
import { GROUNDS } from './contract/kinds.ts';
import { LEFT_FOR } from './rules/verdict.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const schemas = {
  /**
   * A machine decided, or left the case to a person: on which inputs, by which receipts of registers, by which model, with what output.
   * `missing`: what nobody could say, by the name of the field. `explanation`: which rule with which values, as a sentence.
   */
  instantlyDecided: {
    schema: 1,
    data: Type.Object({
      on: Day,
      number: Type.String(),
      department: Type.String(),
      item: Type.Object({ key: Type.String(), version: Type.Integer({ minimum: 1 }) }),
      person: Id,
      organisation: OrNull(Type.String()),
      outcome: Type.Enum(['granted', 'leftToPerson']),
      why: OrNull(Type.Enum([...LEFT_FOR])),
      missing: Type.Array(Type.String()),
      model: Type.Object({ decision: Type.String(), sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
      /** Of the item's published model; missing from before models were published. Older programs read past it. */
      modelVersion: Type.Optional(Type.Integer({ minimum: 1 })),
      inputs: Sealed,
      receipts: Type.Array(Id),
      output: Sealed,
      explanation: Type.Object({ zh: Sealed, en: Sealed }),
      /** Whether any register answered with what was invented for a demonstration. */
      synthetic: Type.Boolean(),
    }),
  },
  /** Somebody is to look at it: chance drew it, with the round's seed and what it was drawn from, or the applicant asked. */
  lookAsked: {
    schema: 1,
    data: Type.Object({
      on: Day,
      ground: Type.Enum([...GROUNDS]),
      words: OrNull(Sealed),
      draw: OrNull(
        Type.Object({
          seed: Type.Integer({ minimum: 0 }),
          percent: Type.Number(),
          /** The day whose grants were drawn from, and how many of this item they were. */
          round: Day,
          among: Type.Integer({ minimum: 1 }),
        }),
      ),
    }),
  },
  lookedAt: {
    schema: 1,
    data: Type.Object({
      on: Day,
      officer: Id,
      outcome: Type.Enum(['right', 'wrong']),
      words: Sealed,
      /** Found wrong: until when the party may speak against it; missing from before it was heard. */
      statementUntil: Type.Optional(Day),
    }),
  },
  /** 陈述申辩, before anything is taken back. */
  statementMade: { schema: 1, data: Type.Object({ on: Day, words: Sealed }) },
  /** Found wrong: taken back, with the number of the decision on the licence where there is one, or left standing. */
  rollBackDecided: {
    schema: 1,
    data: Type.Object({
      on: Day,
      officer: Id,
      outcome: Type.Enum(['rolledBack', 'confirmed']),
      words: Sealed,
      decision: OrNull(Type.String()),
    }),
  },
  documentIssued: {
    schema: 1,
    data: Type.Object({
      id: Id,
      kind: Type.String(),
      number: OrNull(Type.String()),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
