import type { Effect } from './effect.ts';
import type { Activity } from './node.ts';
import type { Token } from './state.ts';

/**
 * Effects, made one by one: most of what a step costs is making them, and an object that is written out is made many times faster than
 * one that is put together of parts.
 */

type From = readonly number[] | undefined;

export const passed = (element: string, token: number, from: From): Effect =>
  from === undefined ? { type: 'passed', element, token } : { type: 'passed', element, token, from };

export const arrived = (element: string, token: number, from: From): Effect =>
  from === undefined ? { type: 'arrived', element, token } : { type: 'arrived', element, token, from };

export const opened = (element: string, token: number, from: From): Effect =>
  from === undefined ? { type: 'opened', element, token } : { type: 'opened', element, token, from };

/** One instance of a repeated sub-process. */
export const instanceOpened = (element: string, { id: token, index = 0 }: Token, from: From): Effect =>
  from === undefined ? { type: 'opened', element, token, index } : { type: 'opened', element, token, index, from };

/** A task that waits, or one instance of it. */
export function taskOpened(
  { id: element, task }: Activity & { kind: 'task' },
  { id: token, index }: Token,
  from: From,
): Effect {
  if (task === 'businessRule')
    return { type: 'callDecision', element, token, ...(from && { from }), ...(index !== undefined && { index }) };
  if (index !== undefined) return { type: 'openTask', element, token, task, index, ...(from && { from }) };
  return from === undefined
    ? { type: 'openTask', element, token, task }
    : { type: 'openTask', element, token, task, from };
}

export const fired = (element: string, token: number, from?: From): Effect =>
  from === undefined ? { type: 'fired', element, token } : { type: 'fired', element, token, from };

export const completed = (element: string, token: number): Effect => ({
  type: 'closed',
  element,
  token,
  how: 'completed',
});

export const cancelled = (element: string, token: number): Effect => ({
  type: 'closed',
  element,
  token,
  how: 'cancelled',
});
