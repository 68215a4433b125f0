import { Type, type Static, type TSchema } from 'typebox';
import { MOST_TASK_FILES, StepFile } from '../cases/contract/task-files.ts';
import { GROUNDS, METHODS, OUTCOMES, STATES } from './contract/kinds.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Words = Type.String({ maxLength: 2_000 });
const Version = Type.Integer({ minimum: 0 });
const Count = Type.Integer({ minimum: 0 });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Named = Type.Object({ key: Type.String(), name: Bilingual });
const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Officer = Type.Object({ id: Type.String(), name: OrNull(Type.String()) });

export const PostCheckParams = Type.Object({ postCheckId: Id });
export const PostCheckFileParams = Type.Object({ postCheckId: Id, file: Id });

export const AssignPostCheck = Type.Object({ version: Version, officer: Id });
export type AssignPostCheck = Static<typeof AssignPostCheck>;

/** A file that was added before and goes with what was found. `shown`: the applicant sees it too. */
const AttachedFile = Type.Object({ id: Id, shown: Type.Boolean() });
export type AttachedFile = Static<typeof AttachedFile>;
const Files = Type.Optional(Type.Array(AttachedFile, { maxItems: MOST_TASK_FILES }));

/** `staff`: who was there, by name, for a visit on the spot. */
export const CheckPostCheck = Type.Object({
  version: Version,
  method: Type.Enum([...METHODS]),
  outcome: Type.Enum(['met', 'notMet']),
  words: Words,
  staff: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 10 })),
  files: Files,
});
export type CheckPostCheck = Static<typeof CheckPostCheck>;

export const OrderRectification = Type.Object({ version: Version, until: Day, words: Words });
export type OrderRectification = Static<typeof OrderRectification>;

export const RecheckPostCheck = Type.Object({
  version: Version,
  outcome: Type.Enum(['corrected', 'notCorrected']),
  words: Words,
  files: Files,
});
export type RecheckPostCheck = Static<typeof RecheckPostCheck>;

export const ProposeRevocation = Type.Object({ version: Version, ground: Type.Enum([...GROUNDS]), words: Words });
export type ProposeRevocation = Static<typeof ProposeRevocation>;

export const DecideRevocation = Type.Object({
  version: Version,
  outcome: Type.Enum(['revoked', 'kept']),
  words: Words,
});
export type DecideRevocation = Static<typeof DecideRevocation>;

export const MovedPostCheck = Type.Object({ version: Type.Integer() });

/** `open`: not closed. `overdue`: not checked, and its last day is over. `inTime`, `late`: when it was checked. */
const LISTED = ['open', 'overdue', ...STATES, ...OUTCOMES, 'inTime', 'late', 'all'] as const;
const Month = Type.String({ pattern: '^[1-9]\\d{3}-(0[1-9]|1[0-2])$' });

/** `month`: of the grant. `mine`: drawn to whoever asks. */
export const PostCheckQuery = Type.Object({
  state: Type.Optional(Type.Enum([...LISTED])),
  month: Type.Optional(Month),
  department: Type.Optional(Type.String({ maxLength: 120 })),
  mine: Type.Optional(Type.Literal('yes')),
  after: Type.Optional(Type.String({ maxLength: 80 })),
});
export type PostCheckQuery = Static<typeof PostCheckQuery>;

/**
 * `officer`: who checks; null until a head names somebody. `until`: the last day of a rectification, or of a statement. `owedBy`: the last
 * day of what the organ owes now, and its light.
 */
export const PostCheckListRow = Type.Object({
  id: Id,
  state: Type.Enum([...STATES]),
  outcome: OrNull(Type.Enum([...OUTCOMES])),
  number: Type.String(),
  item: Named,
  department: Named,
  officer: OrNull(Officer),
  openedOn: Day,
  dueOn: Day,
  overdue: Type.Boolean(),
  owedBy: OrNull(Day),
  light: Type.Enum(['green', 'yellow', 'red', 'suspended', 'none']),
  checkedOn: OrNull(Day),
  until: OrNull(Day),
  closedOn: OrNull(Day),
  version: Type.Integer(),
});
export type PostCheckListRow = Static<typeof PostCheckListRow>;

export const PostCheckPage = Type.Object({ rows: Type.Array(PostCheckListRow), after: OrNull(Type.String()) });
export type PostCheckPage = Static<typeof PostCheckPage>;

const HAPPENED = [
  'postCheckOpened',
  'postCheckAssigned',
  'commitmentChecked',
  'rectificationOrdered',
  'rectificationAnswered',
  'rectificationChecked',
  'revocationProposed',
  'statementMade',
  'revocationDecided',
] as const;

/** One thing that happened. `words`: null where none were said, or once the applicant's data were erased. */
const PostCheckHappened = Type.Object({
  what: Type.Enum([...HAPPENED]),
  on: Day,
  officer: OrNull(Officer),
  /** How it came out, by which method, on which ground; as codes. */
  codes: Type.Array(Type.String()),
  until: OrNull(Day),
  words: OrNull(Type.String()),
  decision: OrNull(Type.String()),
  /** What went with it, as far as the reader sees it. */
  files: Type.Array(Type.Object({ ...StepFile.properties, shown: Type.Boolean() })),
});
export type PostCheckHappened = Static<typeof PostCheckHappened>;

const ACTS = ['assign', 'check', 'orderRectification', 'recheck', 'propose', 'decide'] as const;
export type PostCheckAct = (typeof ACTS)[number];

export const PostCheckFile = Type.Object({
  row: PostCheckListRow,
  /** Null once the applicant's data were erased. */
  applicant: OrNull(Type.String()),
  happened: Type.Array(PostCheckHappened),
  acts: Type.Array(Type.Enum([...ACTS])),
  /** Between which days a rectification may end. */
  term: OrNull(Type.Object({ from: Day, latest: Day })),
  /** To whom a head may give it. */
  colleagues: Type.Array(Officer),
  grounds: Type.Array(Type.Enum([...GROUNDS])),
});
export type PostCheckFile = Static<typeof PostCheckFile>;

/** What the applicant sees of it; without the names of officers. */
export const OwnPostCheck = Type.Object({
  state: Type.Enum([...STATES]),
  outcome: OrNull(Type.Enum([...OUTCOMES])),
  dueOn: Day,
  until: OrNull(Day),
  happened: Type.Array(PostCheckHappened),
  mayAnswer: Type.Boolean(),
  mayState: Type.Boolean(),
});
export type OwnPostCheck = Static<typeof OwnPostCheck>;

/** The last twelve months unless one is asked for. */
export const PostCheckFiguresQuery = Type.Object({ from: Type.Optional(Month), until: Type.Optional(Month) });
export type PostCheckFiguresQuery = Static<typeof PostCheckFiguresQuery>;

const counted = {
  all: Count,
  inTime: Count,
  late: Count,
  overdue: Count,
  met: Count,
  corrected: Count,
  kept: Count,
  revoked: Count,
};

/** By the month of the grant; each figure is a state of the list with the same name. `departments`: those that have any check. */
export const PostCheckFigures = Type.Object({
  from: Month,
  until: Month,
  total: Type.Object(counted),
  months: Type.Array(Type.Object({ month: Month, ...counted })),
  departments: Type.Array(Named),
});
export type PostCheckFigures = Static<typeof PostCheckFigures>;
