import { Type, type Static } from 'typebox';
import { GROUNDS, METHODS } from './contract/kinds.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Version = Type.Integer({ minimum: 1 });
/** What goes with a result. `shown`: to the applicant too. */
const Files = Type.Optional(Type.Array(Type.Object({ id: Id, shown: Type.Boolean() })));

export const schemas = {
  /** A grant on commitment, and who is to check it. `draw`: from it and the candidates the draw can be made again; null where nobody was eligible. */
  postCheckOpened: {
    schema: 1,
    data: Type.Object({
      on: Day,
      dueOn: Day,
      number: Type.String(),
      department: Type.String(),
      item: Type.Object({ key: Type.String(), version: Version }),
      text: Type.Object({ item: Type.String(), version: Version }),
      person: Id,
      organisation: OrNull(Type.String()),
      decidedBy: Type.Array(Id),
      draw: OrNull(
        Type.Object({
          seed: Type.Integer({ minimum: 0 }),
          candidates: Type.Array(Type.Object({ officer: Id, open: Type.Integer({ minimum: 0 }) }), { minItems: 1 }),
          officer: Id,
        }),
      ),
    }),
  },
  /** A head gave it to an officer by name. */
  postCheckAssigned: { schema: 1, data: Type.Object({ on: Day, by: Id, officer: Id }) },
  commitmentChecked: {
    schema: 1,
    data: Type.Object({
      on: Day,
      officer: Id,
      method: Type.Enum([...METHODS]),
      outcome: Type.Enum(['met', 'notMet']),
      words: Sealed,
      files: Files,
    }),
  },
  rectificationOrdered: { schema: 1, data: Type.Object({ on: Day, officer: Id, until: Day, words: Sealed }) },
  /** The applicant says what he put right, and asks to be visited again. */
  rectificationAnswered: { schema: 1, data: Type.Object({ on: Day, words: Sealed }) },
  rectificationChecked: {
    schema: 1,
    data: Type.Object({
      on: Day,
      officer: Id,
      outcome: Type.Enum(['corrected', 'notCorrected']),
      words: Sealed,
      files: Files,
    }),
  },
  revocationProposed: {
    schema: 1,
    data: Type.Object({
      on: Day,
      officer: Id,
      ground: Type.Enum([...GROUNDS]),
      words: Sealed,
      statementUntil: Day,
    }),
  },
  /** 陈述申辩 (行政许可法 art. 7). */
  statementMade: { schema: 1, data: Type.Object({ on: Day, words: Sealed }) },
  /** `decision`: the number of the decision on the licence; null where the grant stands. */
  revocationDecided: {
    schema: 1,
    data: Type.Object({
      on: Day,
      officer: Id,
      outcome: Type.Enum(['revoked', 'kept']),
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
