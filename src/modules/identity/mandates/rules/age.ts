import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { addMonths } from '../../../../kernel/civil-span.ts';

/** 民法典 art. 17: who has reached eighteen is an adult, from the very birthday on. */
export const isAdultOn = (bornOn: CivilDate, day: CivilDate): boolean => addMonths(bornOn, 18 * 12) <= day;

/** The day of birth that a citizen's number names (GB 11643). */
export const bornOn = (citizenId: string): CivilDate =>
  civilDate(`${citizenId.slice(6, 10)}-${citizenId.slice(10, 12)}-${citizenId.slice(12, 14)}`);
