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

export const IncidentParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  token: Type.String({ pattern: '^\\d{1,6}$' }),
});

/** Values that the model looked for, by variable. */
export const MendRun = Type.Object({ set: Answers });
