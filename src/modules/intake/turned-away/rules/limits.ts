import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import { dueDates } from '../../cases/rules/limits.ts';

/**
 * Within how long a head looks at every no. The policy asks for a review and names no days: three working days are our choice, after the
 * limit within which Jining has units accept a complaint.
 */
const REVIEW_WITHIN: Limit = { value: 3, unit: 'workingDay' };

/** The last day of the review; the day of the registration does not count. */
export const reviewBy = (on: CivilDate, conventions: Conventions): CivilDate =>
  dueDates({ promised: REVIEW_WITHIN, statutory: null }, on, conventions).promisedOn ?? addDays(on, 5);
