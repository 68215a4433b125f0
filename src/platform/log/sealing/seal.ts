import type { Tx } from '../../database/index.ts';
import { eventAt } from '../probe.ts';
import { rowsOf } from '../statement.ts';
import { findHead, signedBytes, type Head } from './head.ts';
import { Frontier, peaksOf, type HashedNode } from './merkle.ts';
import { getHashes, storeNodes } from './nodes.ts';

/** Signs with the platform's key for heads, whose id tells verifiers which one. */
export type SignHead = (tx: Tx, bytes: Uint8Array) => Promise<{ keyId: string; signature: string }>;
export type Seal = { origin: string; sign: SignHead };

const LOCK = 370_828_004;
const MOST = 5_000;

const LEAVES = `
select n.seq, e.leaf
from log.numbered n left join ${eventAt('n')} e on true
where n.seq > $1 and n.seq <= $1::bigint + ${MOST} order by n.seq`;

/**
 * Puts what was numbered since the last head under a new signed one: nodes and head in this transaction. Reads only the right edge of
 * the tree and the new leaves. Undefined when there is nothing new or another process is at it; throws when the log has a hole.
 */
export async function seal(tx: Tx, { origin, sign }: Seal): Promise<Head | undefined> {
  const [lock] = await rowsOf<{ mine: boolean }>(tx, `select pg_try_advisory_xact_lock(${LOCK}) as mine`);
  if (!lock?.mine) return undefined;
  const before = (await findHead(tx))?.size ?? 0;
  const leaves = await findLeaves(tx, before);
  if (leaves.length === 0) return undefined;

  const tree = new Frontier(before, await getHashes(tx, peaksOf(before)));
  const nodes = leaves.flatMap((leaf): HashedNode[] => tree.push(leaf));
  await storeNodes(tx, nodes);
  const unsigned = { origin, size: tree.size, root: tree.root().toString('hex'), at: new Date().toISOString() };
  const head = { ...unsigned, ...(await sign(tx, signedBytes(unsigned))) };
  await storeHead(tx, head);
  return head;
}

async function findLeaves(tx: Tx, before: number): Promise<Buffer[]> {
  const rows = await rowsOf<{ seq: string; leaf: Buffer | null }>(tx, LEAVES, [before]);
  return rows.map(({ seq, leaf }, index) => {
    if (Number(seq) !== before + index + 1 || !leaf) throw new Error(`the log has a hole at ${before + index + 1}`);
    return leaf;
  });
}

const storeHead = (tx: Tx, { origin, size, root, at, keyId, signature }: Head) =>
  rowsOf(
    tx,
    `insert into log.head (origin, size, root, at, key_id, signature) values ($1, $2, decode($3, 'hex'), $4, $5, $6)`,
    [origin, size, root, at, keyId, signature],
  );
