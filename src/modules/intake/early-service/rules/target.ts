import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import { dueDates } from '../../cases/rules/limits.ts';

/** Our own aim, for the county to confirm: no law gives a limit to what is said before an application. */
const ANSWER_WITHIN: Limit = { value: 5, unit: 'workingDay' };

/** The day by which the office means to answer; the day of the question does not count. */
export const answerBy = (on: CivilDate, conventions: Conventions): CivilDate =>
  dueDates({ promised: ANSWER_WITHIN, statutory: null }, on, conventions).promisedOn ?? addDays(on, 7);
