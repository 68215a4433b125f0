import { Type, type Static } from 'typebox';

const strict = { additionalProperties: false };
const key = Type.String();

export const schemas = {
  /** Declared by the guardian, verified by nobody. */
  wardDeclared: {
    schema: 1,
    data: Type.Object(
      { guardian: key, relation: Type.Enum(['father', 'mother', 'otherGuardian']), numbered: Type.Boolean() },
      strict,
    ),
  },
  wardNumbered: { schema: 1, data: Type.Object({}, strict) },
  wardRemoved: { schema: 1, data: Type.Object({}, strict) },
};

type Schemas = typeof schemas;
export type Event = { [Name in keyof Schemas]: { type: Name } & Static<Schemas[Name]['data']> }[keyof Schemas];
