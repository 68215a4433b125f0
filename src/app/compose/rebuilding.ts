import { layOutCases } from '../../modules/intake/index.ts';
import { recountFigures } from '../../modules/supervision/index.ts';
import { systemScope, type Db, type Tx } from '../../platform/database/index.ts';
import { rebuild } from '../../platform/log/index.ts';
import type { Config } from '../../platform/config/index.ts';
import { history } from './history.ts';

const projections = new Map(history.projections.map((one) => [one.table, one]));

/** Every table that follows from the log and can be made anew. */
export const REBUILT = [...projections.keys()].toSorted();

/** What follows from a table and not from the log, and is made anew after it. */
const AFTER: Readonly<Record<string, (tx: Tx) => Promise<void>>> = {
  'intake.case_list': layOutCases,
  'supervision.happening': recountFigures,
  'supervision.standing': recountFigures,
};

type Made = { table: string; streams: number; rows: number };

/** Makes these tables anew from the log, one after the other, while people go on working; twice is once. */
export async function rebuildTables(
  owner: Db,
  { area }: Pick<Config, 'area'>,
  tables: readonly string[],
): Promise<Made[]> {
  const made: Made[] = [];
  for (const table of tables) {
    const projection = projections.get(table);
    if (!projection) throw new Error(`${table} does not follow from the log`);
    const { streams, rows } = await rebuild(owner, projection);
    made.push({ table, streams, rows });
  }
  for (const after of new Set(tables.flatMap((table) => AFTER[table] ?? [])))
    await owner.within(systemScope(area), after);
  return made;
}
