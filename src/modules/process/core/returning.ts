import { no, ok, type Result } from '../../../kernel/result.ts';
import { blocksOf, sharedBy, type Blocks, type Branch, type Joined } from './blocks.ts';
import { cancelToken } from './cancelling.ts';
import { containersOf } from './containers.ts';
import type { Net } from './net.ts';
import type { State, Token } from './state.ts';
import { untilEverythingRests, type Step } from './step.ts';
import { arrived } from './telling.ts';
import { moveAt, Work } from './work.ts';

/**
 * `elsewhere`: the place stands in something that is over or stands by, or is no task of this model; `otherBranch`: it is beside the one
 * that would return, not before it; `noBlock`: what lies between does not come together as blocks, so that nobody can say what comes after.
 */
export type ReturnRefusal = { code: 'elsewhere' | 'otherBranch' | 'noBlock'; element: string };

export type Returning = { token: number; to: string };

/** The way back from one place to another in the same scope. */
type WayBack = {
  /** The token of that scope. */
  inside: number;
  /** The branches in which both stand: every token there ends. */
  shared: readonly Branch[];
  /** The branches in which the target alone stands, from the outside in. */
  into: readonly Branch[];
  blocks: Blocks;
};

/**
 * 退回: the run stands where it would if the target had just been reached and nothing had come of it. In a branch that touches the branch
 * alone, before a split all of its branches; behind a join the other branches wait there, done, for the one that is done again. Variables
 * stay.
 */
export function goBack(net: Net, state: State, returning: Returning): Result<Step, ReturnRefusal> {
  const work = new Work(net, state);
  const way = wayBack(work, returning);
  return way.ok ? ok(goneBack(work, way.value, returning)) : way;
}

function goneBack(work: Work, way: WayBack, { token, to }: Returning): Step {
  const { inside, into, blocks } = way;
  const node = work.net.nodes.get(to);
  if (node === undefined) throw new Error(`no element ${to}`);
  for (const left of work.childrenOf(inside)) if (isShared(way, left, work)) cancelToken(work, left);
  for (const branch of into) waitDone(work, { inside, branch, joined: blocks.joinOf(branch.split), from: [token] });
  work.send({ ...moveAt(node, work.newId(), inside), from: [token] });
  return untilEverythingRests(work);
}

const isShared = ({ shared, blocks }: WayBack, token: Token, work: Work) =>
  isIn(branchesOf(work, blocks, token), shared);

const isIn = (branches: readonly Branch[] | undefined, shared: readonly Branch[]) =>
  branches !== undefined && sharedBy(branches, shared).length === shared.length;

type Done = { inside: number; branch: Branch; joined: Joined | undefined; from: readonly number[] };

/** The branches beside the one that is done again stay done. An inclusive gateway waits for nothing that does not come. */
function waitDone(work: Work, { inside, branch, joined, from }: Done): void {
  if (joined?.as !== 'parallel') return;
  for (const [place, via] of joined.flows.entries()) {
    if (place === branch.place) continue;
    const id = work.newId();
    work.rest({ id, at: joined.gateway, in: inside, via });
    work.effects.push(arrived(joined.gateway, id, from));
  }
}

/**
 * Where what was done since the target opened is void, by the ids of elements, the target among them. What stands in something that is
 * repeated, or is called from several places, cannot be told apart and is not returned to.
 */
export function voidBy(
  net: Net,
  state: State,
  returning: Returning,
): Result<(element: string) => boolean, ReturnRefusal> {
  const way = wayBack(new Work(net, state), returning);
  if (!way.ok) return way;
  const containers = containersOf(net);
  return ok((element) => isVoid(way.value, containers, element));
}

function isVoid({ blocks, shared, into }: WayBack, containers: ReturnType<typeof containersOf>, element: string) {
  const seen = new Set<string>();
  const waiting = [element];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const branches = blocks.branchesOf(id);
    if (branches === undefined) waiting.push(...(containers.get(id) ?? []));
    else return isIn(branches, shared) && !isBeside(branches.slice(shared.length), into);
  }
  return false;
}

/** Whether it stands in another branch of a block that the target stands in. */
function isBeside(branches: readonly Branch[], into: readonly Branch[]): boolean {
  const place = sharedBy(branches, into).length;
  return branches[place] !== undefined && branches[place].split === into[place]?.split;
}

/** The token that comes of a place as far as that can be told: of all that may return there, the nearest. */
export function followerOf(net: Net, state: State, to: string): number | undefined {
  const work = new Work(net, state);
  const found = state.tokens.flatMap(({ id, incident }) => {
    const way = incident === undefined ? wayBack(work, { token: id, to }) : no(undefined);
    return way.ok ? [{ id, near: way.value.shared.length }] : [];
  });
  return found.toSorted((one, other) => other.near - one.near)[0]?.id;
}

function wayBack(work: Work, { token: id, to }: Returning): Result<WayBack, ReturnRefusal> {
  const refused = (code: ReturnRefusal['code']) => no({ code, element: to });
  const found = findScope(work, { token: id, to });
  if (found === undefined) return refused('elsewhere');
  const { owner, blocks, target, own } = found;
  const shared = sharedBy(target, own);
  const [into, outOf] = [target.slice(shared.length), own.slice(shared.length)];
  if (!target.every(isRegular) || outOf.some(({ place }) => place === 'beside')) return refused('noBlock');
  const isApart = into.some(({ split }) => blocks.joinOf(split)?.as === 'apart');
  if (isApart || (into[0] !== undefined && into[0].split === outOf[0]?.split)) return refused('otherBranch');
  return ok({ inside: owner, shared, into, blocks });
}

const isRegular = ({ place }: Branch) => typeof place === 'number';

type Found = { owner: number; blocks: Blocks; target: readonly Branch[]; own: readonly Branch[] };

/** The innermost scope around a token in which the target stands. */
function findScope(work: Work, { token: id, to }: Returning): Found | undefined {
  if (work.net.nodes.get(to)?.kind !== 'task' || (containersOf(work.net).get(to)?.size ?? 0) > 1) return undefined;
  for (let token = work.find(id); token?.in !== undefined; token = work.find(token.in)) {
    const owner = work.find(token.in);
    const blocks = owner && owner.many === undefined ? blocksOf(work.net, owner.at) : undefined;
    const target = blocks?.branchesOf(to);
    if (owner === undefined || blocks === undefined || target === undefined) continue;
    const own = branchesOf(work, blocks, token);
    return own === undefined || isRepeated(work, owner) ? undefined : { owner: owner.id, blocks, target, own };
  }
  return undefined;
}

const isRepeated = (work: Work, token: Token): boolean => {
  if (token.index !== undefined) return true;
  const outer = token.in === undefined ? undefined : work.find(token.in);
  return outer !== undefined && isRepeated(work, outer);
};

/** What waits to be joined stands in the branch that it came along. */
function branchesOf({ net }: Work, blocks: Blocks, { at, via }: Token): readonly Branch[] | undefined {
  const kind = net.nodes.get(at)?.kind;
  const waits = via !== undefined && (kind === 'parallel' || kind === 'inclusive');
  return waits ? blocks.branchesAt(via) : blocks.branchesOf(at);
}
