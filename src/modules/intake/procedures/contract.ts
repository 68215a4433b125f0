import { Type, type Static } from 'typebox';
import { MOST_DAYS } from './contract/bounds.ts';
import { procedureKinds } from './contract/kinds.ts';

const Day = Type.String({ format: 'date' });
const DayOrNull = Type.Union([Day, Type.Null()]);
const TextOrNull = Type.Union([Type.String(), Type.Null()]);
const Said = Type.String({ maxLength: 2_000 });
const Version = Type.Integer({ minimum: 0 });

export const ProcedureParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  procedureId: Type.String({ format: 'uuid' }),
});

const Kind = Type.Enum([...procedureKinds]);
const OwnLimit = Type.Object({
  value: Type.Integer({ minimum: 1, maximum: MOST_DAYS }),
  unit: Type.Enum(['workingDay', 'calendarDay']),
});

/** `requested` → `waiting` for its first day or `running` → `ended`; `rejected`; `lapsed`: the case was over before it was. */
const procedureStates = ['requested', 'rejected', 'waiting', 'running', 'ended', 'lapsed'] as const;
const State = Type.Enum([...procedureStates]);

/** A special procedure as a case file shows it; words are empty once the applicant's data were erased. */
export const ProcedureView = Type.Object({
  id: Type.String(),
  kind: Kind,
  state: State,
  reason: Type.String(),
  content: Type.String(),
  /** What is cited for it, in Chinese; may be empty. */
  basis: Type.String(),
  /** By which provision the clock stands still meanwhile; null where it goes on. */
  law: TextOrNull,
  limit: OwnLimit,
  requestedOn: Day,
  startsOn: Day,
  /** The last day of its own limit; null until it is approved. */
  dueOn: DayOrNull,
  /** Since when it is longer than that; null while it is not. */
  overranOn: DayOrNull,
  endedOn: DayOrNull,
  result: TextOrNull,
  papers: TextOrNull,
  /** Why it was turned down. */
  rejection: TextOrNull,
  /** Names on duty; null where the law itself demands it, and for who does not work in an office. */
  requester: TextOrNull,
  approver: TextOrNull,
  /** Whether this officer asked for it: then another answers. */
  isMine: Type.Boolean(),
});
export type ProcedureView = Static<typeof ProcedureView>;

export const RequestProcedure = Type.Object({
  version: Version,
  kind: Kind,
  reason: Said,
  content: Said,
  basis: Type.String({ maxLength: 300 }),
  limit: OwnLimit,
  startsOn: Day,
});

export const ApproveProcedure = Type.Object({ version: Version });
export const RejectProcedure = Type.Object({ version: Version, reason: Said });
export const EndProcedure = Type.Object({
  version: Version,
  endedOn: Day,
  result: Said,
  papers: Type.Optional(Said),
});

const procedureLists = ['open', 'approval', 'overrun'] as const;
export const ProcedureListQuery = Type.Object({ list: Type.Optional(Type.Enum([...procedureLists])) });
export type ProcedureListQuery = Static<typeof ProcedureListQuery>;

/** A special procedure as a list shows it. */
export const ProcedureRow = Type.Object({
  id: Type.String(),
  kind: Kind,
  state: State,
  requestedOn: Day,
  startsOn: Day,
  dueOn: DayOrNull,
  overranOn: DayOrNull,
  /** Whether the clock of the case stands still for it. */
  stops: Type.Boolean(),
  /** Whether this officer may approve it or turn it down. */
  mayAnswer: Type.Boolean(),
});
export type ProcedureRow = Static<typeof ProcedureRow>;
