import { Type, type Static } from 'typebox';
import { READERS } from '../consultation/contract/kinds.ts';
import { ANSWERS, OFF_CAUSES } from './contract/kinds.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Time = Type.String({ pattern: '^\\d{2}:\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const Departments = Type.Array(Type.String(), { minItems: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
/** When and where; the place is sealed, since officers write it. */
const Sitting = { heldOn: Day, from: Time, until: Time, place: Sealed };

/** Words are sealed with the key of whose case it is. */
export const schemas = {
  meetingCalled: {
    schema: 1,
    data: Type.Object({
      on: Day,
      ...Sitting,
      caseId: Id,
      number: Type.String(),
      item: Type.Object({ key: Type.String(), version: Type.Integer({ minimum: 1 }) }),
      /** Whose officer calls it. */
      department: Type.String(),
      officer: Id,
      applicant: Type.Object({ person: Id, organisation: OrNull(Type.String()), mandate: OrNull(Id) }),
      /** Departments, each with the officer who was asked for by name. */
      invited: Type.Array(Type.Object({ department: Type.String(), officer: OrNull(Id) }), { minItems: 1 }),
      subject: Sealed,
      /** Materials of the application that are to be read beforehand, by key. */
      materials: Type.Array(Type.String()),
      readers: Type.Enum([...READERS]),
      /** The task in which it was called; `holds`: it is not finished before there are minutes. */
      task: OrNull(Type.String()),
      holds: Type.Boolean(),
      /** The applicant learns that it takes place, and when. */
      told: Type.Boolean(),
    }),
  },
  invitationAnswered: {
    schema: 1,
    data: Type.Object({
      ...{ on: Day, department: Type.String(), officer: Id, answer: Type.Enum([...ANSWERS]) },
      ...{ whom: OrNull(Id), reason: OrNull(Sealed) },
    }),
  },
  meetingMoved: { schema: 1, data: Type.Object({ on: Day, officer: Id, ...Sitting, reason: Sealed }) },
  /** `officer`: null where it was called off by itself. */
  meetingCalledOff: {
    schema: 1,
    data: Type.Object({ on: Day, officer: OrNull(Id), cause: Type.Enum([...OFF_CAUSES]), reason: OrNull(Sealed) }),
  },
  /** `attending`: the invited departments that were there. `edition`: the first, or one that corrects the final one before. */
  minutesDrafted: {
    schema: 1,
    data: Type.Object({
      ...{ on: Day, officer: Id, edition: Type.Integer({ minimum: 1 }), attending: Type.Array(Type.String()) },
      minutes: Sealed,
    }),
  },
  /** Whoever says nothing until that day is over agrees with the record. */
  minutesCirculated: { schema: 1, data: Type.Object({ on: Day, officer: Id, days: Type.Integer(), answerBy: Day }) },
  minutesAnswered: {
    schema: 1,
    data: Type.Object({
      ...{ on: Day, department: Type.String(), officer: Id, word: Type.Enum(['confirmed', 'objected']) },
      reason: OrNull(Sealed),
    }),
  },
  minutesSilent: { schema: 1, data: Type.Object({ on: Day, departments: Departments }) },
  minutesFinal: { schema: 1, data: Type.Object({ on: Day, officer: Id, edition: Type.Integer({ minimum: 1 }) }) },
  documentIssued: {
    schema: 1,
    data: Type.Object({
      ...{ id: Id, kind: Type.Literal('meetingMinutes'), number: OrNull(Type.String()) },
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
