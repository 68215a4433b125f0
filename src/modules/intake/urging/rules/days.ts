import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { workingDaysBetween } from '../../../../kernel/office-time.ts';
import { lastDayOf } from '../../remedies/rules/periods.ts';

/** Ours, all of them in working days: so near its day one may ask, so long nothing moves before one may, so often, so soon it is answered. */
const NEAR = 3;
const STILL = 5;
const AGAIN = 3;
const ANSWER = 1;
/** So many days hold `NEAR` working days, whatever the holidays. */
const BACK = 30;

const later = (on: CivilDate, days: number, conventions: Conventions) =>
  lastDayOf({ value: days, unit: 'workingDay' }, on, conventions);

/** `urgedOn`: when the applicant urged last. */
export type Waiting = { dueOn: CivilDate | null; movedOn: CivilDate; urgedOn: CivilDate | null };

/**
 * From which day an applicant may urge: its day is near or over, or nothing has moved for a working week; and not again before three
 * working days. Before that an answer could only be that it goes its way.
 */
export function urgeFrom({ dueOn, movedOn, urgedOn }: Waiting, conventions: Conventions): CivilDate {
  const still = later(movedOn, STILL, conventions);
  const near = dueOn === null ? still : nearTo(dueOn, conventions);
  const first = near < still ? near : still;
  const again = urgedOn === null ? first : later(urgedOn, AGAIN, conventions);
  return again > first ? again : first;
}

function nearTo(dueOn: CivilDate, { calendar }: Conventions): CivilDate {
  const days = workingDaysBetween(addDays(dueOn, -BACK), addDays(dueOn, -1), calendar);
  return days.at(-NEAR) ?? dueOn;
}

/** The last day for an answer. */
export const urgeAnswerBy = (on: CivilDate, conventions: Conventions): CivilDate => later(on, ANSWER, conventions);
