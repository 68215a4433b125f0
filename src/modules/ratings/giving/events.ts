import { Type, type Static } from 'typebox';
import { GRADES } from '../rules/grade.ts';
import { CHANNELS, SERVICE_STEPS } from '../rules/ratable.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const schemas = {
  ratingGiven: {
    schema: 1,
    data: Type.Object({
      item: Type.String(),
      department: Type.String(),
      /** The hall whose counter it was; null on the portal. */
      hall: OrNull(Type.String()),
      step: Type.Enum([...SERVICE_STEPS]),
      channel: Type.Enum([...CHANNELS]),
      /** The tablet that it was tapped on. */
      device: OrNull(Id),
      grade: Type.Enum([...GRADES]),
      options: Type.Array(Type.String({ pattern: '^\\d{3}$' })),
      optionsVersion: Type.String(),
      /** Sealed with the key of who said it; of an unnamed one with a key of its own. */
      words: OrNull(Type.String({ minLength: 1 })),
      on: Day,
      /** Who served: he does not look into what was said of him. */
      officer: Id,
      /** Null where it was given without a name: then nothing here leads to the case or to anybody. */
      named: OrNull(
        Type.Object({
          caseId: Id,
          serial: Type.Integer({ minimum: 1 }),
          person: Id,
          organisation: OrNull(Type.String()),
          mandate: OrNull(Id),
        }),
      ),
    }),
  },
  /** Found to be mistaken or malicious: it stays, and does not count. */
  ratingExcluded: {
    schema: 1,
    data: Type.Object({ officer: Id, on: Day, finding: Type.Enum(['mistaken', 'malicious']) }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
