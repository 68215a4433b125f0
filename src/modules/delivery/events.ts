import { Type, type Static } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const schemas = {
  parcelOrdered: {
    schema: 1,
    data: Type.Object({
      on: Day,
      caseId: Id,
      direction: Type.Enum(['in', 'out']),
      department: Type.String(),
      holder: Type.Object({ person: Id, organisation: OrNull(Type.String()), mandate: OrNull(Id) }),
      /** Name, telephone, address: sealed with the holder's key. */
      address: Sealed,
      payer: Type.Enum(['county', 'addressee']),
    }),
  },
  parcelBooked: { schema: 1, data: Type.Object({ on: Day, waybill: Type.String({ minLength: 1, maxLength: 40 }) }) },
  parcelRefused: { schema: 1, data: Type.Object({ on: Day, reason: Type.Enum(['addressNotServed', 'orderUnfit']) }) },
  parcelMoved: {
    schema: 1,
    data: Type.Object({
      to: Type.Enum(['collected', 'inTransit', 'outForDelivery', 'undelivered', 'returning']),
      at: Type.String({ minLength: 10 }),
      /** As the courier names it: a post office, never a home. */
      place: OrNull(Type.String()),
    }),
  },
  parcelDelivered: {
    schema: 1,
    data: Type.Object({
      on: Day,
      at: Type.String({ minLength: 10 }),
      signedBy: OrNull(Type.Enum(['addressee', 'other'])),
    }),
  },
  parcelTakenIn: { schema: 1, data: Type.Object({ on: Day }) },
  parcelReturned: { schema: 1, data: Type.Object({ on: Day, at: Type.String({ minLength: 10 }) }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
