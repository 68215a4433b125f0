import type { Json } from '../core/expression/value.ts';
import { equals } from '../core/expression/value.ts';
import type { Answers } from './answers.ts';
import type { Player } from './player.ts';
import { pendingOf } from '../core/pending.ts';

/** An expectation that was not met. */
export type Unmet = { what: string; expected: Json; actual: Json };

export type PlayState = 'completed' | 'waiting' | 'incident';

/** `incident` as soon as one token cannot go on by itself. */
export function playStateOf({ state }: Player): PlayState {
  if (state.status === 'completed') return 'completed';
  return state.tokens.some(({ incident }) => incident !== undefined) ? 'incident' : 'waiting';
}

export const pendingElements = ({ net, state }: Player): string[] =>
  pendingOf(net, state).map(({ element }) => element);

/** Two multisets of names: the same ones, each as often. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [one.toSorted(), other.toSorted()];
  return left.length === right.length && left.every((name, index) => name === right[index]);
}

/** Everything that was expected of the end of a run and is not so. */
export function findUnmet(player: Player, expected: NonNullable<Answers['expect']>): Unmet[] {
  const unmet: Unmet[] = [];
  const state = playStateOf(player);
  if (expected.state !== undefined && expected.state !== state)
    unmet.push({ what: 'state', expected: expected.state, actual: state });
  if (expected.ends !== undefined && !areEnds(player, expected.ends))
    unmet.push({ what: 'ends', expected: expected.ends, actual: player.ends });
  const pending = pendingElements(player);
  if (expected.pending !== undefined && !isSame(expected.pending, pending))
    unmet.push({ what: 'pending', expected: expected.pending, actual: pending });
  for (const [element, count] of Object.entries(expected.count ?? {})) {
    const actual = player.countOf(element);
    if (actual !== count) unmet.push({ what: `count of ${element}`, expected: count, actual });
  }
  for (const [name, value] of Object.entries(expected.variables ?? {})) {
    const actual = Object.hasOwn(player.state.variables, name) ? (player.state.variables[name] ?? null) : null;
    if (equals(value, actual) !== true) unmet.push({ what: `variable ${name}`, expected: value, actual });
  }
  return unmet;
}

/** Every end event of the process that was reached has to be named, as often as it was; those inside sub-processes may be. */
function areEnds({ ends, everyEnd }: Player, expected: readonly string[]): boolean {
  return leftOver(ends, expected).length === 0 && leftOver(expected, everyEnd).length === 0;
}

/** What is in the one and not, or not so often, in the other. */
function leftOver(names: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return names.filter((name) => {
    const place = rest.indexOf(name);
    if (place >= 0) rest.splice(place, 1);
    return place < 0;
  });
}
