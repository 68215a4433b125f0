import { Type, type Static } from 'typebox';
import { ENDING_GROUNDS } from './contract/grounds.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });

const Ending = {
  ground: Type.Enum([...ENDING_GROUNDS]),
  /** The provision that is cited. */
  basis: Type.String({ minLength: 1 }),
  reason: Sealed,
  /** The number of the case that goes on instead. */
  twin: Type.Union([Type.String({ pattern: '^\\d{18}$' }), Type.Null()]),
  /** Whose matter it is: a department of the county, or sealed words. */
  organ: Type.Union([Type.Object({ department: Type.String() }), Type.Object({ named: Sealed }), Type.Null()]),
};

/** 终止办理 by hand, on the case's own stream; words are sealed with the applicant's key. */
export const endingSchemas = {
  endingProposed: { schema: 1, data: Type.Object({ officer: Id, on: Day, ...Ending }) },
  endingRejected: { schema: 1, data: Type.Object({ officer: Id, on: Day, reason: Sealed }) },
  /** `officer`: who confirmed it. */
  caseEnded: { schema: 1, data: Type.Object({ officer: Id, requester: Id, on: Day, ...Ending }) },
} as const;

export type EndingEvent = {
  [Kind in keyof typeof endingSchemas]: { type: Kind } & Static<(typeof endingSchemas)[Kind]['data']>;
}[keyof typeof endingSchemas];
