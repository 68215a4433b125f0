import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ServiceRow } from '../store/service.ts';

const services = (tx: Tx) => tx.selectFrom('intake.paper_service').where('area', '=', tx.scope.area);

/** How the papers of a case stand of which something was recorded. */
export const findServicesOf = (tx: Tx, id: CaseId): Promise<ServiceRow[]> =>
  services(tx).selectAll().where('case_id', '=', id).orderBy('paper').limit(200).execute();

/** Which of these papers were served. */
export async function findServedAmong(tx: Tx, papers: readonly string[]): Promise<ReadonlySet<string>> {
  if (papers.length === 0) return new Set();
  const rows = await services(tx).select('paper').where('state', '=', 'served').where('paper', 'in', papers).execute();
  return new Set(rows.map(({ paper }) => paper));
}
