import { Type, type Static } from 'typebox';
import { OFFICER_ROLES } from '../permissions/rules/role.ts';

const strict = { additionalProperties: false };
const key = Type.String();
const day = Type.String({ format: 'date' });

/** Why somebody is away is nobody's business here: no event has a reason. */
export const schemas = {
  deputyNamed: {
    schema: 2,
    data: Type.Object(
      {
        leave: key,
        role: Type.Enum([...OFFICER_ROLES]),
        department: key,
        section: Type.Union([Type.String(), Type.Null()]),
        from: day,
        until: day,
        deputy: key,
      },
      strict,
    ),
  },
  leaveTakenBack: { schema: 1, data: Type.Object({ leave: key, on: day }, strict) },
};

type Schemas = typeof schemas;
export type Event = { [Name in keyof Schemas]: { type: Name } & Static<Schemas[Name]['data']> }[keyof Schemas];
