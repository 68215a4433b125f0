import { Type, type Static, type TSchema } from 'typebox';
import {
  DISPUTE_KINDS,
  DISPUTE_OUTCOMES,
  DISPUTE_STATES,
  DISPUTED_ACTS,
  STOP_GROUNDS,
  TIMELINESS,
} from './contract/kinds.ts';
import { DUTIES } from './rules/outcome.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Count = Type.Integer({ minimum: 0 });
const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Named = Type.Object({ key: Type.String(), name: Bilingual });
const Line = Type.String({ maxLength: 120 });
const Version = Type.Integer({ minimum: 0 });

export const DisputeParams = Type.Object({ disputeId: Id });

/** `paper`: which adverse paper of the case is fought; left out of a failure to act. */
export const RegisterDispute = Type.Object({
  kind: Type.Enum([...DISPUTE_KINDS]),
  paper: Type.Optional(Id),
  authority: Line,
  fileNumber: Line,
  requestedOn: Day,
  receivedOn: Day,
  simplified: Type.Optional(Type.Boolean()),
});
export type RegisterDispute = Static<typeof RegisterDispute>;

export const AnswerDispute = Type.Object({ version: Version, on: Day });
export type AnswerDispute = Static<typeof AnswerDispute>;

export const StopExecution = Type.Object({
  version: Version,
  on: Day,
  ground: Type.Enum([...STOP_GROUNDS]),
  order: Line,
});
export type StopExecution = Static<typeof StopExecution>;

export const ResumeExecution = Type.Object({ version: Version, on: Day, order: Line });
export type ResumeExecution = Static<typeof ResumeExecution>;

/** `within`: the days that the authority names for what is to be done. `anew`: it says that the act is to be done again. */
export const ConcludeDispute = Type.Object({
  version: Version,
  on: Day,
  outcome: Type.Enum([...DISPUTE_OUTCOMES]),
  instrument: Line,
  anew: Type.Optional(Type.Boolean()),
  within: Type.Optional(
    Type.Object({ value: Type.Integer({ minimum: 1, maximum: 365 }), unit: Type.Enum(['calendarDay', 'workingDay']) }),
  ),
  words: Type.Optional(Type.String({ maxLength: 1_000 })),
});
export type ConcludeDispute = Static<typeof ConcludeDispute>;

export const FulfilDuty = Type.Object({ version: Version, caseNumber: Type.String({ maxLength: 60 }) });
export type FulfilDuty = Static<typeof FulfilDuty>;

export const MovedDispute = Type.Object({ id: Id, version: Type.Integer() });
export type MovedDispute = Static<typeof MovedDispute>;

const LISTED = ['open', 'answerDue', 'overdue', 'dutyOpen', 'concluded', 'decided', 'corrected', 'all'] as const;
export type ListedDisputes = (typeof LISTED)[number];

export const DisputeQuery = Type.Object({
  state: Type.Optional(Type.Enum([...LISTED])),
  kind: Type.Optional(Type.Enum([...DISPUTE_KINDS])),
  department: Type.Optional(Line),
  year: Type.Optional(Type.String({ pattern: '^[1-9]\\d{3}$' })),
  after: Type.Optional(Type.String({ maxLength: 80 })),
});
export type DisputeQuery = Static<typeof DisputeQuery>;

/** `dueOn`: the last day of what the organ owes now. */
export const DisputeListRow = Type.Object({
  id: Id,
  version: Type.Integer(),
  caseId: Id,
  caseNumber: Type.String(),
  item: Bilingual,
  department: Named,
  kind: Type.Enum([...DISPUTE_KINDS]),
  act: Type.Enum([...DISPUTED_ACTS]),
  paperNumber: OrNull(Type.String()),
  authority: Type.String(),
  fileNumber: Type.String(),
  requestedOn: Day,
  receivedOn: Day,
  knownOn: OrNull(Day),
  lastOn: OrNull(Day),
  timeliness: Type.Enum([...TIMELINESS]),
  skipsReconsideration: Type.Boolean(),
  state: Type.Enum([...DISPUTE_STATES]),
  answerBy: Day,
  answeredOn: OrNull(Day),
  /** Since when the execution of the act is stopped by an order. */
  stoppedOn: OrNull(Day),
  outcome: OrNull(Type.Enum([...DISPUTE_OUTCOMES])),
  concludedOn: OrNull(Day),
  duty: OrNull(Type.Object({ kind: Type.Enum([...DUTIES]), by: Day, fulfilledOn: OrNull(Day) })),
  dueOn: OrNull(Day),
  daysLeft: OrNull(Type.Integer()),
  light: Type.Enum(['green', 'yellow', 'red', 'suspended', 'none']),
});
export type DisputeListRow = Static<typeof DisputeListRow>;

export const DisputePage = Type.Object({ rows: Type.Array(DisputeListRow), after: OrNull(Type.String()) });
export type DisputePage = Static<typeof DisputePage>;

const Happened = Type.Object({
  type: Type.String(),
  on: Day,
  by: OrNull(Type.String()),
  /** An order, an instrument, a decision or a case: whatever the step names. */
  reference: OrNull(Type.String()),
  words: OrNull(Type.String()),
});

const ARTICLE_TEXT = Type.Object({ law: Type.String(), fromGeneralKnowledge: Type.Boolean() });

export const DisputeFile = Type.Object({
  row: DisputeListRow,
  happened: Type.Array(Happened),
  /** By which provisions the act goes on being executed, and the answer is owed. */
  provisions: Type.Object({ notSuspended: ARTICLE_TEXT, answer: ARTICLE_TEXT }),
  stopGrounds: Type.Array(Type.Enum([...STOP_GROUNDS])),
  outcomes: Type.Array(Type.Enum([...DISPUTE_OUTCOMES])),
  acts: Type.Array(Type.Enum(['answer', 'stop', 'resume', 'conclude', 'fulfil'])),
});
export type DisputeFile = Static<typeof DisputeFile>;

/** Which acts of a case can be fought, each with the right authorities, and what is registered of them. */
export const CaseDisputes = Type.Object({
  rows: Type.Array(DisputeListRow),
  mayRegister: Type.Boolean(),
  acts: Type.Array(
    Type.Object({
      act: Type.Enum([...DISPUTED_ACTS]),
      paper: OrNull(Id),
      number: OrNull(Type.String()),
      knownOn: OrNull(Day),
    }),
  ),
  authorities: Type.Object({ reconsideration: Type.String(), litigation: Type.String() }),
});
export type CaseDisputes = Static<typeof CaseDisputes>;

const Share = OrNull(Type.Number({ minimum: 0, maximum: 1 }));
const counted = {
  all: Count,
  open: Count,
  overdue: Count,
  concluded: Count,
  decided: Count,
  corrected: Count,
  /** Corrected of those decided on the merits; null of none. */
  share: Share,
};

export const DisputeFiguresQuery = Type.Object({ year: Type.Optional(Type.String({ pattern: '^[1-9]\\d{3}$' })) });
export type DisputeFiguresQuery = Static<typeof DisputeFiguresQuery>;

export const DisputeCount = Type.Object({ kind: Type.Enum([...DISPUTE_KINDS]), department: OrNull(Named), ...counted });
export type DisputeCount = Static<typeof DisputeCount>;

/** Of the proceedings whose papers came in that year: both kinds, and each department. */
export const DisputeFigures = Type.Object({
  year: Type.String(),
  kinds: Type.Array(DisputeCount),
  departments: Type.Array(DisputeCount),
});
export type DisputeFigures = Static<typeof DisputeFigures>;
