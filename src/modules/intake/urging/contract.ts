import { Type, type Static } from 'typebox';

const Day = Type.String({ format: 'date' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const MOST_WORDS = 500;

export const UrgeParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  taskId: Type.String({ pattern: '^t\\d{1,4}$' }),
});
export const UrgeWords = Type.Object({ words: Type.String({ maxLength: MOST_WORDS }) });
export const AnswerParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  urgeId: Type.String({ pattern: '^u\\d{1,4}$' }),
  taskId: Type.String({ pattern: '^t\\d{1,4}$' }),
});

/** `over`: nobody answered, and the task was done all the same. */
const TaskUrged = Type.Object({
  task: Type.String(),
  department: Bilingual,
  state: Type.Enum(['waiting', 'answered', 'over']),
  answer: OrNull(Type.String()),
  /** Who answered; null for who does not work in an office. */
  answerer: OrNull(Type.String()),
  /** Whether this officer may answer it now. */
  mine: Type.Boolean(),
});

const UrgeView = Type.Object({
  id: Type.String(),
  on: Day,
  answerBy: Day,
  byApplicant: Type.Boolean(),
  /** The officer who urged, by name; null where it was the applicant. */
  urger: OrNull(Type.String()),
  words: OrNull(Type.String()),
  escalated: Type.Boolean(),
  tasks: Type.Array(TaskUrged),
});
export type UrgeView = Static<typeof UrgeView>;

/** 催办 of a case, as whoever looks may see it. */
export const UrgingView = Type.Object({
  urges: Type.Array(UrgeView),
  /** Of an applicant: departments in which somebody has it now. */
  departments: Type.Array(Bilingual),
  /** From which day the applicant may urge; null where nobody has it, or an urge of his still waits. */
  from: OrNull(Day),
  /** Whether he may today. */
  may: Type.Boolean(),
  /** Of an officer: the open tasks of others that he may urge. */
  tasks: Type.Array(Type.Object({ task: Type.String(), name: Type.String(), department: Bilingual })),
});
export type UrgingView = Static<typeof UrgingView>;
