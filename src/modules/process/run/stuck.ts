import type { Tx } from '../../../platform/database/index.ts';
import { runningModels } from './models-kept.ts';
import { findIncidentRows, type IncidentRow } from './queries/stuck.ts';
import { findWaitRows, type WaitRow } from './queries/waits.ts';

/** Where a run is stuck, by the name that its model has for the place. */
export type StuckAt = IncidentRow & { name: string };

/** Where runs are stuck, the longest first: of these departments, or of all. Two statements, however many there are; one once the models are known here. */
export async function findIncidents(tx: Tx, departments: readonly string[] | 'all'): Promise<StuckAt[]> {
  const found = await withPlaces(tx, await findIncidentRows(tx, departments));
  return found.map(({ place, ...row }) => ({ ...row, name: place }));
}

/** Where a run waits for a message or a signal. `name` is what it waits for, `place` what the model calls the place. */
export type WaitsAt = WaitRow & { place: string };

/** Where runs wait for something from outside, the longest first, at the same price. */
export async function findWaits(tx: Tx, departments: readonly string[] | 'all'): Promise<WaitsAt[]> {
  return withPlaces(tx, await findWaitRows(tx, departments));
}

async function withPlaces<Row extends { file: string; element: string }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<(Row & { place: string })[]> {
  const models = await runningModels(
    tx,
    rows.map(({ file }) => file),
  );
  return rows.map((row) => ({ ...row, place: models.get(row.file)?.names.get(row.element) ?? row.element }));
}
