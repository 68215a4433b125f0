import { Type, type Static } from 'typebox';
import { LISTED_REASONS, ORIGINS, PATHS } from './contract/kinds.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const schemas = {
  /** A no at a counter. Words are sealed with the key of who asked, or with one of their own where he gave no name. */
  personTurnedAway: {
    schema: 1,
    data: Type.Object({
      origin: Type.Enum([...ORIGINS]),
      on: Day,
      reviewBy: Day,
      officer: Id,
      department: Type.String(),
      item: OrNull(Type.Object({ key: Type.String(), version: Type.Integer({ minimum: 1 }) })),
      who: Type.Object({ person: OrNull(Id), organisation: OrNull(Type.String()) }),
      /** The registered name, or what somebody without an account gave of himself. */
      name: OrNull(Sealed),
      /** What was asked for where no item was found. */
      asked: OrNull(Sealed),
      reason: Type.Enum([...LISTED_REASONS]),
      /** The material, or the condition in the entry's words, that is not met. */
      demanded: OrNull(Type.String()),
      words: OrNull(Sealed),
      path: Type.Array(Type.Object({ kind: Type.Enum([...PATHS]), text: Sealed })),
      hall: OrNull(Type.String()),
      counter: OrNull(Type.String()),
      /** The number under which it is known: of its paper, or of the case. */
      number: OrNull(Type.String()),
      query: OrNull(Type.Object({ hash: Type.String({ minLength: 1 }), code: Sealed })),
      caseId: OrNull(Id),
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
  reviewAsked: { schema: 1, data: Type.Object({ on: Day, words: OrNull(Sealed) }) },
  noReviewed: {
    schema: 1,
    data: Type.Object({ officer: Id, on: Day, outcome: Type.Enum(['upheld', 'overturned']), reason: Sealed }),
  },
  personTakenIn: { schema: 1, data: Type.Object({ officer: Id, on: Day, caseNumber: Type.String() }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
