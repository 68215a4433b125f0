import type { Tx } from '../../database/index.ts';
import { digests } from '../access/digests.ts';
import { verifyAccesses } from '../access/verify.ts';
import { skipping } from '../followers/skipping.ts';
import type { Projection } from '../projections/projection.ts';
import { findHead, type Head } from '../sealing/head.ts';
import { rowsOf } from '../statement.ts';
import { HeadCheck, NodeCheck, type CheckSignature } from './heads.ts';
import { verifyOrder, verifyPlaces } from './order.ts';
import { Findings, type Problem } from './problem.ts';
import { verifyProjection } from './rows.ts';
import { verifyStates, type Fold } from './states.ts';

export type Verification = {
  /** Heads kept elsewhere: only these show that nobody re-made the whole log, signatures and all. */
  heads?: readonly Head[];
  /** Of every module; the log's own kinds are known here. */
  streams: readonly Fold[];
  projections: readonly Projection[];
  /** Figures that follow from many streams at once: each counts again and answers what does not agree. */
  recounts?: readonly Recount[];
  checkSignature?: CheckSignature;
};

export type Recount = { name: string; recount: (tx: Tx) => Promise<readonly string[]> };

export type VerifyReport = { events: number; head: Head | null; ok: boolean; problems: Problem[] };

const LAST = `select coalesce(max(seq), 0)::double precision as last from log.numbered`;

/**
 * Computes everything again from the events: leaves, order, tree, heads, the state of every stream, every projection and count, the daily digests
 * of who read what. Nothing that the log wrote about itself is believed. Reads in short statements beside the running system, as a role
 * that sees every area (follower or owner). Which problem is found where something was changed, removed, inserted or reordered is in
 * the report; it is `ok` when there is none.
 */
export async function verifyLog(
  tx: Tx,
  { heads = [], streams, projections, recounts = [], checkSignature }: Verification,
): Promise<VerifyReport> {
  const findings = new Findings();
  // The head first: what is sealed after this moment is not yet looked for.
  const head = await findHead(tx);
  const headCheck = await HeadCheck.of(tx, findings, { published: heads, checkSignature });
  const nodeCheck = new NodeCheck(findings, head?.size ?? 0);
  const [end] = await rowsOf<{ last: number }>(tx, LAST);
  const tree = await verifyOrder(tx, findings, {
    last: end?.last ?? 0,
    onSize: (size, grown) => headCheck.onSize(size, grown),
    onNodes: (nodes) => nodeCheck.onNodes(tx, nodes),
  });
  headCheck.finish();
  await verifyPlaces(tx, findings);
  await verifyStates(tx, findings, [...streams, digests, skipping]);
  for (const projection of projections) await verifyProjection(tx, findings, projection);
  for (const { name, recount } of recounts)
    for (const differs of await recount(tx)) findings.add({ code: 'countDiffers', detail: `${name}: ${differs}` });
  await verifyAccesses(tx, findings);
  const { problems } = findings;
  return { events: tree.size, head: head ?? null, ok: problems.length === 0, problems };
}
