import { civilDateOf } from '../../kernel/civil-date.ts';
import type { Area } from '../../kernel/id.ts';
import { loadCatalogue, readCatalogueFiles, type LoadReport } from '../../modules/catalogue/index.ts';
import { systemScope, type Db } from '../../platform/database/index.ts';

export type Loading = {
  db: Db;
  area: Area;
  now: () => Date;
  /** Why it changes: stands in the change record of each entry. */
  reason: string;
  /** A folder of catalogue files; the one that ships with the product when not given. */
  folder?: string;
};

/** Brings the county's catalogue to what the files of a folder say. The same files again change nothing. */
export async function fillCatalogue({ db, area, now, reason, folder }: Loading): Promise<LoadReport> {
  const files = await readCatalogueFiles(folder);
  const at = now();
  const actor = { kind: 'system', id: 'onewindow load' } as const;
  return db.within(systemScope(area), (tx) => loadCatalogue(tx, files, { actor, at, reason, on: civilDateOf(at) }));
}
