import { Type, type Static } from 'typebox';
import { RESULTS } from './contract/results.ts';

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
  /** 初审意见: the paper that went up. */
  documentIssued: {
    schema: 1,
    data: Type.Object({
      id: Id,
      kind: Type.String(),
      number: OrNull(Type.String()),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  },
  /** What the higher organ decided, on which day, under which number of its own. */
  aboveDecided: {
    schema: 1,
    data: Type.Object({
      officer: Id,
      on: Day,
      result: Type.Enum([...RESULTS]),
      number: Type.String({ minLength: 1 }),
    }),
  },
  /** It came back without a decision; why, sealed. It can go up again. */
  forwardingTakenBack: { schema: 1, data: Type.Object({ officer: Id, on: Day, words: Type.String({ minLength: 1 }) }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
