import { cancelInside } from './cancelling.ts';
import { beginInstance, mayBegin } from './entering.ts';
import type { Lookup } from './expression/value.ts';
import { leave } from './leaving.ts';
import type { Activity, ManyInstances } from './node.ts';
import type { Many, Token } from './state.ts';
import { completed } from './telling.ts';
import { moveAt, type Work } from './work.ts';

/** One instance of an activity is done: the activity is left, or what holds its instances goes on. */
export function completeActivity(work: Work, activity: Activity, token: Token): void {
  const { id, in: inside = 0 } = token;
  const holder = token.index === undefined ? undefined : work.find(inside);
  work.effects.push(completed(activity.id, id));
  if (holder?.many !== undefined)
    return completeInstance(work, activity, { token, holder: holder.id, many: holder.many });
  work.remove(id);
  leave(work, moveAt(activity, id, inside), activity.exits);
}

type Held = { token: Token; holder: number; many: Many };

function completeInstance(work: Work, activity: Activity, { token, holder, many }: Held): void {
  const { loop } = activity;
  if (loop?.as === 'many') collectOutput(work, loop, { token, holder, many });
  const seen = work.lookupFrom(token.id);
  const own: Record<string, ReturnType<Lookup>> = { ...token.locals, loopCounter: seen('loopCounter') };
  work.remove(token.id);
  work.change(holder, { many: { ...many, done: many.done + 1 } });

  const outer = work.lookupFrom(holder);
  const lookup: Lookup = (name) => (Object.hasOwn(own, name) ? own[name] : outer(name));
  if (loop?.as === 'many' && loop.until !== undefined) {
    const question = { about: 'enough' as const, at: activity.id, condition: loop.until };
    if (work.judge.agrees(question, lookup)) {
      cancelInside(work, holder);
      work.settling.push(holder);
      return;
    }
  }
  goOn(work, activity, holder);
}

/** One more instance of what is repeated one by one, unless it is over. */
export function goOn(work: Work, activity: Activity, holder: number): void {
  const index = work.find(holder)?.many?.done ?? 0;
  const oneByOne = activity.loop?.as === 'loop' || activity.loop?.sequential === true;
  work.ticks += 1;
  if (!oneByOne || !mayBegin(work, activity, { holder, index })) work.settling.push(holder);
  else if (work.isSpent) {
    work.change(holder, { incident: 'runaway' });
    work.effects.push({ type: 'incident', element: activity.id, token: holder, code: 'runaway' });
  } else beginInstance(work, activity, { holder, index });
}

/** The instance's result takes its place in the list that the model names (BPMN 2.0.2 table 10.29, loopDataOutputRef). */
function collectOutput(work: Work, { output }: ManyInstances, { token, holder, many }: Held): void {
  if (output === undefined) return;
  const before = work.lookupFrom(holder)(output.collection);
  const fresh = many.done === 0 || !Array.isArray(before);
  // Instances that were taken off keep their places.
  const length = many.items?.length ?? many.total;
  const results = Array.from({ length }, (_, index) => (fresh ? null : (before[index] ?? null)));
  results[token.index ?? 0] = work.lookupFrom(token.id)(output.item) ?? null;
  work.assign(holder, { [output.collection]: results });
}

/** Completes what has nothing left inside: a sub-process, repeated activities, an event sub-process, the run. */
export function settle(work: Work, id: number): void {
  const token = work.find(id);
  if (token === undefined || work.isMovingIn(id) || work.tokens.some((other) => other.in === id)) return;
  const node = work.nodeOf(token);
  switch (node.kind) {
    case 'process':
      finish(work, { outcome: 'completed' });
      return;
    case 'handler':
      work.remove(id);
      work.effects.push(completed(node.id, id));
      work.settling.push(token.in ?? 0);
      return;
    case 'task':
    case 'subProcess':
      completeActivity(work, node, token);
      return;
    default:
      throw new Error(`nothing can be inside ${node.id}`);
  }
}

type Ending = { outcome: 'completed' | 'terminated' | 'failed'; error?: string };

/** The run is over, with everything in it. */
export function finish(work: Work, ending: Ending): void {
  cancelInside(work, 0);
  work.remove(0);
  work.status = 'completed';
  work.effects.push({ type: 'finish', ...ending });
}
