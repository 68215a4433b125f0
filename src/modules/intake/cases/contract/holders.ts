import { Type, type Static } from 'typebox';
import { Department } from './tasks.ts';

const Day = Type.String({ format: 'date' });
const strict = { additionalProperties: false };
const Id = Type.String({ format: 'uuid' });
/** Until which day somebody is on leave; null for who is here today. */
const AwayUntil = Type.Union([Day, Type.Null()]);

/** An officer with what he has taken of a department's open tasks; red is late, yellow is due soon. */
export const TaskHolder = Type.Object({
  officer: Type.Object({ id: Type.String(), name: Type.String() }),
  awayUntil: AwayUntil,
  open: Type.Integer(),
  yellow: Type.Integer(),
  red: Type.Integer(),
});
export type TaskHolder = Static<typeof TaskHolder>;

/** Somebody to whom tasks of the department may be given; which of them, the rules of each task say. */
export const TaskColleague = Type.Object({
  id: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.Enum(['clerk', 'reviewer', 'approver'])),
  /** The section that he works for; null: for the whole department. */
  section: Type.Union([Type.String(), Type.Null()]),
  awayUntil: AwayUntil,
});
export type TaskColleague = Static<typeof TaskColleague>;

/** Who has what in hand in a department, for who answers for it. */
export const HolderList = Type.Object({
  department: Department,
  /** Departments in which the caller says who does what. */
  departments: Type.Array(Department),
  holders: Type.Array(TaskHolder),
  colleagues: Type.Array(TaskColleague),
});
export type HolderList = Static<typeof HolderList>;

const Key = Type.String({ pattern: '^[a-z0-9-]{1,60}$' });
/** Without a department: the caller's own. */
export const HolderQuery = Type.Object({ department: Type.Optional(Key) });
export const HolderParams = Type.Object({ officer: Id });
export const HolderTasksQuery = Type.Object({ department: Key, after: Type.Optional(Type.String({ maxLength: 200 })) });
export type HolderTasksQuery = Static<typeof HolderTasksQuery>;

const Reason = Type.String({ maxLength: 2_000 });
/** `from`: who has the task, as it was seen; where somebody else has it by now, nothing is done. */
export const TakeTaskBack = Type.Object({ from: Id, reason: Reason }, strict);
export const ReassignTask = Type.Object({ from: Id, to: Id, reason: Reason }, strict);
