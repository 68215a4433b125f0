import type { Tx } from '../../../../platform/database/index.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import '../store/run.ts';

export type IncidentRow = Tables['process.incident'];

const PAGE = 100;

/** Where runs are stuck, the longest first: of these departments, or of all. */
export function findIncidents(tx: Tx, departments: readonly string[] | 'all'): Promise<IncidentRow[]> {
  const incidents = tx.selectFrom('process.incident').selectAll().where('area', '=', tx.scope.area);
  const reached = departments === 'all' ? incidents : incidents.where('department', 'in', [...departments, '']);
  return reached.orderBy('at').orderBy('case_id').orderBy('token').limit(PAGE).execute();
}
