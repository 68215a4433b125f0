import type { Armed } from './armed.ts';
import { startTimer } from './awaiting.ts';
import { cancelInside } from './cancelling.ts';
import { completeActivity } from './completing.ts';
import { listen } from './entering.ts';
import { valueOf } from './expression/expression.ts';
import { leave } from './leaving.ts';
import type { Boundary, Catch, Handler, Task, Timer } from './node.ts';
import type { Token } from './state.ts';
import { cancelled, completed, fired, opened } from './telling.ts';
import { cycleOf } from './timer-text.ts';
import { moveAt, type Work } from './work.ts';

/** An armed event occurs. */
export function fire(work: Work, armed: Armed): void {
  switch (armed.by) {
    case 'own':
    case 'arm':
      return goOn(work, armed.node, armed);
    case 'watcher':
      return leaveByBoundary(work, armed.node, armed.token);
    case 'handler':
      return takeOver(work, armed.node, armed.token);
  }
}

function goOn(work: Work, node: Catch | Task, { token, by }: Armed): void {
  const { id, at, in: inside = 0 } = token;
  work.effects.push(fired(node.id, id));
  if (node.kind === 'task' && by === 'own') return completeActivity(work, node, token);
  work.remove(id);
  work.effects.push(completed(at, id));
  leave(work, moveAt(node, id, inside), node.exits);
}

/** BPMN 2.0.2 §13.5.3: an interrupting boundary event cancels its activity, whose token goes on here; any other is a new token. */
function leaveByBoundary(work: Work, boundary: Boundary, host: Token): void {
  const { id, at, in: inside = 0 } = host;
  if (boundary.interrupting) {
    cancelInside(work, id);
    work.remove(id);
    work.effects.push(cancelled(at, id), fired(boundary.id, id));
    leave(work, moveAt(boundary, id, inside), boundary.exits);
    return;
  }
  const token = work.newId();
  work.effects.push(fired(boundary.id, token, [id]));
  if (boundary.trigger.on === 'timer') repeat(work, boundary.trigger.timer, { id, element: boundary.id });
  leave(work, moveAt(boundary, token, inside), boundary.exits);
}

/** §13.5.4: an interrupting event sub-process ends everything else in its scope and completes it; any other runs beside it. */
function takeOver(work: Work, handler: Handler, { id }: Token): void {
  if (handler.interrupting) cancelInside(work, id);
  else if (handler.trigger.on === 'timer') repeat(work, handler.trigger.timer, { id, element: handler.start.id });
  const token = work.newId();
  work.rest({ id: token, at: handler.id, in: id });
  work.effects.push(opened(handler.id, token, [id]), fired(handler.start.id, token));
  listen(work, handler.inside, token);
  const { start } = handler;
  leave(work, { ...moveAt(start, work.newId(), token), from: [token] }, start.exits);
}

/** A timer that does not interrupt goes off once, a cycle as often as it says. */
function repeat(work: Work, timer: Timer, { id, element }: { id: number; element: string }): void {
  const times = (work.find(id)?.fired?.[element] ?? 0) + 1;
  const goesOn = times < repetitionsOf(work, timer, id);
  work.change(id, { fired: { ...work.find(id)?.fired, [element]: goesOn ? times : -1 } });
  if (goesOn) startTimer(work, timer, { wait: { element, token: id }, repetition: times });
}

function repetitionsOf(work: Work, timer: Timer, id: number): number {
  if (timer.kind !== 'cycle') return 1;
  const text = timer.expression === undefined ? timer.text : valueOf(timer.expression, work.lookupFrom(id));
  return (typeof text === 'string' && cycleOf(text)?.repetitions) || 1;
}
