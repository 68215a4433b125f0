import { Type, type Static } from 'typebox';
import { RELATIONS } from '../permissions/rules/conflict.ts';
import { OFFICER_ROLES } from '../permissions/rules/role.ts';
import { Departments, Id, Instant, Key, Line } from './shared.ts';

const strict = { additionalProperties: false };
const Place = Type.Union([Key, Type.Null()]);
const Role = Type.Enum([...OFFICER_ROLES]);

export const OfficerRow = Type.Object({
  id: Id,
  person: Id,
  staffNumber: Type.String(),
  name: Type.String(),
  department: Type.String(),
  section: Type.Union([Type.String(), Type.Null()]),
  hall: Type.Union([Type.String(), Type.Null()]),
  grants: Type.Array(Type.Object({ role: Role, departments: Departments })),
  glassBrokenUntil: Type.Union([Instant, Type.Null()]),
});
export type OfficerRow = Static<typeof OfficerRow>;

/** A section (科室) by the name that process models call it by; null for who works for the whole department. */
const Section = Type.Union([Type.String({ pattern: '^\\S(.{0,38}\\S)?$' }), Type.Null()]);

export const Post = Type.Object({ department: Key, section: Section, hall: Place }, strict);
/** Sections of a department in which somebody serves, to choose from. */
export const Sections = Type.Array(Type.String());
export const SectionsParams = Type.Object({ department: Key });
export const AppointOfficer = Type.Object(
  { name: Line, citizenId: Line, phone: Line, staffNumber: Line, loginName: Line, post: Post },
  strict,
);
/** The password is shown once: to whoever asked first under the key of this wish. */
export const AppointedOfficer = Type.Object({
  officer: Id,
  person: Id,
  loginName: Type.String(),
  temporaryPassword: Type.Union([Type.String(), Type.Null()]),
});

export const OfficerParams = Type.Object({ officer: Id });
export const GrantRole = Type.Object({ role: Role, departments: Departments }, strict);
export const WithdrawRole = Type.Object({ role: Role }, strict);

export const DeclareRelative = Type.Object(
  { relation: Type.Enum([...RELATIONS]), name: Line, citizenId: Line },
  strict,
);
export const NewRelative = Type.Object({ relative: Id });
export const RelativeParams = Type.Object({ relative: Id });
export const DeclaredRelative = Type.Object({
  id: Id,
  relation: Type.Enum([...RELATIONS]),
  name: Type.Union([Type.String(), Type.Null()]),
  declaredAt: Instant,
});

export const BreakGlass = Type.Object(
  { reason: Type.String({ minLength: 5, maxLength: 1_000 }), minutes: Type.Integer({ minimum: 5, maximum: 60 }) },
  strict,
);
