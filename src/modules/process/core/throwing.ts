import { armedAt, type Armed } from './armed.ts';
import { cancelInside } from './cancelling.ts';
import { finish } from './completing.ts';
import { fire } from './firing.ts';
import { leave } from './leaving.ts';
import type { Throw } from './node.ts';
import type { Token } from './state.ts';
import { passed } from './telling.ts';
import { moveAt, type Work } from './work.ts';

/** A token at a throwing event: the event has its effect, and the token goes on if it is still there. */
export function act(work: Work, id: number): void {
  const token = work.find(id);
  if (token === undefined) return;
  const node = work.nodeOf(token);
  if (node.kind !== 'throw') throw new Error(`nothing is thrown at ${node.id}`);
  work.effects.push(passed(node.id, id, undefined));
  throwResult(work, node, token);
  if (work.find(id) !== undefined) goOn(work, node, token);
}

function throwResult(work: Work, { id: element, result }: Throw, token: Token): void {
  switch (result.what) {
    case 'message':
      work.effects.push({ type: 'send', element, token: token.id, message: result.name });
      return;
    case 'signal':
      work.effects.push({ type: 'signal', element, token: token.id, signal: result.name });
      broadcast(work, result.name);
      return;
    case 'escalation': {
      // Not critical: without anybody to catch it, it is passed over.
      const catcher = findCatcher(work, token.in, { on: 'escalation', code: result.code });
      if (catcher !== undefined) fire(work, catcher);
      return;
    }
    case 'error': {
      const catcher = findCatcher(work, token.in, { on: 'error', code: result.code });
      if (catcher !== undefined) fire(work, catcher);
      // BPMN 2.0.2 table 10.88: without anybody to catch it, commonly the end of the process instance.
      else finish(work, { outcome: 'failed', error: result.code });
      return;
    }
    case 'terminate':
      terminate(work, token.in ?? 0);
  }
}

/** Ends what is inside one process or sub-process; outside, things go on (§13.3.4). */
function terminate(work: Work, inside: number): void {
  if (inside === 0) return finish(work, { outcome: 'terminated' });
  cancelInside(work, inside);
  work.settling.push(inside);
}

function goOn(work: Work, node: Throw, { id, in: inside = 0 }: Token): void {
  work.remove(id);
  leave(work, moveAt(node, id, inside), node.exits);
}

/** Everything that waits for the signal at this moment takes it, unless something before it ended the wait. Answers whether anything did. */
export function broadcast(work: Work, name: string): boolean {
  const waiting = work.tokens.flatMap((token) => signalsAt(work, token, name));
  for (const { token, element } of waiting) {
    const now = work.find(token.id);
    const armed = now && signalsAt(work, now, name).find((one) => one.element === element);
    if (armed === undefined) continue;
    work.ticks += 1;
    fire(work, armed);
  }
  return waiting.length > 0;
}

const signalsAt = (work: Work, token: Token, name: string) =>
  armedAt(work, token, (trigger) => trigger.on === 'signal' && trigger.names.includes(name));

type Thrown = { on: 'error' | 'escalation'; code: string };

/**
 * Who catches what is thrown inside a token: the innermost scope that can. In each first an event sub-process, then a boundary event of
 * the activity; one that names the code before one that takes any (§10.5.1, propagation).
 */
export function findCatcher(work: Work, within: number | undefined, thrown: Thrown): Armed | undefined {
  for (let id = within; id !== undefined;) {
    const token = work.find(id);
    if (token === undefined) return undefined;
    const handler = best(
      armedAt(work, token, ({ on }) => on === thrown.on),
      'handler',
      thrown,
    );
    if (handler !== undefined) return handler;
    const host = token.index === undefined || token.in === undefined ? token : work.find(token.in);
    const watcher =
      host &&
      best(
        armedAt(work, host, ({ on }) => on === thrown.on),
        'watcher',
        thrown,
      );
    if (watcher !== undefined) return watcher;
    id = host?.in;
  }
  return undefined;
}

function best(armed: readonly Armed[], by: Armed['by'], { on, code }: Thrown): Armed | undefined {
  const catching = armed.filter((one) => one.by === by && one.trigger.on === on);
  const codesOf = ({ trigger }: Armed) => ('codes' in trigger ? trigger.codes : undefined);
  return catching.find((one) => codesOf(one)?.includes(code)) ?? catching.find((one) => codesOf(one) === undefined);
}
