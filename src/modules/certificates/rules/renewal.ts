import { addDays, type CivilDate } from '../../../kernel/civil-date.ts';
import { isAnnounced, isWorkingDay, type Calendar } from '../../../kernel/working-days.ts';

/**
 * When a renewal may be applied for, in working days before the last day of the licence. `closes` is the law's thirty days (行政许可法
 * art. 50), counted by art. 82; from when a holder may apply the law does not say: `opens` is the house's own, and so is `reminds`, from
 * when who has not applied is reminded.
 */
export const RENEWAL_DAYS = { opens: 90, reminds: 40, closes: 30 } as const;

/** `closes`: the last day on which a request is in time. `provisional`: a day between lies in a year not announced yet. */
export type RenewalWindow = { opens: CivilDate; reminds: CivilDate; closes: CivilDate; provisional: boolean };

/** The day of the request is not counted; from the next day on to the last of the licence there are so many working days. */
export function renewalWindow(until: CivilDate, calendar: Calendar): RenewalWindow {
  const closes = daysBefore(until, RENEWAL_DAYS.closes, calendar);
  const { day: opens } = daysBefore(until, RENEWAL_DAYS.opens, calendar);
  const { day: reminds } = daysBefore(until, RENEWAL_DAYS.reminds, calendar);
  return { opens, reminds, closes: closes.day, provisional: closes.provisional };
}

function daysBefore(until: CivilDate, count: number, calendar: Calendar): { day: CivilDate; provisional: boolean } {
  let [day, left, provisional] = [until, count, false];
  while (left > 0) {
    if (isWorkingDay(day, calendar)) left -= 1;
    provisional ||= !isAnnounced(day, calendar);
    day = addDays(day, -1);
  }
  return { day, provisional };
}

export type RenewalStanding = 'tooEarly' | 'inTime' | 'late' | 'over';

/** How a request made on a day would stand. After the last day nothing is left to renew by request. */
export function renewalStanding(
  on: CivilDate,
  { opens, closes, until }: Pick<RenewalWindow, 'opens' | 'closes'> & { until: CivilDate },
): RenewalStanding {
  if (on < opens) return 'tooEarly';
  if (on <= closes) return 'inTime';
  return on <= until ? 'late' : 'over';
}
