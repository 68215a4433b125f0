import { Type, type Static } from 'typebox';
import { GRADES } from '../rules/grade.ts';
import { SERVICE_STEPS } from '../rules/ratable.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** `dueOn`: when the next act is due; null where nothing is. */
const Act = { officer: Id, on: Day, dueOn: OrNull(Day) };

export const schemas = {
  badRatingOpened: {
    schema: 1,
    data: Type.Object({
      on: Day,
      department: Type.String(),
      item: Type.String(),
      step: Type.Enum([...SERVICE_STEPS]),
      grade: Type.Enum([...GRADES]),
      /** Who served: he keeps away from it. */
      served: Id,
      named: Type.Boolean(),
      dueOn: Day,
    }),
  },
  /** `contact`: whether the person was reached; null where no name was put to the rating. */
  badRatingVerified: {
    schema: 1,
    data: Type.Object({
      ...Act,
      finding: Type.Enum(['true', 'mistaken', 'malicious', 'noBasis']),
      contact: OrNull(Type.Enum(['reached', 'unreachable'])),
      note: Sealed,
    }),
  },
  /** 复杂: into the ledger, with a later day. */
  rectificationExtended: { schema: 1, data: Type.Object({ ...Act, reason: Sealed }) },
  rectified: { schema: 1, data: Type.Object({ ...Act, measures: Sealed }) },
  /** 反馈, or 解释说明 where the law does not let the office do what was asked. */
  ratingAnswered: { schema: 1, data: Type.Object({ ...Act, answer: Sealed }) },
  revisited: {
    schema: 1,
    data: Type.Object({ ...Act, contact: Type.Enum(['content', 'notContent', 'unreachable']), note: Sealed }),
  },
  /** 复核: by somebody else than who said that the rating was mistaken or malicious. */
  exclusionReviewed: { schema: 1, data: Type.Object({ ...Act, upheld: Type.Boolean(), reason: Sealed }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
