import { Type } from 'typebox';
import { Id, Key, Line } from './shared.ts';

const strict = { additionalProperties: false };
const Day = Type.String({ format: 'date' });

export const EnterOrganisation = Type.Object({ uscc: Line, name: Line }, strict);
export const EnteredOrganisation = Type.Object({ organisation: Id });
export const OrganisationParams = Type.Object({ organisation: Id });

export const GrantAgency = Type.Object(
  {
    agentCitizenId: Line,
    items: Type.Union([Type.Array(Key, { maxItems: 1_000 }), Type.Literal('all')]),
    from: Day,
    until: Type.Union([Day, Type.Null()]),
  },
  strict,
);
export const GrantedAgency = Type.Object({ agency: Id });
export const OrganisationAgencyParams = Type.Object({ organisation: Id, agency: Id });
