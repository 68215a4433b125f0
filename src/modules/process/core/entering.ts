import { awaitTrigger } from './awaiting.ts';
import type { Activity, Scope } from './node.ts';
import { LIMITS, type Many, type Token } from './state.ts';
import { instanceOpened, opened, taskOpened } from './telling.ts';
import type { Move, Work } from './work.ts';

/** A token comes to an activity: it becomes its one instance, or what holds several together. */
export function enter(work: Work, activity: Activity, move: Move): void {
  const { id, in: inside } = move;
  if (activity.kind === 'subProcess' && work.depthOf(inside) >= LIMITS.depth) work.stop(move, 'tooDeep');
  else if (activity.loop === undefined) {
    begin(work, activity, { token: { id, at: activity.id, in: inside }, from: move.from });
    watch(work, activity, id);
  } else enterRepeated(work, activity, move);
}

function enterRepeated(work: Work, activity: Activity, move: Move): void {
  const { id, in: inside, from } = move;
  const { loop } = activity;
  const instances = loop?.as === 'many' ? work.judge.instances(loop, work.lookupFrom(inside)) : { total: 0 };
  if (typeof instances === 'string') return work.stop(move, instances);
  const many: Many = { total: instances.total, done: 0, ...(instances.items && { items: instances.items }) };
  work.rest({ id, at: activity.id, in: inside, many });
  work.effects.push({ type: 'opened', element: activity.id, token: id, ...(from && { from }), instances: many.total });
  watch(work, activity, id);
  beginInstances(work, activity, { holder: id, total: instances.total });
}

type Holder = { holder: number; total: number };

/** Every instance of a parallel multi-instance activity; the first one of any other. */
function beginInstances(work: Work, activity: Activity, { holder, total }: Holder): void {
  const parallel = activity.loop?.as === 'many' && !activity.loop.sequential;
  if (!parallel && !mayBegin(work, activity, { holder, index: 0 })) work.settling.push(holder);
  else for (let index = 0; index < (parallel ? total : 1); index += 1) beginInstance(work, activity, { holder, index });
  if (parallel && total === 0) work.settling.push(holder);
}

export type Next = { holder: number; index: number };

/** Whether one more instance of a sequential multi-instance activity or of a standard loop begins (BPMN 2.0.2 §13.3.6, §13.3.7). */
export function mayBegin(work: Work, { id, loop }: Activity, { holder, index }: Next): boolean {
  if (loop?.as === 'many') return index < (work.find(holder)?.many?.total ?? 0);
  if (loop === undefined || (loop.maximum !== undefined && index >= loop.maximum)) return false;
  if (index === 0 && !loop.testBefore) return true;
  // A loop without a condition runs as often as its maximum says.
  if (loop.condition === undefined && loop.maximum !== undefined) return true;
  const question = { about: 'again' as const, at: id, ...(loop.condition && { condition: loop.condition }) };
  return work.judge.agrees(question, work.lookupFrom(holder));
}

export function beginInstance(work: Work, activity: Activity, { holder, index }: Next): void {
  const name = activity.loop?.as === 'many' ? activity.loop.item : undefined;
  const locals = name && { [name]: work.find(holder)?.many?.items?.[index] ?? null };
  const token = { id: work.newId(), at: activity.id, in: holder, index, ...(locals && { locals }) };
  begin(work, activity, { token, from: [holder] });
}

type Begun = { token: Token; from: readonly number[] | undefined };

function begin(work: Work, activity: Activity, { token, from }: Begun): void {
  const { id, index } = token;
  work.rest(token);
  if (activity.kind === 'task') {
    work.effects.push(taskOpened(activity, token, from));
    if (activity.trigger !== undefined) awaitTrigger(work, activity.trigger, { element: activity.id, token: id });
    return;
  }
  work.effects.push(index === undefined ? opened(activity.id, id, from) : instanceOpened(activity.id, token, from));
  open(work, activity.inside, id);
}

/** A token to every place where something inside begins. */
function open(work: Work, inside: Scope, id: number): void {
  listen(work, inside, id);
  for (const start of inside.starts) work.send({ id: work.newId(), in: id, to: start, via: undefined, from: [id] });
  if (inside.starts.length === 0) work.settling.push(id);
}

/** From now on the event sub-processes inside may begin. */
export function listen(work: Work, { handlers }: Scope, id: number): void {
  for (const { start, trigger } of handlers) awaitTrigger(work, trigger, { element: start.id, token: id });
}

function watch(work: Work, { watchers }: Activity, id: number): void {
  for (const { id: element, trigger } of watchers) awaitTrigger(work, trigger, { element, token: id });
}
