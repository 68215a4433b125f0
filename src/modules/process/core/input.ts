import type { Json, Variables } from './expression/value.ts';

/** What may happen to a run from outside. `set` gives variables their values first. */
export type Input = { readonly set?: Variables } & (
  | { readonly type: 'complete'; readonly token: number }
  /** One armed event of one token: a timer that is due, a message that was matched by the caller. */
  | { readonly type: 'trigger'; readonly token: number; readonly element: string }
  /** By name: one waiting place takes it. A key is compared with what the model says the message is matched by. */
  | { readonly type: 'message'; readonly name: string; readonly key?: Json }
  /** By name: everything that waits for it takes it. */
  | { readonly type: 'signal'; readonly name: string }
  | { readonly type: 'error'; readonly token: number; readonly code: string }
  | { readonly type: 'escalation'; readonly token: number; readonly code: string }
  | { readonly type: 'retry'; readonly token: number }
);

export type Refusal =
  | { code: 'noSuchEntry'; element: string }
  | { code: 'finished' }
  | { code: 'notWaiting'; token: number; element?: string }
  | { code: 'nobodyWaits'; name: string }
  | { code: 'uncaught'; name: string }
  | { code: 'noIncident'; token: number };
