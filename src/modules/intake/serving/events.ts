import { Type, type Static } from 'typebox';
import { serviceWays } from './rules/ways.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
/** Sealed with the applicant's key. */
const Sealed = Type.String({ minLength: 1 });

/** Whose papers they are: what row-level security asks. */
const Holder = Type.Object({
  department: Type.String(),
  person: Id,
  organisation: OrNull(Type.String()),
  mandate: OrNull(Id),
});
export type ServiceHolder = Static<typeof Holder>;

export const schemas = {
  /** The applicant agreed that papers of this case are served by his opening them. */
  electronicAgreed: { schema: 1, data: Type.Object({ on: Day }) },
  electronicEnded: { schema: 1, data: Type.Object({ on: Day }) },
  /** `done`: when it was done, `on`: the day that counts. `officer`: null where the reader's own opening is the proof. */
  paperServed: {
    schema: 1,
    data: Type.Object({
      paper: Id,
      holder: Holder,
      way: Type.Enum([...serviceWays]),
      done: Day,
      on: Day,
      said: OrNull(Sealed),
      officer: OrNull(Id),
    }),
  },
  paperUndeliverable: {
    schema: 1,
    data: Type.Object({ paper: Id, holder: Holder, on: Day, said: Sealed, officer: Id }),
  },
  /** The proof of service of the paper served just before, as the case's own papers are recorded. */
  documentIssued: {
    schema: 1,
    data: Type.Object({
      id: Id,
      kind: Type.Literal('deliveryProof'),
      number: Type.Null(),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
