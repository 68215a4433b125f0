import { Type, type Static } from 'typebox';
import { OFFICER_ROLES } from '../permissions/rules/role.ts';
import { Id, Key, Line } from './shared.ts';

const strict = { additionalProperties: false };
const Day = Type.String({ format: 'date' });
const Role = Type.Enum([...OFFICER_ROLES]);
const Section = Type.Union([Line, Type.Null()]);

export const LeaveRow = Type.Object({
  id: Id,
  officer: Id,
  officerName: Type.String(),
  deputy: Id,
  deputyName: Type.String(),
  role: Role,
  department: Type.String(),
  section: Type.Union([Type.String(), Type.Null()]),
  from: Day,
  until: Day,
  /** `dormant`: it is the day, and yet nobody stands in: one of the two lost what it needs, or the deputy is away himself. */
  standing: Type.Enum(['coming', 'running', 'dormant', 'takenBack']),
});
export type LeaveRow = Static<typeof LeaveRow>;

/** A role that an officer of a department holds in his own right; the section where he has one. */
const HeldCapacity = Type.Object({
  role: Role,
  department: Type.String(),
  section: Type.Union([Type.String(), Type.Null()]),
});

export const Colleague = Type.Object({
  id: Id,
  name: Type.String(),
  /** Whose staff he is: for these departments he may stand in. */
  staffOf: Type.Array(Type.String()),
  capacities: Type.Array(HeldCapacity),
});
export type Colleague = Static<typeof Colleague>;

const NamedDepartment = Type.Object({
  key: Type.String(),
  name: Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) }),
});
export type NamedDepartment = Static<typeof NamedDepartment>;

export const MyLeaves = Type.Object({
  departments: Type.Array(NamedDepartment),
  capacities: Type.Array(HeldCapacity),
  colleagues: Type.Array(Colleague),
  leaves: Type.Array(LeaveRow),
  /** Leaves of others that name this officer. */
  naming: Type.Array(LeaveRow),
});
export type MyLeaves = Static<typeof MyLeaves>;

export const DepartmentLeaves = Type.Object({
  departments: Type.Array(NamedDepartment),
  colleagues: Type.Array(Colleague),
  leaves: Type.Array(LeaveRow),
});
export type DepartmentLeaves = Static<typeof DepartmentLeaves>;

const asked = {
  role: Role,
  section: Section,
  from: Day,
  until: Day,
  deputy: Id,
};
export const TakeLeave = Type.Object({ department: Key, ...asked }, strict);
export type TakeLeave = Static<typeof TakeLeave>;
export const ArrangeLeave = Type.Object({ officer: Id, ...asked }, strict);
export type ArrangeLeave = Static<typeof ArrangeLeave>;

export const NamedDeputy = Type.Object({
  leave: Id,
  uncovered: Type.Array(Type.Object({ officerName: Type.String(), from: Day, until: Day })),
});
export type NamedDeputy = Static<typeof NamedDeputy>;

export const LeaveParams = Type.Object({ leave: Id });
export const DepartmentParams = Type.Object({ department: Key });
export const DepartmentLeaveParams = Type.Object({ department: Key, leave: Id });
