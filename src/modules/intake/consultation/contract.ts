import { Type, type Static, type TSchema } from 'typebox';
import { PART_STATES, READERS, SILENCE_RULES, STANDS } from './contract/kinds.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Key = Type.String({ maxLength: 120 });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Named = Type.Object({ key: Type.String(), name: Bilingual });
const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Words = Type.String({ maxLength: 4_000 });

export const ConsultationParams = Type.Object({ consultationId: Id });
export const ConsultationFileParams = Type.Object({ consultationId: Id, fileId: Id });

export const AskConsultation = Type.Object({
  departments: Type.Array(Key, { maxItems: 20, uniqueItems: true }),
  question: Words,
  days: Type.Integer({ minimum: 1, maximum: 60 }),
  /** Materials of the application, by key. */
  materials: Type.Array(Key, { maxItems: 50, uniqueItems: true }),
  readers: Type.Enum([...READERS]),
  silence: Type.Enum([...SILENCE_RULES]),
  /** The task in which it is asked waits for the opinions. */
  holds: Type.Boolean(),
});
export type AskConsultation = Static<typeof AskConsultation>;

/** What is sealed of an answer. */
const Opinion = Type.Object({ stand: Type.Enum([...STANDS]), words: Words });
export type Opinion = Static<typeof Opinion>;

export const GiveOpinion = Type.Object({ department: Key, ...Opinion.properties });
export type GiveOpinion = Static<typeof GiveOpinion>;

export const SettleSilence = Type.Object({ as: Type.Enum(['agreed', 'noOpinion']) });
export type SettleSilence = Static<typeof SettleSilence>;

export const WithdrawConsultation = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 500 })) });
export type WithdrawConsultation = Static<typeof WithdrawConsultation>;

export const MovedConsultation = Type.Object({ id: Id });
export type MovedConsultation = Static<typeof MovedConsultation>;

const Part = Type.Object({
  department: Named,
  state: Type.Enum([...PART_STATES]),
  answeredOn: OrNull(Day),
  late: Type.Boolean(),
  /** Whether this caller may read what it says. */
  readable: Type.Boolean(),
  /** Null where nothing was said, where it is not his to read, or where the person's data were erased. */
  opinion: OrNull(Type.Object({ ...Opinion.properties, officer: OrNull(Type.String()) })),
});

const Attached = Type.Object({ id: Id, name: Type.String(), size: Type.Integer() });

export const ConsultationFile = Type.Object({
  id: Id,
  /** Null for who does not reach the case itself. */
  caseId: OrNull(Id),
  caseNumber: Type.String(),
  item: Bilingual,
  asking: Named,
  asker: OrNull(Type.String()),
  askedOn: Day,
  answerBy: Day,
  days: Type.Integer(),
  readers: Type.Enum([...READERS]),
  silence: Type.Enum([...SILENCE_RULES]),
  holds: Type.Boolean(),
  /** Something is still to come. */
  pending: Type.Boolean(),
  withdrawnOn: OrNull(Day),
  withdrawnFor: OrNull(Type.String()),
  readable: Type.Boolean(),
  question: OrNull(Type.String()),
  materials: Type.Array(Type.Object({ key: Type.String(), name: Bilingual, files: Type.Array(Attached) })),
  parts: Type.Array(Part),
  acts: Type.Array(Type.Enum(['settleSilence', 'withdraw'])),
  /** Asked departments for which the caller may answer now. */
  answersFor: Type.Array(Named),
});
export type ConsultationFile = Static<typeof ConsultationFile>;

/** What is asked about a case; `departments`: who can be asked, where the caller may ask. */
export const CaseConsultations = Type.Object({
  consultations: Type.Array(ConsultationFile),
  departments: OrNull(Type.Array(Named)),
  materials: Type.Array(Named),
  /** Whether there is a task of his that could wait for the opinions. */
  mayHold: Type.Boolean(),
  mostDays: Type.Integer(),
});
export type CaseConsultations = Static<typeof CaseConsultations>;

const SIDES = ['ofUs', 'byUs'] as const;
export const ConsultationQuery = Type.Object({
  side: Type.Optional(Type.Enum([...SIDES])),
  state: Type.Optional(Type.Enum(['waiting', 'undecided', 'over', 'all'])),
  after: Type.Optional(Type.String({ maxLength: 200 })),
});
export type ConsultationQuery = Static<typeof ConsultationQuery>;

const Row = Type.Object({
  id: Id,
  caseNumber: Type.String(),
  item: Bilingual,
  asking: Named,
  department: Named,
  askedOn: Day,
  answerBy: Day,
  state: Type.Enum([...PART_STATES]),
  answeredOn: OrNull(Day),
  late: Type.Boolean(),
  /** Waits after its last day. */
  overdue: Type.Boolean(),
});
export type ConsultationListRow = Static<typeof Row>;

export const ConsultationPage = Type.Object({ rows: Type.Array(Row), after: OrNull(Type.String()) });
export type ConsultationPage = Static<typeof ConsultationPage>;
