import { Type, type Static } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const Holder = Type.Object({ person: Id, organisation: OrNull(Type.String()), mandate: OrNull(Id) });
const Wish = Type.Object({ method: Type.Enum(['counter', 'post', 'electronic']), address: OrNull(Sealed) });
const Place = Type.Object({ hall: Type.String({ minLength: 1 }), shelf: Type.String({ minLength: 1 }) });
const Sheet = Type.Object({ book: Id, number: Type.Integer({ minimum: 0 }) });
const Act = { on: Day, officer: Id };
/** It happened to several results of a theme at once; `lead`: the one by which they are told of. */
const Joint = Type.Object({ theme: Id, lead: Type.Boolean() });
const joint = { joint: Type.Optional(Joint) };

const Facts = Type.Object({
  number: Type.String({ pattern: '^\\d{18}$' }),
  item: Type.Object({ key: Type.String(), version: Type.Integer({ minimum: 1 }) }),
  department: Type.String(),
  holder: Holder,
  papers: Type.Array(
    Type.Object({
      kind: Type.Enum(['decision', 'certificate']),
      id: Id,
      number: OrNull(Type.String()),
      certificateType: OrNull(Type.String()),
    }),
  ),
  decidedOn: Day,
  dueOn: Day,
  provisional: Type.Boolean(),
});

/** Name and number sealed with the holder's key; a paper of authority and a signature are files of the case. */
const Receiver = Type.Union([
  Type.Object({ as: Type.Enum(['applicant', 'agent']), identity: Type.Enum(['card', 'typed']), name: Sealed }),
  Type.Object({
    as: Type.Literal('proxy'),
    identity: Type.Enum(['card', 'typed']),
    name: Sealed,
    idNumber: Sealed,
    authority: Id,
  }),
]);

const Proof = Type.Union([
  Type.Object({ kind: Type.Literal('signature'), file: Id }),
  Type.Object({
    kind: Type.Literal('witnessed'),
    name: Sealed,
    reason: Type.Enum(['cannotSign', 'noDevice', 'declined']),
  }),
]);

export const schemas = {
  deliveryChosen: { schema: 1, data: Type.Object({ on: Day, wish: Wish, holder: Holder, department: Type.String() }) },
  resultPrepared: { schema: 1, data: Type.Object({ on: Day, facts: Facts }) },
  resultPrinted: { schema: 1, data: Type.Object({ ...Act, sheet: Sheet }) },
  printWithdrawn: { schema: 1, data: Type.Object({ ...Act, sheet: Sheet }) },
  /** `from`: the place where it lay before, if it was moved. */
  resultShelved: { schema: 1, data: Type.Object({ ...Act, place: Place, from: OrNull(Place) }) },
  collectionReminded: { schema: 1, data: Type.Object({ on: Day, ...joint }) },
  /** `on` is the day of delivery (送达). */
  resultHandedOver: {
    schema: 1,
    data: Type.Object({ ...Act, hall: Type.String(), from: OrNull(Place), receiver: Receiver, proof: Proof, ...joint }),
  },
  resultIssuedOutside: {
    schema: 1,
    data: Type.Object({
      ...Act,
      hall: Type.String(),
      from: OrNull(Place),
      reason: Type.Enum(['statutoryAuthority', 'onSite', 'otherSystem', 'bulkCollection']),
      note: OrNull(Sealed),
    }),
  },
  resultDeliveredElectronically: { schema: 1, data: Type.Object({ on: Day }) },
  resultPosted: {
    schema: 1,
    data: Type.Object({ ...Act, hall: Type.String(), from: OrNull(Place), parcel: Id, ...joint }),
  },
  /** The courier did not take it: it is still in the house, and on no shelf. */
  postingFailed: { schema: 1, data: Type.Object({ on: Day, parcel: Id }) },
  resultDeliveredByPost: { schema: 1, data: Type.Object({ on: Day, parcel: Id, ...joint }) },
  resultCameBack: { schema: 1, data: Type.Object({ on: Day, parcel: Id, ...joint }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
