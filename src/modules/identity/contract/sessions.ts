import { Type, type Static } from 'typebox';
import { Departments, Id, Line } from './shared.ts';

/** Who one is in this session, for the head of a screen and for what it offers. */
export const Session = Type.Object({
  kind: Type.Enum(['anonymous', 'person', 'officer']),
  name: Type.Union([Type.String(), Type.Null()]),
  roles: Type.Array(Type.String()),
  departments: Departments,
  department: Type.Union([Type.String(), Type.Null()]),
  organisation: Type.Union([Type.Object({ id: Id, name: Type.String(), uscc: Type.String() }), Type.Null()]),
  level: Type.Integer({ minimum: 0, maximum: 4 }),
  secondFactor: Type.Boolean(),
  secondFactorPolicy: Type.Enum(['compulsory', 'offered']),
});
export type Session = Static<typeof Session>;

export const ChooseCapacity = Type.Union([
  Type.Object({ capacity: Type.Enum(['self', 'office']) }, { additionalProperties: false }),
  Type.Object({ capacity: Type.Literal('organisation'), organisation: Id }, { additionalProperties: false }),
]);

export const EndSession = Type.Object({ everywhere: Type.Boolean() }, { additionalProperties: false });
export const ProveByCode = Type.Object({ code: Line }, { additionalProperties: false });
export const AgencyParams = Type.Object({ agency: Id });
export const LayDownAgency = Type.Object({ organisation: Id }, { additionalProperties: false });
