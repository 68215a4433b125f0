import { Type, type Static } from 'typebox';
import { DISPUTE_KINDS, DISPUTE_OUTCOMES, DISPUTED_ACTS, STOP_GROUNDS, TIMELINESS } from './contract/kinds.ts';
import { DUTIES } from './rules/outcome.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const schemas = {
  /** An act of a case is under reconsideration or in court. Who asked for it is not named: it may be a third party. */
  disputeRegistered: {
    schema: 1,
    data: Type.Object({
      officer: Id,
      on: Day,
      caseId: Id,
      department: Type.String(),
      applicant: Type.Object({ person: Id, organisation: OrNull(Type.String()) }),
      kind: Type.Enum([...DISPUTE_KINDS]),
      act: Type.Enum([...DISPUTED_ACTS]),
      /** The paper that says it; null of a failure to act. */
      paper: OrNull(Id),
      authority: Type.String({ minLength: 1 }),
      fileNumber: Type.String({ minLength: 1 }),
      requestedOn: Day,
      receivedOn: Day,
      simplified: Type.Boolean(),
      answerBy: Day,
      knownOn: OrNull(Day),
      lastOn: OrNull(Day),
      timeliness: Type.Enum([...TIMELINESS]),
      skipsReconsideration: Type.Boolean(),
    }),
  },
  disputeAnswered: { schema: 1, data: Type.Object({ officer: Id, on: Day }) },
  executionStopped: {
    schema: 1,
    data: Type.Object({
      officer: Id,
      on: Day,
      ground: Type.Enum([...STOP_GROUNDS]),
      order: Type.String({ minLength: 1 }),
    }),
  },
  executionResumed: { schema: 1, data: Type.Object({ officer: Id, on: Day, order: Type.String({ minLength: 1 }) }) },
  /** The organ did something to what is fought, knowing of the mark. */
  actedDespite: {
    schema: 1,
    data: Type.Object({ officer: Id, on: Day, what: Type.String(), decision: Type.String(), reason: Sealed }),
  },
  /** `on`: when the decision reached the organ. */
  disputeConcluded: {
    schema: 1,
    data: Type.Object({
      officer: Id,
      on: Day,
      outcome: Type.Enum([...DISPUTE_OUTCOMES]),
      instrument: Type.String({ minLength: 1 }),
      words: OrNull(Sealed),
      duty: OrNull(
        Type.Object({ kind: Type.Enum([...DUTIES]), by: Day, setBy: Type.Enum(['authority', 'statute', 'promise']) }),
      ),
    }),
  },
  dutyFulfilled: { schema: 1, data: Type.Object({ officer: Id, on: Day, caseNumber: Type.String() }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
