import { Type, type Static } from 'typebox';
import { ACTS, OUTCOMES, ROLES } from '../definition/work/facts.ts';

const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Instant = Type.String({ format: 'date-time' });
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const Model = Type.Object({ item: Type.String(), version: Type.Integer({ minimum: 1 }) });
const Values = Type.Record(Type.String(), Type.Unknown());

/** Where a run stands after a move: what the core keeps, to be read by the core alone. */
const State = Type.Object({
  status: Type.Enum(['running', 'completed']),
  serial: Type.Integer({ minimum: 0 }),
  tokens: Type.Array(Values),
  variables: Values,
});

/** What was found of single materials, by their keys: will do, will not, or is still to be checked. */
const Verdicts = Type.Array(
  Type.Object({ key: Type.String(), verdict: Type.Enum(['fit', 'unfit', 'open']), words: orNull(Sealed) }),
);

/** What every event of a task says of it. */
const facts = {
  model: Model,
  task: Type.String({ pattern: '^t\\d+$' }),
  node: Type.String({ minLength: 1 }),
  token: Type.Integer({ minimum: 0 }),
  from: Type.Array(Type.Integer({ minimum: 0 })),
  act: Type.Enum([...ACTS]),
  role: Type.Enum([...ROLES]),
  department: Type.String({ minLength: 1 }),
  section: orNull(Type.String()),
};

const task = <Extra extends Parameters<typeof Type.Object>[0]>(extra: Extra) =>
  ({ schema: 1, data: Type.Object({ ...facts, ...extra }) }) as const;

export const schemas = {
  runBegan: {
    schema: 1,
    data: Type.Object({ model: Model, file: Type.String({ pattern: '^[0-9a-f]{64}$' }), department: Type.String() }),
  },
  /** `input`: what moved it, without words or values. `closed`: tokens that are no more. */
  runMoved: {
    schema: 1,
    data: Type.Object({
      input: Type.Object({
        type: Type.Enum(['begin', 'complete', 'trigger', 'retry']),
        token: Type.Optional(Type.Integer()),
        element: Type.Optional(Type.String()),
      }),
      state: State,
      closed: Type.Array(Type.Integer({ minimum: 0 })),
    }),
  },
  /**
   * It goes on in another version of the model. `tasks`: those that go on there with whoever has them; `kept`: events that are waited for as
   * before, by their names in both.
   */
  runMigrated: {
    schema: 1,
    data: Type.Object({
      migration: Id,
      officer: Id,
      before: Model,
      model: Model,
      file: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      state: State,
      tasks: Type.Array(Type.Object({ task: Type.String(), node: Type.String(), name: Type.String() })),
      kept: Type.Array(
        Type.Object({ token: Type.Integer({ minimum: 0 }), element: Type.String(), was: Type.String() }),
      ),
    }),
  },
  /**
   * 退回 by the way that it came, or 撤回 by who finished a step: of the task that returns, or that is fetched back. `to`: the step that is
   * done again, `again`: under which key; `voided`: what was done since and does not count any more.
   */
  runTurnedBack: task({
    how: Type.Enum(['returned', 'fetchedBack']),
    officer: Id,
    to: Type.String(),
    again: Type.String(),
    at: Instant,
    reason: Sealed,
    voided: Type.Array(Type.String()),
    state: State,
    closed: Type.Array(Type.Integer({ minimum: 0 })),
  }),
  taskOpened: task({
    name: Type.String(),
    jointWith: Type.Array(Type.String()),
    at: Instant,
    dueOn: orNull(Day),
    returnedFrom: orNull(Type.String()),
    /** The article by which the limit of the whole stands still while it is open. */
    suspendedBy: orNull(Type.String()),
    /** It is a signature for another task, by this officer. */
    signs: Type.Optional(
      Type.Object({
        for: Type.String(),
        when: Type.Enum(['before', 'after']),
        of: Type.Enum(['all', 'any']),
        by: Id,
        holder: Id,
      }),
    ),
  }),
  /** 加签, of the task that they sign for. Those who sign `before` have their tasks at once. */
  signersAdded: task({
    officer: Id,
    when: Type.Enum(['before', 'after']),
    of: Type.Enum(['all', 'any']),
    signers: Type.Array(Id),
    at: Instant,
    reason: Sealed,
  }),
  /** 减签. `dropped`: the task of that signer, null where he had none yet. */
  signerDropped: task({ officer: Id, signer: Id, dropped: orNull(Type.String()), at: Instant, reason: Sealed }),
  /** 加办: more departments are asked, of the step that chose them. They have their tasks at once, or in their turn. */
  departmentsAdded: task({
    officer: Id,
    departments: Type.Array(Type.String({ minLength: 1 })),
    at: Instant,
    reason: Sealed,
    state: State,
    closed: Type.Array(Type.Integer({ minimum: 0 })),
  }),
  /** 减办: a department that has not answered is asked no more. `voided`: what was done for it and does not count any more. */
  departmentDropped: task({
    officer: Id,
    department: Type.String({ minLength: 1 }),
    at: Instant,
    reason: Sealed,
    voided: Type.Array(Type.String()),
    state: State,
    closed: Type.Array(Type.Integer({ minimum: 0 })),
  }),
  taskClaimed: task({ officer: Id }),
  taskReleased: task({ officer: Id }),
  taskStarted: task({ officer: Id, at: Instant }),
  /** `lend`: the task comes back to who lent it (委派); `handOver`: it does not (转办). */
  taskAssigned: task({ officer: Id, to: Id, how: Type.Enum(['handOver', 'lend']), reason: Sealed }),
  /** 收回: the head of the section takes it from its holder, for anybody of the section to take. */
  taskTakenBack: task({ officer: Id, holder: Id, at: Instant, reason: Sealed }),
  /** 改派: the head of the section gives it from its holder to another officer. */
  taskReassigned: task({ officer: Id, holder: Id, to: Id, at: Instant, reason: Sealed }),
  taskHandedBack: task({
    officer: Id,
    to: Id,
    opinion: orNull(Type.Enum(['agree', 'disagree'])),
    note: orNull(Sealed),
    verdicts: Verdicts,
  }),
  taskSuspended: task({ why: Type.Enum(['correction', 'returned']) }),
  taskResumed: task({ at: Instant }),
  taskCompleted: task({
    officer: Id,
    behalfOf: orNull(Id),
    at: Instant,
    opinion: orNull(Type.Enum(['agree', 'disagree'])),
    note: orNull(Sealed),
    verdicts: Verdicts,
    answers: Values,
    visit: orNull(
      Type.Object({
        on: Day,
        staff: Type.Array(Type.String()),
        absent: Type.Array(Type.Object({ department: Type.String(), why: Type.String() })),
      }),
    ),
    files: Type.Array(Id),
  }),
  taskCancelled: task({}),
  /** `to`: the task that is done again, under a key of its own. */
  taskReturned: task({ officer: Id, to: Type.String(), reason: Sealed }),
  timerStarted: {
    schema: 1,
    data: Type.Object({ token: Type.Integer(), element: Type.String(), dueAt: Instant }),
  },
  /** `message`: the id under which it came from outside, null where the run itself sent it. What it said is in the state alone. */
  messageTaken: {
    schema: 1,
    data: Type.Object({
      on: Type.Enum(['message', 'signal']),
      message: orNull(Type.String({ minLength: 1, maxLength: 200 })),
      name: Type.String(),
      token: Type.Integer(),
      element: Type.String(),
    }),
  },
  /** Everything that a run waits for from outside after a move, where that changed. */
  waitsChanged: {
    schema: 1,
    data: Type.Object({
      waits: Type.Array(
        Type.Object({
          token: Type.Integer(),
          element: Type.String(),
          on: Type.Enum(['message', 'signal']),
          name: Type.String(),
          since: Instant,
        }),
      ),
    }),
  },
  incidentRaised: {
    schema: 1,
    data: Type.Object({ token: Type.Integer(), element: Type.String(), code: Type.String(), at: Instant }),
  },
  incidentSettled: { schema: 1, data: Type.Object({ token: Type.Integer(), element: Type.String() }) },
  /** A run came past an event at which the model says how the application ends. */
  outcomeReached: { schema: 1, data: Type.Object({ element: Type.String(), outcome: Type.Enum([...OUTCOMES]) }) },
  runEnded: {
    schema: 1,
    data: Type.Object({
      end: Type.Enum(['completed', 'terminated', 'failed', 'ended']),
      why: orNull(Type.Enum(['withdrawn', 'notAccepted', 'decided', 'byHand'])),
    }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
