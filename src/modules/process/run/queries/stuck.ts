import type { Tx } from '../../../../platform/database/index.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import '../../library/store.ts';
import '../store/run.ts';

/** `file`: SHA-256 of the file of the model on which the run moves. */
export type IncidentRow = Tables['process.incident'] & { file: string };

const PAGE = 100;

/** Where runs are stuck, the longest first: of these departments, or of all. */
export function findIncidentRows(tx: Tx, departments: readonly string[] | 'all'): Promise<IncidentRow[]> {
  const incidents = tx
    .selectFrom('process.incident as incident')
    .innerJoin('process.run as run', (join) =>
      join.onRef('run.area', '=', 'incident.area').onRef('run.case_id', '=', 'incident.case_id'),
    )
    .innerJoin('process.model as model', (join) =>
      join
        .onRef('model.area', '=', 'run.area')
        .onRef('model.item', '=', 'run.item')
        .onRef('model.version', '=', 'run.model_version'),
    )
    .selectAll('incident')
    .select('model.sha256 as file')
    .where('incident.area', '=', tx.scope.area);
  const reached =
    departments === 'all' ? incidents : incidents.where('incident.department', 'in', [...departments, '']);
  return reached.orderBy('incident.at').orderBy('incident.case_id').orderBy('incident.token').limit(PAGE).execute();
}
