import { Type, type Static } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Number = Type.Integer({ minimum: 0 });
const Act = { on: Day, officer: Id };

export const schemas = {
  blanksReceived: {
    schema: 1,
    data: Type.Object({
      ...Act,
      hall: Type.String({ minLength: 1 }),
      range: Type.Object({
        certificateType: Type.String({ minLength: 1 }),
        prefix: Type.String({ maxLength: 20 }),
        digits: Type.Integer({ minimum: 1, maximum: 9 }),
        first: Number,
        last: Number,
      }),
    }),
  },
  blankUsed: { schema: 1, data: Type.Object({ ...Act, number: Number, caseId: Id }) },
  /** `caseId`: for which it was printed before it was spoilt; null for one that was still blank. */
  blankVoided: {
    schema: 1,
    data: Type.Object({
      ...Act,
      number: Number,
      reason: Type.Enum(['misprinted', 'damaged', 'missing', 'lost']),
      caseId: Type.Union([Id, Type.Null()]),
    }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
