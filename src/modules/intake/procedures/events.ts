import { Type, type Static } from 'typebox';
import { procedureKinds } from './contract/kinds.ts';

const Kind = Type.Enum([...procedureKinds]);
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** What happens to the special procedures of a case, on its own stream; words are sealed with the applicant's key. */
export const procedureSchemas = {
  /** `officer`: null where the law itself demands it. `basis`: provisions that are cited for it; may be empty. */
  procedureRequested: {
    schema: 1,
    data: Type.Object({
      id: Id,
      officer: OrNull(Id),
      on: Day,
      kind: Kind,
      reason: Sealed,
      content: Sealed,
      basis: Type.String(),
      limit: Type.Object({ value: Type.Integer({ minimum: 1 }), unit: Type.Enum(['workingDay', 'calendarDay']) }),
      startsOn: Day,
    }),
  },
  procedureRejected: { schema: 1, data: Type.Object({ id: Id, officer: Id, on: Day, reason: Sealed }) },
  /** `law`: by which provision the clock stands still meanwhile; null where it goes on. */
  procedureApproved: {
    schema: 1,
    data: Type.Object({
      id: Id,
      kind: Kind,
      officer: OrNull(Id),
      on: Day,
      law: OrNull(Type.String({ minLength: 1 })),
      startsOn: Day,
      dueOn: Day,
      calendar: Type.String(),
    }),
  },
  procedureEnded: {
    schema: 1,
    data: Type.Object({
      id: Id,
      kind: Kind,
      officer: Id,
      on: Day,
      endedOn: Day,
      result: Sealed,
      papers: OrNull(Sealed),
    }),
  },
  procedureOverran: { schema: 1, data: Type.Object({ id: Id, kind: Kind, on: Day, dueOn: Day }) },
} as const;

export type ProcedureEvent = {
  [Kind in keyof typeof procedureSchemas]: { type: Kind } & Static<(typeof procedureSchemas)[Kind]['data']>;
}[keyof typeof procedureSchemas];
