import type { Area } from '../../../kernel/id.ts';
import type { Tx } from '../../database/index.ts';
import { rowsOf } from '../statement.ts';
import type { Findings } from '../verify/problem.ts';
import { digestOf, getDayRoot, type Link } from './day-root.ts';
import { digests } from './digests.ts';

type Row = { area: Area; stream: string; version: number; data: Link & { digest: string } };

const DIGESTS = `
select area, stream, version, data from log.event
where starts_with(stream, '${digests.name}/') order by area, stream, version`;

/** Who read what is as it was digested at the end of each day, and the digests make one chain. */
export async function verifyAccesses(tx: Tx, findings: Findings): Promise<void> {
  let last: Row | undefined;
  for (const row of await rowsOf<Row>(tx, DIGESTS)) {
    const { area, stream, version, data } = row;
    const differs = (detail: string) => findings.add({ code: 'accessesDiffer', stream, version, detail });
    const previous = last?.area === area ? last.data.digest : null;
    if (data.previous !== previous || data.digest !== digestOf(data)) differs(`the chain at ${data.day}`);
    const { rows, root } = await getDayRoot(tx, area, data.day);
    if (root !== data.root) differs(`${data.day} has ${rows} accesses, not the ${data.rows} that were digested`);
    last = row;
  }
}
