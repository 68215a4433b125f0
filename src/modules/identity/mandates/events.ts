import { Type, type Static } from 'typebox';

const strict = { additionalProperties: false };
const key = Type.String();
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const terms = Type.Object(
  {
    items: Type.Union([Type.Array(key), Type.Literal('all')]),
    acts: Type.Array(Type.Enum(['fill', 'submit', 'supplement', 'withdraw', 'papers'])),
    until: day,
  },
  strict,
);

export const schemas = {
  mandateAsked: {
    schema: 1,
    data: Type.Object(
      {
        asker: key,
        askedBy: Type.Enum(['principal', 'agent']),
        /** Whom the asker named, sealed with the asker's key. */
        named: Type.String({ minLength: 1 }),
        terms,
        opensData: Type.Boolean(),
        linkUntil: Type.String({ format: 'date-time' }),
      },
      strict,
    ),
  },
  mandateConfirmed: { schema: 1, data: Type.Object({ by: key, on: day, opensData: Type.Boolean() }, strict) },
  mandateDeclined: { schema: 1, data: Type.Object({ by: key }, strict) },
  mandateWithdrawn: { schema: 1, data: Type.Object({}, strict) },
  mandateRevoked: { schema: 1, data: Type.Object({}, strict) },
  mandateRenounced: { schema: 1, data: Type.Object({}, strict) },
};

type Schemas = typeof schemas;
export type Event = { [Name in keyof Schemas]: { type: Name } & Static<Schemas[Name]['data']> }[keyof Schemas];
