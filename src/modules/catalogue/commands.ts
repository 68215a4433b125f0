import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/index.ts';
import { decide } from './decide.ts';
import { itemChangeRows } from './load.ts';
import { initial, type Change, type Refusal } from './model.ts';
import { recordChanges, type Stamped } from './store/changes.ts';
import { loadEditions, writeRetired } from './store/items.ts';

export type Retirement = { key: string; on: CivilDate; today: CivilDate };

/** From `on` no new application; cases in progress finish under the version that they began with. */
export async function retireItem(
  tx: Tx,
  { key, on, today }: Retirement,
  stamp: Stamped,
): Promise<Result<Change[], Refusal>> {
  const current = (await loadEditions(tx, key)).get(key) ?? initial;
  const decision = decide({ type: 'retire', on, today }, current);
  if (!decision.ok) return decision;

  await writeRetired(tx, [{ key, changes: decision.value }]);
  await recordChanges(tx, itemChangeRows({ key, changes: decision.value }), stamp);
  return decision;
}
