import { Type, type Static } from 'typebox';

const strict = { additionalProperties: false };
const key = Type.String();
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const schemas = {
  organisationEntered: { schema: 1, data: Type.Object({ uscc: key }, strict) },
  agencyGranted: {
    schema: 1,
    data: Type.Object(
      {
        agency: key,
        agent: key,
        items: Type.Union([Type.Array(key), Type.Literal('all')]),
        from: day,
        until: Type.Union([day, Type.Null()]),
      },
      strict,
    ),
  },
  agencyRevoked: {
    schema: 1,
    data: Type.Object({ agency: key, by: Type.Enum(['organisation', 'agent', 'administrator']) }, strict),
  },
};

type Schemas = typeof schemas;
export type Event = { [Name in keyof Schemas]: { type: Name } & Static<Schemas[Name]['data']> }[keyof Schemas];
