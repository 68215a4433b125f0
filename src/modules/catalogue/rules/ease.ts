import type { Limit } from '../../../kernel/limit.ts';
import { easeKeys, type Ease } from '../contract/ease.ts';
import type { Item } from '../contract/item.ts';

/** Half a day in the hall: handed in in the morning, it is done the same day. */
const MOST_HOURS = 4;

/** An entry as far as its ease hangs on it. */
export type Eased = Pick<Item, 'materials' | 'promisedLimit' | 'statutoryLimit' | 'steps' | 'visits'>;

/**
 * In what an item is easy. The plan names the four words and does not define them; what they mean here is our own and stands beside each
 * of them on the portal:
 * - `today`: decided on the spot, or within half a day in the hall.
 * - `simple`: nothing has to be brought, since the form makes it or an authority gives it, and one organ does all of it.
 * - `near`: it begins in a town or a village.
 * - `quick`: nobody has to come, and the county promises half of the legal limit at most.
 */
export function easeOf(item: Eased): Ease[] {
  const is: Readonly<Record<Ease, boolean>> = {
    today: isToday(item.promisedLimit),
    simple: item.materials.every(isNotBrought) && new Set(item.steps.map(({ actor }) => actor)).size === 1,
    near: beginsNear(item.steps.filter(({ after }) => after.length === 0)),
    quick: item.visits.value === 0 && isHalf(item.promisedLimit, item.statutoryLimit),
  };
  return easeKeys.filter((key) => is[key]);
}

const beginsNear = (first: Item['steps']): boolean =>
  first.length > 0 && first.every(({ level }) => level === 'town' || level === 'village');

const isToday = ({ value, unit }: Limit): boolean =>
  unit === 'onTheSpot' || (unit === 'workingHour' && value <= MOST_HOURS);

const isNotBrought = ({ shareable, necessity }: Item['materials'][number]): boolean =>
  shareable || necessity === '告知承诺可替代' || necessity === '非必要(情形提供)';

/** Limits in different units are not compared, except with what takes no time at all. */
const isHalf = (promised: Limit, statutory: Limit): boolean =>
  promised.unit === 'onTheSpot'
    ? statutory.unit !== 'onTheSpot'
    : promised.unit === statutory.unit && promised.unit !== 'batch' && promised.value * 2 <= statutory.value;
