import { Type, type Static } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const Act = { on: Day, officer: Id, hall: Type.String(), cases: Type.Array(Id, { minItems: 1 }) };

export const schemas = {
  /** The address is sealed with the holder's key. */
  jointDeliveryChosen: {
    schema: 1,
    data: Type.Object({
      on: Day,
      pace: Type.Enum(['together', 'each']),
      wish: Type.Object({
        method: Type.Enum(['counter', 'post', 'electronic']),
        address: OrNull(Type.String({ minLength: 1 })),
      }),
    }),
  },
  /** The receipt lies with the papers of the first case. */
  jointlyHandedOver: {
    schema: 1,
    data: Type.Object({
      ...Act,
      receipt: Type.Object({
        id: Id,
        number: OrNull(Type.String()),
        sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      }),
    }),
  },
  jointlyPosted: { schema: 1, data: Type.Object({ ...Act, parcel: Id }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
