import { Type, type Static } from 'typebox';
import { ENDINGS, RECORD_KINDS } from './rules/kinds.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });

export const schemas = {
  recordMade: {
    schema: 1,
    data: Type.Object({
      holder: Type.Object({ person: Id, organisation: Type.Union([Type.String(), Type.Null()]) }),
      kind: Type.Enum([...RECORD_KINDS]),
      origin: Type.Object({ caseId: Id, number: Type.String(), item: Type.String(), department: Type.String() }),
      on: Day,
    }),
  },
  /** `reason` is sealed with the key of whoever it is about. */
  recordEnded: {
    schema: 1,
    data: Type.Object({ officer: Id, why: Type.Enum([...ENDINGS]), reason: Type.String({ minLength: 1 }), on: Day }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
