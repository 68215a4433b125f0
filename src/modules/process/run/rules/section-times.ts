import { civilDateOf, type CivilDate } from '../../../../kernel/civil-date.ts';
import { openMinutesBetween, type OfficeTime } from '../../../../kernel/office-time.ts';

/** A task that was finished, by whom and against which day. */
export type Finished = {
  department: string;
  section: string | null;
  openedAt: Date;
  doneAt: Date;
  doneBy: string | null;
  dueOn: CivilDate | null;
};

/** How long what was finished took, in hours for which the office was open. `late`: after the day it had. */
export type TimeTaken = { done: number; late: number; medianHours: number; longestHours: number };

/** How long all of these took; nothing where there are none. */
export function timeTaken(all: readonly Finished[], office: OfficeTime): TimeTaken {
  const hours = all
    .map(({ openedAt, doneAt }) => openMinutesBetween(openedAt.valueOf(), doneAt.valueOf(), office) / 60)
    .toSorted((one, other) => one - other);
  const late = all.filter(({ dueOn, doneAt }) => dueOn !== null && civilDateOf(doneAt) > dueOn).length;
  const middle = (hours.length - 1) / 2;
  const [below = 0, above = 0] = [hours[Math.floor(middle)], hours[Math.ceil(middle)]];
  return { done: all.length, late, medianHours: (below + above) / 2, longestHours: hours.at(-1) ?? 0 };
}
