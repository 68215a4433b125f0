import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { dueStanding } from '../../../../kernel/due-standing.ts';

/** How many tasks an officer holds that opened on one day and are due on one day. */
type Held = { holder: string; openedOn: CivilDate; dueOn: CivilDate | null; count: number };

/** How much an officer has in hand. */
export type Load = { holder: string; open: number; yellow: number; red: number };

/** What each officer has in hand on a day, by the lights of the tasks' own limits; the latest first, then who has most. */
export function loadsOn(held: readonly Held[], today: CivilDate, conventions: Conventions): Load[] {
  const loads = new Map<string, Load>();
  for (const { holder, openedOn, dueOn, count } of held) {
    const { light } = dueStanding({ startedOn: openedOn, dueOn }, today, conventions);
    const load = loads.get(holder) ?? { holder, open: 0, yellow: 0, red: 0 };
    load.open += count;
    if (light === 'yellow' || light === 'red') load[light] += count;
    loads.set(holder, load);
  }
  return [...loads.values()].toSorted(
    (one, other) => other.red - one.red || other.yellow - one.yellow || other.open - one.open,
  );
}
