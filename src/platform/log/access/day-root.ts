import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Tx } from '../../database/index.ts';
import type { Actor } from '../event.ts';
import { Frontier, hashLeaf } from '../sealing/merkle.ts';
import { rowsOf } from '../statement.ts';

type Row = { area: string; at: Date; actor: Actor; person: string; caseId: string | null; what: string; why: string };

/** A day of China Standard Time, whatever the server's zone. */
const DAY = `
select area, at, actor, person, case_id as "caseId", what, why from log.access
where area = $1 and at >= ($2 || ' 00:00+08')::timestamptz and at < ($2 || ' 00:00+08')::timestamptz + interval '1 day'`;

export type DayRoot = { rows: number; root: string };

/** The Merkle root over one day's rows, ordered by their hashes: the same rows give the same root, wherever they were stored. */
export async function getDayRoot(tx: Tx, area: string, day: string): Promise<DayRoot> {
  const rows = await rowsOf<Row>(tx, DAY, [area, day]);
  const leaves = rows.map(({ at, ...row }) => hashLeaf(Buffer.from(canonicalJson({ ...row, at: at.toISOString() }))));
  const tree = new Frontier();
  for (const leaf of leaves.toSorted((one, other) => one.compare(other))) tree.push(leaf);
  return { rows: rows.length, root: tree.root().toString('hex') };
}

export type Link = DayRoot & { day: string; previous: string | null };

export const digestOf = ({ day, rows, root, previous }: Link): string =>
  createHash('sha256').update(canonicalJson({ day, rows, root, previous })).digest('hex');
