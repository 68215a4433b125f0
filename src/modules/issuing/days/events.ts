import { Type, type Static } from 'typebox';

const CivilDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Count = Type.Integer({ minimum: 0 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const Figures = Type.Object({
  results: Type.Object({ opening: Count, in: Count, out: Count, onShelf: Count }),
  books: Type.Array(
    Type.Object({ book: Id, received: Count, used: Count, voided: Count, free: Count, firstFree: OrNull(Count) }),
  ),
  officers: Type.Array(
    Type.Object({
      officer: Id,
      shelved: Count,
      handedOver: Count,
      posted: Count,
      outside: Count,
      used: Count,
      voided: Count,
    }),
  ),
});

export const schemas = {
  dayClosed: {
    schema: 1,
    data: Type.Object({
      on: CivilDay,
      officer: Id,
      figures: Figures,
      counted: Type.Object({ onShelf: Count, books: Type.Array(Type.Object({ book: Id, free: Count })) }),
      differences: Type.Array(Type.Object({ book: OrNull(Id), recorded: Count, counted: Count })),
      /** Why paper and record differ; null where they agree. */
      explanation: OrNull(Type.String({ minLength: 1 })),
    }),
  },
  dayReopened: { schema: 1, data: Type.Object({ on: CivilDay, officer: Id, reason: Type.String({ minLength: 1 }) }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
