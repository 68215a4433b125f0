import { Type, type Static } from 'typebox';
import { LEAVE_CAUSES, VISIT_RESULTS } from './contract/kinds.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Time = Type.String({ pattern: '^\\d{2}:\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const At = Type.String({ format: 'date-time' });
const Item = Type.String({ minLength: 1 });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Slot = Type.Object({ heldOn: Day, from: Time, until: Time });
const member = {
  ...{ item: Item, version: Type.Integer({ minimum: 1 }), case: Id, number: Type.String() },
  department: Type.String({ minLength: 1 }),
};

/** Words are sealed with the key of whose case it is. */
export const schemas = {
  /** `task`: null where the case has not come to its visit yet. `department`: whose visit it is. */
  visitProposed: {
    schema: 1,
    data: Type.Object({
      at: At,
      theme: Type.Object({ id: Id, number: Type.String() }),
      applicant: Type.Object({
        ...{ person: Id, organisation: OrNull(Type.String()), mandate: OrNull(Id), ward: OrNull(Id) },
      }),
      members: Type.Array(Type.Object({ ...member, task: OrNull(Type.String()) }), { minItems: 2 }),
      arrangeBy: Day,
    }),
  },
  /** Its own step has come. */
  memberJoined: { schema: 1, data: Type.Object({ at: At, ...member, task: Type.String() }) },
  /** It has a visit of its own, or none any more. `officer`: null where that came by itself or by the applicant. */
  memberLeft: {
    schema: 1,
    data: Type.Object({
      ...{ at: At, item: Item, cause: Type.Enum([...LEAVE_CAUSES]), officer: OrNull(Id), reason: OrNull(Sealed) },
    }),
  },
  inspectorsNamed: {
    schema: 1,
    data: Type.Object({ at: At, officer: Id, department: Type.String(), inspectors: Type.Array(Id, { minItems: 2 }) }),
  },
  /** `reason`: why it is moved; null where it is offered for the first time, or since the applicant asked for another. */
  timesOffered: {
    schema: 1,
    data: Type.Object({
      ...{ at: At, officer: Id, department: Type.String(), slots: Type.Array(Slot, { minItems: 1 }) },
      ...{ place: Sealed, reason: OrNull(Sealed) },
    }),
  },
  timeChosen: { schema: 1, data: Type.Object({ at: At, slot: Slot }) },
  /** By the applicant. */
  moveAsked: { schema: 1, data: Type.Object({ at: At, reason: Sealed }) },
  visitCalledOff: { schema: 1, data: Type.Object({ at: At, officer: OrNull(Id), reason: Sealed }) },
  findingsRecorded: {
    schema: 1,
    data: Type.Object({
      ...{ at: At, officer: Id, item: Item, round: Type.Integer({ minimum: 1, maximum: 2 }) },
      ...{ result: Type.Enum([...VISIT_RESULTS]), record: Sealed, until: OrNull(Day) },
    }),
  },
  revisitAsked: {
    schema: 1,
    data: Type.Object({ at: At, items: Type.Array(Item, { minItems: 1 }), said: Sealed, arrangeBy: Day }),
  },
  visitEnded: { schema: 1, data: Type.Object({ at: At }) },
  documentIssued: {
    schema: 1,
    data: Type.Object({
      id: Id,
      kind: Type.Enum(['siteVisitNotice', 'siteVisitRecord', 'siteRectificationNotice']),
      number: OrNull(Type.String()),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      item: Item,
    }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
