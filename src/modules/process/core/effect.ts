import type { Json } from './expression/value.ts';
import type { TaskKind, TimerKind, TimerUnit } from './node.ts';
import type { IncidentCode } from './state.ts';

/** `from`: the tokens that a new one came from, so that its lineage can be read from the effects. */
type Here = { readonly element: string; readonly token: number; readonly from?: readonly number[] };

/**
 * What a step did, and what the caller has to do about it, in order. `closed` also ends every timer and wait that the token began.
 */
export type Effect =
  /** Gone through without rest: start and end events, gateways, throwing events. */
  | ({ readonly type: 'passed' } & Here)
  /** Waits before a gateway for the tokens it will be joined with. */
  | ({ readonly type: 'arrived' } & Here)
  /**
   * A sub-process, call, event sub-process or repeated activity began, or an event or event-based gateway waits. `instances` marks the
   * token that holds those of a repeated activity: how many there will be, 0 where a loop does not know.
   */
  | ({ readonly type: 'opened'; readonly index?: number; readonly instances?: number } & Here)
  | ({ readonly type: 'openTask'; readonly task: TaskKind; readonly index?: number } & Here)
  /** A business rule task: the caller evaluates the decision and completes the task. */
  | ({ readonly type: 'callDecision'; readonly index?: number } & Here)
  | ({ readonly type: 'awaitMessage'; readonly name: string; readonly key?: Json } & Here)
  | ({ readonly type: 'awaitSignal'; readonly name: string } & Here)
  /** The caller reckons when it is due and triggers `element` of `token` then. `repetition` counts from 0 for cycles. */
  | ({
      readonly type: 'startTimer';
      readonly kind: TimerKind;
      readonly unit: TimerUnit;
      readonly text: string;
      readonly repetition: number;
    } & Here)
  /** An event occurred: a catch event, a boundary event, the start event of an event sub-process. */
  | ({ readonly type: 'fired' } & Here)
  | {
      readonly type: 'closed';
      readonly element: string;
      readonly token: number;
      readonly how: 'completed' | 'cancelled';
    }
  | { readonly type: 'send'; readonly element: string; readonly token: number; readonly message: string }
  | { readonly type: 'signal'; readonly element: string; readonly token: number; readonly signal: string }
  | { readonly type: 'incident'; readonly element: string; readonly token: number; readonly code: IncidentCode }
  | { readonly type: 'finish'; readonly outcome: 'completed' | 'terminated' | 'failed'; readonly error?: string };
