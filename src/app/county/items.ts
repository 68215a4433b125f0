import type { CivilDate } from '../../kernel/civil-date.ts';
import { findPublishedItem } from '../../modules/catalogue/index.ts';
import { findModelInForce, runningModel } from '../../modules/process/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isForOrganisations, sought, type Sought } from './plan/items.ts';
import type { SoughtItem } from './plan/model.ts';

/** What people come for as the county's own catalogue has it on a day; what it does not have nobody comes for. */
export async function findSought(tx: Tx, on: CivilDate, wanted: Sought = sought): Promise<SoughtItem[]> {
  const found: SoughtItem[] = [];
  for (const [key, weight] of Object.entries(wanted)) {
    const item = await findPublishedItem(tx, key, on);
    const stored = await findModelInForce(tx, key, on);
    if (!item || !stored) continue;
    const kept = { model: { item: key, version: stored.version }, file: stored.sha256 };
    const needed = item.item.materials.filter(({ id, necessity }) => necessity === '必要' && !id.endsWith('.form'));
    const materials = needed.map(({ id }) => id);
    found.push({
      ...{ key, weight, department: item.department.key, materials },
      forOrganisations: isForOrganisations(item.item),
      way: await runningModel(tx, kept),
    });
  }
  return found;
}
