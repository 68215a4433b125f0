import type { Tx } from '../../database/index.ts';
import { leafOf } from '../leaf.ts';
import { recordedOf, type EventRow } from '../load.ts';
import { EMPTY_ROOT, Frontier, type HashedNode } from '../sealing/merkle.ts';
import { eventAt } from '../probe.ts';
import { rowsOf } from '../statement.ts';
import type { Findings } from './problem.ts';

const AT_ONCE = 2_000;
/** Past a hole as large as this nothing more can be told. */
const MOST_MISSING = 10_000;

const EVENTS = `
select n.seq, n.stream as place, n.version as number, e.area, e.stream, e.version, e.schema, e.type, e.case_id, e.data, e.actor, e.basis,
       e.at, e.recorded_at, e.leaf
from log.numbered n left join ${eventAt('n')} e on true
where n.seq > $1 and n.seq <= $2 order by n.seq limit ${AT_ONCE}`;

type Row = { seq: string; place: string; number: number } & EventRow & { leaf: Buffer };
type Unplaced = { stream: string; version: number };

/** Told when the tree, made from the events themselves, reaches a size, and of the nodes that became complete. */
export type Walk = { onSize: (size: number, tree: Frontier) => void; onNodes: (nodes: HashedNode[]) => Promise<void> };

/** Reads the log from its first number to `last`: nothing changed, nothing missing. */
export async function verifyOrder(
  tx: Tx,
  findings: Findings,
  { last, onSize, onNodes }: Walk & { last: number },
): Promise<Frontier> {
  const tree = new Frontier();
  for (let rows = await findRows(tx, 0, last); rows.length > 0; rows = await findRows(tx, tree.size, last)) {
    const complete: HashedNode[] = [];
    for (const row of rows) {
      const missing = Number(row.seq) - tree.size - 1;
      if (missing > 0) findings.add({ code: 'numberMissing', seq: tree.size + 1, detail: `${missing} in a row` });
      if (missing > MOST_MISSING) return tree;
      // What is missing keeps its place, so that only what is wrong there is reported.
      for (const leaf of [...Array<Buffer>(missing).fill(EMPTY_ROOT), checkedLeaf(row, findings)]) {
        complete.push(...tree.push(leaf));
        onSize(tree.size, tree);
      }
    }
    await onNodes(complete);
  }
  return tree;
}

const findRows = (tx: Tx, after: number, last: number) => rowsOf<Row>(tx, EVENTS, [after, last]);

function checkedLeaf({ seq, place, number, leaf, ...row }: Row, findings: Findings): Buffer {
  const where = { seq: Number(seq), stream: place, version: number };
  if (row.stream === null) {
    findings.add({ code: 'eventMissing', ...where });
    return EMPTY_ROOT;
  }
  const actual = leafOf(recordedOf(row));
  if (!actual.equals(leaf)) findings.add({ code: 'eventChanged', ...where });
  return actual;
}

const OUT_OF_ORDER = `
select seq::double precision as seq, stream, version from (
  select seq, stream, version, row_number() over (partition by area, stream order by seq) as expected from log.numbered
) places where version <> expected order by seq limit 100`;

const NOT_NUMBERED = `
select e.stream, e.version from log.event e
where not exists (select from log.numbered n where n.area = e.area and n.stream = e.stream and n.version = e.version)
  and not exists (select from log.pending p where p.area = e.area and p.stream = e.stream and p.version = e.version)
limit 100`;

/** Versions of a stream ascend without a gap, and every event has its place or waits for one. */
export async function verifyPlaces(tx: Tx, findings: Findings): Promise<void> {
  for (const row of await rowsOf<Unplaced & { seq: number }>(tx, OUT_OF_ORDER))
    findings.add({ code: 'versionOutOfOrder', ...row });
  for (const row of await rowsOf<Unplaced>(tx, NOT_NUMBERED)) findings.add({ code: 'eventNotNumbered', ...row });
}
