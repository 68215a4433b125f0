import { nodesOfProcess } from '../core/ends.ts';
import type { Happening } from '../core/happenings.ts';
import type { Net } from '../core/net.ts';
import type { State } from '../core/state.ts';

/**
 * Whether branches of the process leave one another alone until they join: nothing in one can end, begin or hold up what another does.
 * Then the order in which branches go on does not matter, and one order stands for all (persistent sets; Godefroid 1996): what deadlocks,
 * ends or never happens in some order does so in that one.
 */
export function isReducible(net: Net): boolean {
  if (net.hasInclusiveJoin || net.root.inside.handlers.length > 0) return false;
  const ofProcess = nodesOfProcess(net);
  return [...net.nodes.values()].every((node) => {
    if (node.kind !== 'throw') return true;
    const { what } = node.result;
    return what === 'message' || (what === 'terminate' && !ofProcess.has(node.id));
  });
}

/** Of everything that may happen, what happens in one branch: the first one in which something that matters can. */
export function inOneBranch(state: State, happenings: readonly Happening[]): readonly Happening[] {
  const first = happenings.find(({ isExtra }) => !isExtra);
  if (first === undefined) return happenings;
  const branch = branchOf(state, first);
  return happenings.filter((happening) => branchOf(state, happening) === branch);
}

/** The token of the process itself in which something happens. */
function branchOf({ tokens }: State, { input }: Happening): number {
  let branch = 'token' in input ? input.token : 0;
  for (let outer = outerOf(tokens, branch); outer !== undefined && outer !== 0; outer = outerOf(tokens, branch))
    branch = outer;
  return branch;
}

const outerOf = (tokens: State['tokens'], id: number) => tokens.find((token) => token.id === id)?.in;
