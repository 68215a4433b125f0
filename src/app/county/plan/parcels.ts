import { addDays, civilDateOf } from '../../../kernel/civil-date.ts';
import type { Random } from '../../../modules/process/index.ts';
import { between } from './chance.ts';
import type { ParcelStep } from './model.ts';
import { instantAt } from './office-time.ts';

/** Days after the posting, and between which minutes of that day, a courier says it. */
type Leg = { state: ParcelStep['state']; days: number; from: number; until: number };

const HOUR = 60;
const [COLLECTED, SORTED, OUT] = [
  { state: 'collected', days: 0, from: 18 * HOUR, until: 19 * HOUR },
  { state: 'inTransit', days: 1, from: 5 * HOUR, until: 7 * HOUR },
  { state: 'outForDelivery', days: 2, from: 8 * HOUR, until: 9 * HOUR },
] as const satisfies readonly Leg[];
const THERE: readonly Leg[] = [
  COLLECTED,
  SORTED,
  OUT,
  { state: 'delivered', days: 2, from: 10 * HOUR, until: 18 * HOUR },
];
const BACK: readonly Leg[] = [
  COLLECTED,
  SORTED,
  OUT,
  { state: 'undelivered', days: 2, from: 10 * HOUR, until: 18 * HOUR },
  { state: 'returning', days: 5, from: 9 * HOUR, until: 10 * HOUR },
  { state: 'returned', days: 7, from: 10 * HOUR, until: 16 * HOUR },
];

/** The way of a parcel that was posted at an instant: to the door, or there and back where nobody takes it. */
export function wayOfParcel(random: Random, { postedAt, comesBack }: { postedAt: number; comesBack: boolean }) {
  const day = civilDateOf(new Date(postedAt));
  return (comesBack ? BACK : THERE).map(({ state, days, from, until }): ParcelStep => {
    return { state, at: instantAt(addDays(day, days), between(random, from, until)) };
  });
}
