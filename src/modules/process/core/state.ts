import type { Json, Variables } from './expression/value.ts';

/**
 * Where a run of a process stands: small plain JSON, to be stored as it is. Tokens are in the order in which they came to where they
 * are; ids are never used twice, so they name an activity instance for good.
 */
export type State = {
  readonly status: 'running' | 'completed';
  /** The last token id given away. */
  readonly serial: number;
  readonly tokens: readonly Token[];
  readonly variables: Variables;
};

/**
 * A token, resting at a node. A token at an activity *is* the instance of that activity; tokens inside it name it by `in`. The run
 * itself is token 0 at the process.
 */
export type Token = {
  readonly id: number;
  /** Id of the element. */
  readonly at: string;
  readonly in?: number;
  /** The flow it came along, while it waits before a joining gateway. */
  readonly via?: string;
  /** Number of an instance of a repeated activity, from 0. */
  readonly index?: number;
  /** Set on the token that holds the instances of a repeated activity together. */
  readonly many?: Many;
  /** How often timers that do not interrupt have gone off, by element. */
  readonly fired?: Readonly<Record<string, number>>;
  readonly incident?: IncidentCode;
  readonly locals?: Variables;
};

/** `total` is 0 for a standard loop, which does not know; `items` are those of instances that have not begun yet and all before. */
export type Many = { readonly total: number; readonly done: number; readonly items?: readonly Json[] };

/** Why a token cannot go on by itself; `retry` tries again. */
export type IncidentCode =
  | 'noWay' /* no condition holds and there is no default flow */
  | 'conditionTooLong' /* evaluating a condition took too many steps */
  | 'instancesUnknown' /* the number of instances is no whole number, or the collection no list */
  | 'tooManyInstances'
  | 'departmentsUnknown' /* the list of departments names none, one twice, or one that there is not */
  | 'tooManyTokens'
  | 'tooDeep' /* sub-processes within sub-processes, or calls without end */
  | 'runaway' /* the loop guard: one input set off too many moves */
  | 'timerUnreadable'
  | 'timerWithoutDay'; /* its time can be read, and names no day that can be reckoned */

/** Bounds of one run. Beyond them tokens stop with an incident; nothing is lost. */
export const LIMITS = { moves: 10_000, tokens: 5_000, instances: 1_000, depth: 64 } as const;
