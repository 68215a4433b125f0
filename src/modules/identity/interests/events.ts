import { Type, type Static } from 'typebox';
import { INTEREST_GROUNDS } from './model.ts';

const strict = { additionalProperties: false };
const key = Type.String();

export const schemas = {
  interestDeclared: {
    schema: 1,
    data: Type.Object(
      {
        interest: key,
        ground: Type.Enum([...INTEREST_GROUNDS]),
        matter: Type.Union([
          Type.Object({ kind: Type.Literal('organisation'), uscc: key }, strict),
          Type.Object({ kind: Type.Literal('case'), number: key }, strict),
        ]),
      },
      strict,
    ),
  },
  interestEnded: { schema: 1, data: Type.Object({ interest: key }, strict) },
};

type Schemas = typeof schemas;
export type Event = { [Name in keyof Schemas]: { type: Name } & Static<Schemas[Name]['data']> }[keyof Schemas];
