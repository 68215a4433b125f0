import { addDays, type CivilDate } from '../../../kernel/civil-date.ts';
import { addMonths } from '../../../kernel/civil-span.ts';

/** Where and until when a person may fight an adverse decision. `until` days hold for who got it on the day it was made. */
export type Remedy = {
  authority: string;
  reconsiderationDays: number;
  reconsiderationLaw: string;
  reconsiderationUntil: CivilDate;
  litigationMonths: number;
  litigationLaw: string;
  litigationUntil: CivilDate;
};

export type RemedyTerms = {
  reconsideration: { value: number; unit: 'calendarDay'; law: string; body: string };
  litigation: { value: number; unit: 'month'; law: string };
};

/**
 * The remedies that an adverse document names (行政许可法 art. 38; 行政复议法 art. 20: 60 days; 行政诉讼法 art. 46: six months). The
 * day on which the decision becomes known does not count.
 */
export const remedyOf = ({ reconsideration, litigation }: RemedyTerms, decidedOn: CivilDate): Remedy => ({
  authority: reconsideration.body,
  reconsiderationDays: reconsideration.value,
  reconsiderationLaw: reconsideration.law,
  reconsiderationUntil: addDays(decidedOn, reconsideration.value),
  litigationMonths: litigation.value,
  litigationLaw: litigation.law,
  litigationUntil: addMonths(decidedOn, litigation.value),
});
