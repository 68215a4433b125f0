import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { holdingsOf, type Holding } from '../rules/holdings.ts';
import { runStreams } from '../store/run.ts';

/** Who had which task of a case, and when. */
export async function findHoldings(tx: Tx, id: CaseId): Promise<Holding[]> {
  const recorded = await runStreams.recorded(tx, id);
  return holdingsOf(recorded.map((one) => ({ event: runStreams.read(one), at: one.at })));
}
