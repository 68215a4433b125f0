import { civilDateOf } from '../../../../src/kernel/civil-date.ts';
import type { ThemeHouse } from '../theme-house.ts';

/** Goes on to the morning after a day, if that is still to come. */
export function passDay({ office }: Pick<ThemeHouse, 'office'>, day: string): void {
  if (civilDateOf(office.deps.now()) > day) return;
  const morning = new Date(`${day}T01:00:00Z`);
  morning.setUTCDate(morning.getUTCDate() + 1);
  office.setNow(morning.toISOString());
}
