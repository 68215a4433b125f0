import type { Expression } from './expression/expression.ts';

export type Flow = {
  id: string;
  to: Node;
  /** Held to be true when there is none. */
  condition?: Expression;
  /** The model says that the way is taken under a condition, but not which. */
  unspecified?: true;
};

/**
 * The ways out of a node. `always` are taken whatever happens; of `choices` those that the condition opens, in the order of the model;
 * `otherwise` when no condition holds (the default flow).
 */
export type Exits = { always: readonly Flow[]; choices: readonly Flow[]; otherwise?: Flow };

/** What is inside a process, sub-process or event sub-process: where tokens begin and what watches over it. */
export type Scope = { starts: readonly Node[]; handlers: readonly Handler[] };

export type Node =
  | Process
  | Task
  | SubProcess
  | Handler
  | Boundary
  | Catch
  | EventGateway
  | Passing
  | Throw
  | Exclusive
  | Inclusive
  | Parallel;

export type Process = { kind: 'process'; id: string; inside: Scope };

export type TaskKind = 'abstract' | 'user' | 'manual' | 'service' | 'businessRule' | 'send' | 'receive';

export type Task = {
  kind: 'task';
  id: string;
  task: TaskKind;
  /** What a receive task waits for. */
  trigger?: Trigger;
  /** What a send task sends, by name. */
  message?: string;
  loop?: Loop;
  watchers: readonly Boundary[];
  exits: Exits;
};

/** An embedded sub-process, or a call activity: then `inside` is that of the called process, and `calls` its id. */
export type SubProcess = {
  kind: 'subProcess';
  id: string;
  calls?: string;
  inside: Scope;
  loop?: Loop;
  watchers: readonly Boundary[];
  exits: Exits;
};

/** An event sub-process, which begins behind its start event. */
export type Handler = {
  kind: 'handler';
  id: string;
  start: Passing;
  trigger: Trigger;
  interrupting: boolean;
  inside: Scope;
};

export type Boundary = { kind: 'boundary'; id: string; trigger: Trigger; interrupting: boolean; exits: Exits };

export type Catch = { kind: 'catch'; id: string; trigger: Trigger; exits: Exits };

/** What has instances that take time, may be repeated and watched over. */
export type Activity = Task | SubProcess;

/** Event-based exclusive gateway: the first of its arms that occurs is taken. */
export type EventGateway = { kind: 'eventGateway'; id: string; arms: readonly Arm[] };
export type Arm = Catch | (Task & { trigger: Trigger });

/** What tokens go through without rest and without effect elsewhere: start events, events without a definition, both sides of a link. */
export type Passing = { kind: 'passing'; id: string; exits: Exits; ends?: true };

/** An intermediate or end event with an effect elsewhere. */
export type Throw = { kind: 'throw'; id: string; result: Thrown; exits: Exits; ends?: true };

export type Thrown =
  | { what: 'message'; name: string }
  | { what: 'signal'; name: string }
  | { what: 'escalation'; code: string }
  | { what: 'error'; code: string }
  | { what: 'terminate' };

export type Exclusive = { kind: 'exclusive'; id: string; exits: Exits };
export type Parallel = { kind: 'parallel'; id: string; incoming: readonly string[]; flows: readonly Flow[] };
/** `joining`: for each incoming flow, the nodes from which a token may still come along it without passing this gateway. */
export type Inclusive = { kind: 'inclusive'; id: string; joining: readonly Joining[]; exits: Exits };
export type Joining = { flow: string; from: ReadonlySet<string> };

/** What an event waits for. `names` are all that a message or signal may be called by, the first one in effects. */
export type Trigger =
  | { on: 'message'; names: readonly string[]; key?: Expression }
  | { on: 'signal'; names: readonly string[] }
  | { on: 'timer'; timer: Timer }
  | { on: 'error'; codes?: readonly string[] }
  | { on: 'escalation'; codes?: readonly string[] };

export type TimerKind = 'date' | 'duration' | 'cycle' | 'unspecified';
/** Which days and hours of a duration count. */
export type TimerUnit = 'calendar' | 'workingDay' | 'workingHour';
/** ISO 8601 text, written in the model or yielded by an expression. */
export type Timer = { kind: TimerKind; unit: TimerUnit; text?: string; expression?: Expression };

export type Loop = StandardLoop | ManyInstances;

/** Standard loop: again while the condition holds (BPMN 2.0.2 §13.3.6). */
export type StandardLoop = { as: 'loop'; testBefore: boolean; maximum?: number; condition?: Expression };

/** Multi-instance: as many as `cardinality` yields, or one for each item of the first collection there is (§13.3.7). */
export type ManyInstances = {
  as: 'many';
  sequential: boolean;
  cardinality?: Expression;
  collections: readonly Expression[];
  /** The variable that holds its item in each instance. */
  item?: string;
  output?: { collection: string; item: string };
  /** True after an instance completes: the others are cancelled. */
  until?: Expression;
};
