import { Type, type Static } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** Words are sealed with the key of who applies. */
export const schemas = {
  /** A round begins: the draft as it stood is shown to the office. */
  earlyServiceAsked: {
    schema: 1,
    data: Type.Object({
      on: Day,
      answerBy: Day,
      item: Type.Object({ key: Type.String(), version: Type.Integer({ minimum: 1 }) }),
      department: Type.String(),
      who: Type.Object({ person: Id, organisation: OrNull(Type.String()), mandate: OrNull(Id) }),
      name: Sealed,
      /** Materials that cannot be there yet. */
      missing: Type.Array(Type.String()),
      words: OrNull(Sealed),
      mayComeOn: OrNull(Day),
      shown: Sealed,
      /** The clerk who asked for the person before him. */
      officer: OrNull(Id),
    }),
  },
  earlyServiceAnswered: { schema: 1, data: Type.Object({ on: Day, officer: Id, guidance: Sealed }) },
  earlyServiceWithdrawn: { schema: 1, data: Type.Object({ on: Day }) },
  /** By itself, after a long silence of the office or of the applicant. */
  earlyServiceLapsed: { schema: 1, data: Type.Object({ on: Day, why: Type.Enum(['unanswered', 'unused']) }) },
  earlyServiceApplied: { schema: 1, data: Type.Object({ on: Day, caseId: Id }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
