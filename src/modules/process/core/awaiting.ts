import { valueOf } from './expression/expression.ts';
import { isJson, type Json } from './expression/value.ts';
import type { Timer, Trigger } from './node.ts';
import { isTimerText } from './timer-text.ts';
import type { Work } from './work.ts';

/** An event that one token waits for: `element` is the event, which may be one of several that the token waits for. */
type Wait = { element: string; token: number };

/**
 * Tells the caller what to wait for on behalf of a token. Errors and escalations need no telling: they come from inside. The correlation
 * key is the one of now; what arrives later is compared with the one of then.
 */
export function awaitTrigger(work: Work, trigger: Trigger, wait: Wait): void {
  const { element, token } = wait;
  switch (trigger.on) {
    case 'message': {
      const key = keyOf(work, trigger, token);
      const name = trigger.names[0] ?? '';
      work.effects.push({ type: 'awaitMessage', element, token, name, ...(key !== undefined && { key }) });
      return;
    }
    case 'signal':
      work.effects.push({ type: 'awaitSignal', element, token, name: trigger.names[0] ?? '' });
      return;
    case 'timer':
      startTimer(work, trigger.timer, { wait, repetition: 0 });
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

type Started = { wait: Wait; repetition: number };

/** A timer whose time cannot be read is not started: its token is marked, and `retry` tries again. */
export function startTimer(work: Work, timer: Timer, { wait: { element, token }, repetition }: Started): void {
  const { kind, unit } = timer;
  const text = textOf(work, timer, token);
  if (text !== undefined) {
    work.effects.push({ type: 'startTimer', element, token, kind, unit, text, repetition });
    return;
  }
  work.change(token, { incident: 'timerUnreadable' });
  work.effects.push({ type: 'incident', element, token, code: 'timerUnreadable' });
}

/** What the model writes was read when it was compiled; what an expression yields is read now. */
function textOf(work: Work, { kind, text, expression }: Timer, token: number): string | undefined {
  if (expression === undefined) return text ?? '';
  const value = valueOf(expression, work.lookupFrom(token));
  return typeof value === 'string' && isTimerText(kind, value) ? value : undefined;
}
