import type { Tx } from '../../database/index.ts';
import { eventAt } from '../probe.ts';
import { rowsOf } from '../statement.ts';
import { foldPeaks, type HashedNode, type Node } from './merkle.ts';

type NodeRow = { level: number; position: string; hash: Buffer };

/** Leaves lie with their events; what is above them in a table of its own. */
const NODES = `
select 0::smallint as level, n.seq - 1 as position, e.leaf as hash
from unnest($1::bigint[]) wanted (seq)
  cross join lateral (select * from log.numbered where log.numbered.seq = wanted.seq limit 1) n
  cross join ${eventAt('n')} e
union all
select k.level, k.position, k.hash
from unnest($2::smallint[], $3::bigint[]) wanted (level, position)
  cross join lateral (select * from log.node where log.node.level = wanted.level and log.node.position = wanted.position limit 1) k`;

const keyOf = ({ level, position }: { level: number; position: number | string }) => `${level}/${position}`;

/** The hashes of these nodes as they are stored, in their order; undefined where one is not. */
export async function findStored(tx: Tx, nodes: readonly Node[]): Promise<(Buffer | undefined)[]> {
  const [leaves, inner] = [nodes.filter(({ level }) => level === 0), nodes.filter(({ level }) => level > 0)];
  const rows = await rowsOf<NodeRow>(tx, NODES, [
    leaves.map(({ position }) => position + 1),
    inner.map(({ level }) => level),
    inner.map(({ position }) => position),
  ]);
  const found = new Map(rows.map((row) => [keyOf(row), row.hash]));
  return nodes.map((node) => found.get(keyOf(node)));
}

/** The same, where each must be there. Throws otherwise: it is then not the tree that was asked about. */
export async function getHashes(tx: Tx, nodes: readonly Node[]): Promise<Buffer[]> {
  const hashes = (await findStored(tx, nodes)).filter((hash) => hash !== undefined);
  if (hashes.length < nodes.length) throw new Error(`the tree lacks ${nodes.length - hashes.length} nodes`);
  return hashes;
}

/** The hash over each group of subtrees, all read at once. */
export async function getFolded(tx: Tx, groups: readonly (readonly Node[])[]): Promise<Buffer[]> {
  const hashes = await getHashes(tx, groups.flat());
  let at = 0;
  return groups.map(({ length }) => foldPeaks(hashes.slice(at, (at += length))));
}

const STORE = `insert into log.node (level, position, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])`;

export const storeNodes = (tx: Tx, nodes: readonly HashedNode[]) =>
  rowsOf(tx, STORE, [
    nodes.map(({ level }) => level),
    nodes.map(({ position }) => position),
    nodes.map(({ hash }) => hash),
  ]);
