import { Type, type Static } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const Key = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** 催办, on the case's own stream; words are sealed with the applicant's key. */
export const urgeSchemas = {
  /** `id`: `u1`, `u2` in their order. `officer`: null where the applicant urges. `tasks`: whom it reaches. */
  urged: {
    schema: 1,
    data: Type.Object({
      id: Key,
      on: Day,
      answerBy: Day,
      officer: OrNull(Id),
      acting: Type.Union([
        Type.Object({ as: Type.Enum(['agent', 'guardian', 'staff']), actor: Sealed, principal: Sealed }),
        Type.Null(),
      ]),
      words: OrNull(Sealed),
      tasks: Type.Array(Type.Object({ task: Key, department: Type.String(), holder: OrNull(Id) }), { minItems: 1 }),
    }),
  },
  /** `urger`: the officer who urged; null where it was the applicant, who reads the words. */
  urgeAnswered: {
    schema: 1,
    data: Type.Object({
      id: Key,
      on: Day,
      task: Key,
      department: Type.String(),
      officer: Id,
      urger: OrNull(Id),
      words: Sealed,
    }),
  },
  /** Nobody answered in time, and the tasks are still open: it goes to the heads of these departments. */
  urgeEscalated: {
    schema: 1,
    data: Type.Object({ id: Key, on: Day, urger: OrNull(Id), departments: Type.Array(Type.String(), { minItems: 1 }) }),
  },
} as const;

export type UrgeEvent = {
  [Kind in keyof typeof urgeSchemas]: { type: Kind } & Static<(typeof urgeSchemas)[Kind]['data']>;
}[keyof typeof urgeSchemas];
