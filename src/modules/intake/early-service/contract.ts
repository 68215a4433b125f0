import { Type, type Static, type TSchema } from 'typebox';
import { StepFile } from '../cases/contract/task-files.ts';
import { STATES, VERDICTS } from './contract/kinds.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Key = Type.String({ maxLength: 120 });
const Count = Type.Integer({ minimum: 0 });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Named = Type.Object({ key: Type.String(), name: Bilingual });
const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Words = Type.String({ maxLength: 2_000 });

export const EarlyServiceParams = Type.Object({ earlyServiceId: Id });
export const EarlyServiceFileParams = Type.Object({ earlyServiceId: Id, file: Id });

/**
 * `missing`: materials of the item that cannot be there yet; what the catalogue does not list is said in words. `showFiles`: the office may open
 * what is attached; nobody's files are opened who did not say so.
 */
export const AskEarlyService = Type.Object({
  missing: Type.Array(Key, { maxItems: 50, uniqueItems: true }),
  words: Type.Optional(Words),
  mayComeOn: Type.Optional(Day),
  showFiles: Type.Optional(Type.Boolean()),
});
export type AskEarlyService = Static<typeof AskEarlyService>;

/** About one material or one field of the draft. */
const Part = Type.Object({ about: Key, verdict: Type.Enum([...VERDICTS]), words: Words });

export const AnswerEarlyService = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  words: Words,
  parts: Type.Array(Part, { maxItems: 200 }),
});
export type AnswerEarlyService = Static<typeof AnswerEarlyService>;

/** What is sealed of an answer. */
export type Guidance = Pick<AnswerEarlyService, 'words' | 'parts'>;

export const MovedEarlyService = Type.Object({ version: Type.Integer() });
export type MovedEarlyService = Static<typeof MovedEarlyService>;

/** The draft as it stood when it was asked about: what was answered, and what was attached or is handed in otherwise. */
const Shown = Type.Object({
  answers: Type.Array(Type.Object({ key: Type.String(), name: Bilingual, value: Bilingual })),
  materials: Type.Array(
    Type.Object({
      ...{ key: Type.String(), name: Bilingual, files: Count, way: OrNull(Type.String()) },
      /** Which of them the office may open. */
      attached: Type.Optional(Type.Array(Id)),
    }),
  ),
});
export type Shown = Static<typeof Shown>;

const Row = Type.Object({
  id: Id,
  state: Type.Enum([...STATES]),
  item: Named,
  department: Named,
  firstAskedOn: Day,
  askedOn: Day,
  /** The day that the office aims at; no limit of the law. */
  answerBy: Day,
  answeredOn: OrNull(Day),
  rounds: Count,
  /** Waits after that day. */
  late: Type.Boolean(),
  caseId: OrNull(Id),
  version: Count,
});
export type EarlyServiceListRow = Static<typeof Row>;

const Round = Type.Object({
  on: Day,
  answerBy: Day,
  missing: Type.Array(Named),
  /** Null where nothing was said, or the person's data were erased. */
  words: OrNull(Type.String()),
  mayComeOn: OrNull(Day),
  answer: OrNull(
    Type.Object({
      on: Day,
      words: OrNull(Type.String()),
      parts: Type.Array(Type.Object({ ...Part.properties, name: Bilingual })),
    }),
  ),
});

/** What the applicant sees: every round, without the names of officers. */
export const OwnEarlyService = Type.Object({
  row: Row,
  rounds: Type.Array(Round),
  /** An answer binds nobody, and is no ground to refuse. */
  binding: Type.Literal(false),
  acts: Type.Array(Type.Enum(['ask', 'withdraw'])),
});
export type OwnEarlyService = Static<typeof OwnEarlyService>;

export const EarlyServiceFile = Type.Object({
  row: Row,
  rounds: Type.Array(Round),
  binding: Type.Literal(false),
  who: OrNull(Type.String()),
  /** Null once the person's data were erased. */
  shown: OrNull(Shown),
  /** Those that the office may open, and that still lie with the draft. */
  files: Type.Array(StepFile),
  acts: Type.Array(Type.Literal('answer')),
});
export type EarlyServiceFile = Static<typeof EarlyServiceFile>;

/** What was said before an application; null where nobody asked. */
export const CaseEarlyService = Type.Object({
  early: OrNull(
    Type.Object({
      rounds: Type.Array(Round),
      /** What the last word on it called in order. It binds nobody; who says otherwise is shown it. */
      inOrder: Type.Array(Type.Object({ about: Key, name: Bilingual, on: Day, words: Words })),
      binding: Type.Literal(false),
    }),
  ),
});
export type CaseEarlyService = Static<typeof CaseEarlyService>;

/** The database knows no year 0. */
const Month = Type.String({ pattern: '^[1-9]\\d{3}-(0[1-9]|1[0-2])$' });
export const EarlyServiceQuery = Type.Object({
  month: Type.Optional(Month),
  item: Type.Optional(Key),
  state: Type.Optional(Type.Enum([...STATES, 'late', 'all'])),
  after: Type.Optional(Type.String({ maxLength: 80 })),
});
export type EarlyServiceQuery = Static<typeof EarlyServiceQuery>;

export const EarlyServicePage = Type.Object({ rows: Type.Array(Row), after: OrNull(Type.String()) });
export type EarlyServicePage = Static<typeof EarlyServicePage>;

/** Drafts, and the rounds asked and answered in them. */
const counted = { drafts: Count, rounds: Count, answered: Count, inTarget: Count, applied: Count };

/** By the month in which it was first asked; each opens the same rows in the list. */
export const EarlyServiceFigures = Type.Object({
  total: Type.Object(counted),
  months: Type.Array(Type.Object({ month: Type.String(), ...counted })),
});
export type EarlyServiceFigures = Static<typeof EarlyServiceFigures>;
