import { addDays, civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { addMonths, daysBetween } from '../../../kernel/civil-span.ts';

export type Stretch = { from: CivilDate; until: CivilDate };

/** `2026-03` of a day in it. */
export const monthOf = (day: CivilDate): string => day.slice(0, 7);

export const firstOf = (month: string): CivilDate => civilDate(`${month}-01`);

const lastOf = (month: string) => addDays(addMonths(firstOf(month), 1), -1);

/**
 * The days of a month that are over or under way, and as many of the month before, so that like is held against like: all of both where the
 * month is over. A month that has not begun has only its first day.
 */
export function stretchesOf(month: string, today: CivilDate): { stretch: Stretch; before: Stretch } {
  const [from, last] = [firstOf(month), lastOf(month)];
  const until = last <= today ? last : from > today ? from : today;
  const begin = addMonths(from, -1);
  const end = lastOf(monthOf(begin));
  const asMany = addDays(begin, daysBetween(from, until));
  return {
    stretch: { from, until },
    before: { from: begin, until: until === last || asMany > end ? end : asMany },
  };
}
