import { dominatorsOf } from './dominators.ts';
import type { Net } from './net.ts';
import { ENTRY, reachedFrom, waysIn, type Way } from './ways.ts';

/**
 * One branch of a split. `unclear`: what is behind the split does not come together again as a block; `beside`: what an event set going
 * that left its activity where it was, which then is named in place of a split.
 */
export type Branch = { split: string; place: number | 'unclear' | 'beside' };

/** How the branches of a split come together: each by its own flow, by an inclusive gateway, or not at all. */
export type Joined =
  { as: 'parallel'; gateway: string; flows: readonly string[] } | { as: 'inclusive' } | { as: 'apart' };

/**
 * The blocks of a scope: splits whose branches leave one another alone and come together at one gateway. `branchesOf`: in which branches
 * a node stands, from the outside in; undefined where it does not stand in the scope.
 */
export type Blocks = {
  branchesOf: (id: string) => readonly Branch[] | undefined;
  branchesAt: (flow: string) => readonly Branch[] | undefined;
  joinOf: (split: string) => Joined | undefined;
};

export function blocksOf(net: Net, owner: string): Blocks {
  const all = waysIn(net, owner);
  const ways = all.filter(({ how }) => how !== 'beside');
  const within: Within = { net, ways, behind: behindAll(ways) };
  const splits = new Set(ways.flatMap(({ from, how }) => (how === 'together' ? [from] : [])));
  const blocks = [...splits].flatMap((split) => blockAt(within, split) ?? []);
  const standing = { blocks, areas: areasOf(all, blocks), ordinary: reachedFrom(ways, [ENTRY]) };
  const nodes = new Set(all.map(({ to }) => to));
  const branchesOf = (id: string) => (nodes.has(id) || id === ENTRY ? branchesAround(standing, id) : undefined);
  return {
    branchesOf,
    branchesAt: (flow) => {
      const way = all.find((one) => one.flow === flow);
      const outer = way && branchesOf(way.from);
      const own = blocks.flatMap(({ branches }) => branches.filter((branch) => branch.way === way));
      return outer && [...outer, ...own.map(({ split, place }) => ({ split, place }))];
    },
    joinOf: (split) => blocks.find((block) => block.split === split)?.joined,
  };
}

type Within = { net: Net; ways: readonly Way[]; behind: ReturnType<typeof behindAll> };
type Block = { split: string; joined: Joined; branches: readonly Region[] };
type Region = { split: string; place: number; way: Way; nodes: ReadonlySet<string> };
/** What may come of a split that is no block, or of an event that leaves its activity `host` where it is. */
type Area = Branch & { host: string; nodes: ReadonlySet<string> };

/** What every way from a node on passes: dominance, looked at from the ends. */
function behindAll(ways: readonly Way[]) {
  const ends = new Set(ways.map(({ to }) => to).filter((id) => !ways.some(({ from }) => from === id)));
  return dominatorsOf({
    starts: [...ends],
    outOf: (id) => ways.filter(({ to }) => to === id).map(({ from }) => ({ to: from })),
    into: (id) => ways.filter(({ from }) => from === id).map(({ to }) => ({ from: to })),
  });
}

function blockAt({ net, ways, behind }: Within, split: string): Block | undefined {
  const out = ways.filter(({ from, how }) => from === split && how === 'together');
  if (!out.every(({ to }) => behind.isReached(to))) return undefined;
  const join = out
    .map(({ to }): string | undefined => to)
    .reduce((one, other) => (one === undefined || other === undefined ? undefined : behind.nearestOfBoth(one, other)));
  const branches = out.map((way, place) => ({ split, place, way, nodes: reachedFrom(ways, [way.to], join) }));
  if (!areApart(ways, branches)) return undefined;
  const ends = branches.map(({ way, nodes }) =>
    ways.filter((one) => one.to === join && (one === way || nodes.has(one.from))),
  );
  const joined = joinedAt({ net, ways }, { split, join, ends });
  return joined && { split, joined, branches };
}

/** Nothing of one branch is in another, and nothing comes into a branch but by its beginning. */
const areApart = (ways: readonly Way[], branches: readonly Region[]) =>
  branches.every(
    ({ split, way, nodes }) =>
      !nodes.has(split) &&
      ways.every((one) => one === way || !nodes.has(one.to) || nodes.has(one.from)) &&
      branches.every((other) => other.way === way || [...nodes].every((node) => !other.nodes.has(node))),
  );

type Ends = { split: string; join: string | undefined; ends: readonly (readonly Way[])[] };

function joinedAt({ net, ways }: Pick<Within, 'net' | 'ways'>, { split, join, ends }: Ends): Joined | undefined {
  if (join === undefined) return { as: 'apart' };
  const node = net.nodes.get(join);
  const isWhole = ways.filter(({ to }) => to === join).length === ends.flat().length;
  if (node?.kind === 'inclusive' && node.joining.length > 1) return isWhole ? { as: 'inclusive' } : undefined;
  if (node?.kind !== 'parallel' || !isWhole || !takesAll(net, split)) return undefined;
  const flows = ends.flatMap((found) => (found.length === 1 && found[0]?.flow !== undefined ? [found[0].flow] : []));
  return flows.length === ends.length ? { as: 'parallel', gateway: join, flows } : undefined;
}

/** Whether every branch is taken whenever one is. */
function takesAll({ nodes }: Net, split: string): boolean {
  const node = nodes.get(split);
  if (node === undefined || node.kind === 'parallel') return true;
  return 'exits' in node && node.exits.choices.length === 0 && node.exits.otherwise === undefined;
}

function areasOf(all: readonly Way[], blocks: readonly Block[]): Area[] {
  const isBlock = (split: string) => blocks.some((block) => block.split === split);
  const unjoined = new Set(all.flatMap(({ from, how }) => (how === 'together' && !isBlock(from) ? [from] : [])));
  const beside = all.filter(({ how }) => how === 'beside');
  const behind = (split: string) =>
    all.flatMap(({ from, to, how }) => (from === split && how === 'together' ? [to] : []));
  return [
    ...[...unjoined].map((split) => ({
      ...{ split, place: 'unclear' as const },
      host: split,
      nodes: reachedFrom(all, behind(split)),
    })),
    ...beside.map(({ from, to }) => ({
      split: to,
      place: 'beside' as const,
      host: from,
      nodes: reachedFrom(all, [to]),
    })),
  ];
}

type Standing = { blocks: readonly Block[]; areas: readonly Area[]; ordinary: ReadonlySet<string> };

function branchesAround(standing: Standing, id: string): readonly Branch[] {
  const { areas, ordinary } = standing;
  const own = regularAround(standing, id);
  const unclear = areas
    .filter(({ nodes }) => nodes.has(id))
    .map(({ split, place, host }): Branch[] => {
      const around = regularAround(standing, host);
      return [...(ordinary.has(id) ? sharedBy(own, around) : around), { split, place }];
    });
  return unclear.toSorted((one, other) => one.length - other.length)[0] ?? own;
}

const regularAround = ({ blocks }: Standing, id: string): Branch[] =>
  blocks
    .flatMap(({ branches }) => branches)
    .filter(({ nodes }) => nodes.has(id))
    .toSorted((one, other) => other.nodes.size - one.nodes.size)
    .map(({ split, place }) => ({ split, place }));

/** The branches in which both stand. */
export function sharedBy(one: readonly Branch[], other: readonly Branch[]): Branch[] {
  const parted = one.findIndex((branch, place) => !isSame(branch, other[place]));
  return one.slice(0, parted < 0 ? one.length : parted);
}

const isSame = (one: Branch, other: Branch | undefined) => one.split === other?.split && one.place === other.place;
