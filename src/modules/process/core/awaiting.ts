import { valueOf } from './expression/expression.ts';
import { isJson, type Json } from './expression/value.ts';
import { isTimerText } from './timer-text.ts';
import type { Timer, Trigger } from './net.ts';
import type { Work } from './work.ts';

/** An event that one token waits for: `element` is the event, which may be one of several that the token waits for. */
type Wait = { element: string; token: number; from?: readonly number[] };

/**
 * Tells the caller what to wait for on behalf of a token. Errors and escalations need no telling: they come from inside. The correlation
 * key is the one of now; what arrives later is compared with the one of then.
 */
export function awaitTrigger(work: Work, trigger: Trigger, wait: Wait): void {
  switch (trigger.on) {
    case 'message': {
      const key = trigger.key && keyOf(work, trigger, wait.token);
      work.effects.push({
        type: 'awaitMessage',
        ...wait,
        name: trigger.names[0] ?? '',
        ...(key !== undefined && { key }),
      });
      return;
    }
    case 'signal':
      work.effects.push({ type: 'awaitSignal', ...wait, name: trigger.names[0] ?? '' });
      return;
    case 'timer':
      startTimer(work, trigger.timer, { ...wait, repetition: 0 });
      return;
    case 'error':
    case 'escalation':
  }
}

/** What a message has to bring to be this one's; null when the model has a key but no value for it yet. */
export function keyOf(work: Work, { key }: Extract<Trigger, { on: 'message' }>, token: number): Json | undefined {
  if (key === undefined) return undefined;
  const value = valueOf(key, work.lookupFrom(token));
  return value !== undefined && isJson(value) ? value : null;
}

/** A timer whose time cannot be read is not started: its token is marked, and `retry` tries again. */
export function startTimer(work: Work, timer: Timer, { repetition, ...wait }: Wait & { repetition: number }): void {
  const text = timer.expression === undefined ? timer.text : valueOf(timer.expression, work.lookupFrom(wait.token));
  const { kind, unit } = timer;
  if (kind === 'unspecified') {
    work.effects.push({ type: 'startTimer', ...wait, kind, unit, text: '', repetition });
  } else if (typeof text === 'string' && isTimerText(kind, text)) {
    work.effects.push({ type: 'startTimer', ...wait, kind, unit, text, repetition });
  } else {
    work.change(wait.token, { incident: 'timerUnreadable' });
    work.effects.push({ type: 'incident', element: wait.element, token: wait.token, code: 'timerUnreadable' });
  }
}
