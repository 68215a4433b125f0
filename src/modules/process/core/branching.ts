import { cancelInside, cancelToken } from './cancelling.ts';
import { goOn } from './completing.ts';
import { beginInstance } from './entering.ts';
import type { Json } from './expression/value.ts';
import type { Activity, ManyInstances } from './node.ts';
import type { Net } from './net.ts';
import type { Many, State, Token } from './state.ts';
import { untilEverythingRests, type Step } from './step.ts';
import { Work } from './work.ts';

/** An activity that is done once for each item of a list, and is under way. */
export type Branches = {
  holder: number;
  activity: Activity;
  loop: ManyInstances;
  many: Many & { items: readonly Json[] };
  instances: readonly Token[];
};

/** What is under way at one of these elements, once for each item of a list. */
export const branchesAt = (net: Net, { tokens }: Pick<State, 'tokens'>, elements: readonly string[]): Branches[] =>
  tokens.flatMap(({ id: holder, at, many, incident }) => {
    const node = elements.includes(at) ? net.nodes.get(at) : undefined;
    if (many?.items === undefined || incident !== undefined) return [];
    if (node === undefined || !('loop' in node) || node.loop?.as !== 'many') return [];
    const instances = tokens.filter((token) => token.in === holder);
    return [{ holder, activity: node, loop: node.loop, many: { ...many, items: many.items }, instances }];
  });

/** How far it has come with an item: its instance is to begin, is under way, or is done; undefined where it is none of its items. */
export function standingOf({ many, loop, instances }: Branches, item: Json): 'toCome' | 'open' | 'done' | undefined {
  const place = many.items.lastIndexOf(item);
  if (instances.some(({ index }) => index !== undefined && many.items[index] === item)) return 'open';
  if (place < 0) return undefined;
  return loop.sequential && place >= many.done ? 'toCome' : 'done';
}

type Adding = { elements: readonly string[]; items: readonly Json[] };

/** One more instance for each item, at once or in its turn. The list that the items came from has them from now on. */
export function addInstances(net: Net, state: State, { elements, items }: Adding): Step {
  const work = new Work(net, state);
  for (const { holder, activity, loop, many } of branchesAt(net, state, elements)) {
    const total = many.total + items.length;
    work.change(holder, { many: { ...many, total, items: [...many.items, ...items] } });
    relist(work, { holder, loop }, (list) => [...list, ...items.filter((item) => !list.includes(item))]);
    if (loop.sequential) continue;
    for (const place of items.keys()) beginInstance(work, activity, { holder, index: many.items.length + place });
  }
  return untilEverythingRests(work);
}

/**
 * The instance of an item ends, or is not begun. Fewer are left: what is done may be enough now. An item whose instance is done is left
 * alone.
 */
export function dropInstance(net: Net, state: State, { elements, item }: { elements: readonly string[]; item: Json }) {
  const work = new Work(net, state);
  for (const branches of branchesAt(net, state, elements)) {
    const { holder, loop, many, instances } = branches;
    const standing = standingOf(branches, item);
    if (standing === undefined || standing === 'done') continue;
    for (const token of instances) if (many.items[token.index ?? -1] === item) cancelToken(work, token);
    const items = loop.sequential ? without(many.items, many.items.lastIndexOf(item)) : blanked(many.items, item);
    work.change(holder, { many: { ...many, total: many.total - 1, items } });
    relist(work, { holder, loop }, (list) => list.filter((one) => one !== item));
    settleFewer(work, branches, standing);
  }
  return untilEverythingRests(work);
}

function settleFewer(work: Work, { holder, activity, loop, many }: Branches, dropped: 'toCome' | 'open'): void {
  const question = { about: 'enough' as const, at: activity.id, ...(loop.until && { condition: loop.until }) };
  const isEnough = loop.until !== undefined && many.done > 0 && work.judge.agrees(question, work.lookupFrom(holder));
  if (isEnough) {
    cancelInside(work, holder);
    work.settling.push(holder);
  } else if (!loop.sequential || dropped === 'open') goOn(work, activity, holder);
}

const without = (items: readonly Json[], place: number): Json[] => items.filter((_, index) => index !== place);
/** Instances beside each other are known by their places: what is taken off leaves its own empty. */
const blanked = (items: readonly Json[], item: Json): Json[] => items.map((one) => (one === item ? null : one));

/** The list that the model names, where it is a variable of its own. */
function relist(
  work: Work,
  { holder, loop }: Pick<Branches, 'holder' | 'loop'>,
  change: (list: readonly Json[]) => readonly Json[],
): void {
  const lookup = work.lookupFrom(holder);
  const name = listsOf(loop).find((one) => Array.isArray(lookup(one)));
  const list = name === undefined ? undefined : lookup(name);
  if (name !== undefined && Array.isArray(list)) work.assign(holder, { [name]: [...change(list)] });
}

/** The variables in which a model looks for the items. */
export const listsOf = ({ collections, cardinality }: ManyInstances): string[] =>
  cardinality === undefined ? collections.flatMap(({ reads }) => (reads.length === 1 ? reads : [])) : [];

/** What an instance, or what it stands in, holds under a name of its own; undefined where only the run has it. */
export function ownValueAt({ tokens }: Pick<State, 'tokens'>, token: number, name: string): Json | undefined {
  for (let one = tokens.find(({ id }) => id === token); one !== undefined;) {
    if (one.locals !== undefined && Object.hasOwn(one.locals, name)) return one.locals[name];
    const { in: inside } = one;
    one = tokens.find(({ id }) => id === inside);
  }
  return undefined;
}
