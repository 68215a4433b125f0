import { Type, type Static } from 'typebox';
import { READERS, SILENCE_RULES } from './contract/kinds.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const Departments = Type.Array(Type.String(), { minItems: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** Question and opinions are sealed with the key of whose case it is. */
export const schemas = {
  consultationAsked: {
    schema: 1,
    data: Type.Object({
      on: Day,
      /** Working days, the first of them the one after it was asked. */
      days: Type.Integer({ minimum: 1 }),
      answerBy: Day,
      /** The working day from which those who have said nothing are reminded. */
      remindOn: Day,
      caseId: Id,
      number: Type.String(),
      item: Type.Object({ key: Type.String(), version: Type.Integer({ minimum: 1 }) }),
      /** Whose reviewing officer asks. */
      department: Type.String(),
      officer: Id,
      applicant: Type.Object({ person: Id, organisation: OrNull(Type.String()), mandate: OrNull(Id) }),
      asked: Departments,
      question: Sealed,
      /** Materials of the application that the asked departments may read, by key. */
      materials: Type.Array(Type.String()),
      readers: Type.Enum([...READERS]),
      silence: Type.Enum([...SILENCE_RULES]),
      /** The task in which it was asked; `holds`: it is not finished before the opinions are there. */
      task: OrNull(Type.String()),
      holds: Type.Boolean(),
    }),
  },
  opinionGiven: {
    schema: 1,
    data: Type.Object({ on: Day, department: Type.String(), officer: Id, opinion: Sealed, late: Type.Boolean() }),
  },
  consultationReminded: { schema: 1, data: Type.Object({ on: Day, departments: Departments }) },
  /** The day was over: what was chosen for their silence holds. */
  silenceFell: { schema: 1, data: Type.Object({ on: Day, departments: Departments }) },
  /** Who asked says what silence counts as, where that was left to him. */
  silenceSettled: { schema: 1, data: Type.Object({ on: Day, officer: Id, as: Type.Enum(['agreed', 'noOpinion']) }) },
  /** `officer`: null where the case was over. */
  consultationWithdrawn: { schema: 1, data: Type.Object({ on: Day, officer: OrNull(Id), reason: OrNull(Sealed) }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
