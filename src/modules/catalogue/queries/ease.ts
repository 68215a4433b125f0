import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { easeKeys, type Ease } from '../contract/ease.ts';
import { easeOf } from '../rules/ease.ts';
import { keptOf } from '../store/edition.ts';
import { inForce } from './in-force.ts';

/** In what each item in force is easy; reckoned once for a day, and anew when the catalogue changes. */
export const findEase = (tx: Tx, on: CivilDate): Promise<ReadonlyMap<string, readonly Ease[]>> =>
  keptOf(tx, `ease ${on}`, async () => {
    const rows = await inForce(tx, on).select(['version.key', 'version.content']).execute();
    return new Map(rows.map(({ key, content }) => [key, easeOf(content.item)]));
  });

/** How many items in force are easy in each way; a way in which none is easy is not named. */
export async function countEase(tx: Tx, on: CivilDate): Promise<Map<Ease, number>> {
  const each = [...(await findEase(tx, on)).values()];
  return new Map(
    easeKeys.flatMap((key): [Ease, number][] => {
      const count = each.filter((ease) => ease.includes(key)).length;
      return count === 0 ? [] : [[key, count]];
    }),
  );
}
