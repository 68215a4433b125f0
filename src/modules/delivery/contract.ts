import { Type, type Static } from 'typebox';

/** What a courier calls with: that there is something new about a waybill, and not what. */
export const CourierCall = Type.Object({ waybill: Type.String({ pattern: '^[\\w-]{4,40}$' }) });

const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** A parcel as its holder and the window see it. */
export const ParcelView = Type.Object({
  id: Type.String({ format: 'uuid' }),
  direction: Type.Enum(['in', 'out']),
  state: Type.Enum([
    ...['ordered', 'refused', 'booked', 'collected', 'inTransit', 'outForDelivery', 'undelivered', 'returning'],
    ...['delivered', 'takenIn', 'returned'],
  ] as const),
  waybill: OrNull(Type.String()),
  payer: Type.Enum(['county', 'addressee']),
  orderedOn: Type.String({ format: 'date' }),
  movedAt: OrNull(Type.String({ format: 'date-time' })),
  place: OrNull(Type.String()),
  signedBy: OrNull(Type.Enum(['addressee', 'other'])),
});
export type ParcelView = Static<typeof ParcelView>;

/** Whether a courier may be sent for papers now, and the last one that was. */
export type Sending = { mayFetch: boolean; parcel: ParcelView | undefined };

/** Where somebody lives and how he is reached; kept sealed. */
export type Address = { name: string; phone: string; address: string };

/** What of an address a courier could not use. */
export type AddressFault = keyof Address;
