import type { Tx } from '../../../platform/database/index.ts';
import { runningModels } from './models-kept.ts';
import { findIncidentRows, type IncidentRow } from './queries/stuck.ts';

/** Where a run is stuck, by the name that its model has for the place. */
export type StuckAt = IncidentRow & { name: string };

/** Where runs are stuck, the longest first: of these departments, or of all. Two statements, however many there are; one once the models are known here. */
export async function findIncidents(tx: Tx, departments: readonly string[] | 'all'): Promise<StuckAt[]> {
  const rows = await findIncidentRows(tx, departments);
  const models = await runningModels(
    tx,
    rows.map(({ file }) => file),
  );
  return rows.map((row) => ({ ...row, name: models.get(row.file)?.names.get(row.element) ?? row.element }));
}
