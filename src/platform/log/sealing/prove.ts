import type { Tx } from '../../database/index.ts';
import { eventAt } from '../probe.ts';
import { rowsOf } from '../statement.ts';
import { findHead, type Head } from './head.ts';
import { getFolded } from './nodes.ts';
import { consistencyPath, inclusionPath, nodesOf } from './proof.ts';

/** Shows to anybody who holds the event and the head that the one is in the log of the other. Hashes are hexadecimal. */
export type EventProof = { seq: number; leaf: string; proof: string[]; head: Head };

const PLACE = `
select n.seq, encode(e.leaf, 'hex') as leaf
from log.numbered n cross join ${eventAt('n')} e
where n.area = $1 and n.stream = $2 and n.version = $3`;

const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));

/**
 * The proof of one event of the transaction's area under the first head that covers it; undefined while there is none, at most two
 * seconds after its commit. Asked as the follower role: neighbours in the tree may belong to another area.
 */
export async function findEventProof(
  tx: Tx,
  { stream, version }: { stream: string; version: number },
): Promise<EventProof | undefined> {
  const [place] = await rowsOf<{ seq: string; leaf: string }>(tx, PLACE, [tx.scope.area, stream, version]);
  if (!place) return undefined;
  const seq = Number(place.seq);
  const head = await findHead(tx, seq);
  if (!head) return undefined;
  const proof = hex(await getFolded(tx, nodesOf(inclusionPath(seq - 1, head.size))));
  return { seq, leaf: place.leaf, proof, head };
}

/** Shows that the log under the second head begins with the whole log under the first. Asked as the follower role. */
export const getConsistencyProof = async (tx: Tx, first: number, second: number): Promise<string[]> =>
  hex(await getFolded(tx, nodesOf(consistencyPath(first, second))));
