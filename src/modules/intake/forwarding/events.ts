import { Type, type Static } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const OPINIONS = ['grant', 'deny'] as const;

export const schemas = {
  /** The lower organ sent its opinion, sealed, and every material that was handed in, by key. */
  caseForwarded: {
    schema: 1,
    data: Type.Object({
      officer: Id,
      on: Day,
      department: Type.String(),
      applicant: Type.Object({ person: Id, organisation: OrNull(Type.String()) }),
      decider: Type.String(),
      opinion: Type.Enum([...OPINIONS]),
      words: Type.String({ minLength: 1 }),
      materials: Type.Array(Type.String()),
      forwardBy: Day,
    }),
  },
  /** The higher organ has it: written down by hand, since its system is out of reach. */
  forwardingReceived: {
    schema: 1,
    data: Type.Object({ officer: Id, on: Day, receipt: Type.String({ minLength: 1 }) }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
