import { Type, type Static } from 'typebox';
import { RELATIONS } from '../permissions/rules/conflict.ts';
import { OFFICER_ROLES } from '../permissions/rules/role.ts';

const strict = { additionalProperties: false };
const key = Type.String();
const place = Type.Union([Type.String(), Type.Null()]);
const post = { department: key, section: place, hall: place };
const role = Type.Enum([...OFFICER_ROLES]);

export const schemas = {
  officerAppointed: { schema: 1, data: Type.Object({ person: key, staffNumber: key, ...post }, strict) },
  officerMoved: { schema: 1, data: Type.Object(post, strict) },
  officerDismissed: { schema: 1, data: Type.Object({}, strict) },
  roleGranted: {
    schema: 2,
    data: Type.Object({ role, departments: Type.Union([Type.Array(key), Type.Literal('all')]) }, strict),
  },
  roleWithdrawn: { schema: 2, data: Type.Object({ role }, strict) },
  /** `reason` is sealed with the officer's key: it is free text and may name people. */
  drawingAllowed: {
    schema: 1,
    data: Type.Object({ department: key, by: Type.String(), since: Type.String(), reason: Type.String() }, strict),
  },
  drawingWithdrawn: { schema: 1, data: Type.Object({ department: key, reason: Type.String() }, strict) },
  relativeDeclared: {
    schema: 1,
    data: Type.Object({ relative: key, relation: Type.Enum([...RELATIONS]) }, strict),
  },
  relativeStruck: { schema: 1, data: Type.Object({ relative: key }, strict) },
  /** `reason` is sealed with the officer's key: it is free text and may name people. */
  glassBroken: { schema: 1, data: Type.Object({ until: Type.String(), reason: Type.String() }, strict) },
  glassMended: { schema: 1, data: Type.Object({}, strict) },
};

type Schemas = typeof schemas;
export type Event = { [Name in keyof Schemas]: { type: Name } & Static<Schemas[Name]['data']> }[keyof Schemas];
