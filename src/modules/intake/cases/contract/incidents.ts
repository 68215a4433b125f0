import { Type, type Static } from 'typebox';
import { CaseRow } from '../contract.ts';
import { Answers, Department } from './tasks.ts';

/** Where the run of a case is stuck: nothing goes on there by itself. */
const Incident = Type.Object({
  case: CaseRow,
  token: Type.Integer(),
  element: Type.String(),
  /** What the model calls the place. */
  name: Type.String(),
  code: Type.String(),
  /** Whose it is to mend: the department in charge. */
  department: Department,
  at: Type.String({ format: 'date-time' }),
  mayMend: Type.Boolean(),
});

export const IncidentList = Type.Object({ incidents: Type.Array(Incident) });
export type IncidentList = Static<typeof IncidentList>;

/** Where the run of a case waits for a message or a signal from outside. */
const Wait = Type.Object({
  case: CaseRow,
  token: Type.Integer(),
  element: Type.String(),
  /** What the model calls the place, and what it waits for there. */
  place: Type.String(),
  kind: Type.Enum(['message', 'signal']),
  name: Type.String(),
  department: Department,
  since: Type.String({ format: 'date-time' }),
  mayHandIn: Type.Boolean(),
});

export const WaitList = Type.Object({ waits: Type.Array(Wait) });
export type WaitList = Static<typeof WaitList>;

/** The place that a message is handed in at, and values that it brings. */
export const HandInMessage = Type.Object({ element: Type.String({ maxLength: 200 }), set: Answers });

export const IncidentParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  token: Type.String({ pattern: '^\\d{1,6}$' }),
});

/** Values that the model looked for, by variable. */
export const MendRun = Type.Object({ set: Answers });
