import { addDays, type CivilDate } from '../../../kernel/civil-date.ts';
import { addMonths } from '../../../kernel/civil-span.ts';
import { textOn } from '../../../kernel/dated-law.ts';
import { inChinese } from '../../../kernel/day-text.ts';
import { RECONSIDERATION } from '../../../kernel/laws/reconsideration.ts';

/** Where and until when a person may fight an adverse decision. `until` days hold for who got it on the day it was made. */
export type Remedy = {
  authority: string;
  reconsiderationDays: number;
  reconsiderationLaw: string;
  reconsiderationUntil: CivilDate;
  /** By name where the county has said which; else the law's own words for it. */
  court: string;
  litigationMonths: number;
  litigationLaw: string;
  litigationUntil: CivilDate;
};

export type RemedyTerms = {
  reconsideration: { value: number; unit: 'calendarDay'; law: string; body: string };
  litigation: { value: number; unit: 'month'; law: string; court?: string };
};

/** 行政诉讼法 arts. 14, 18: the court where the organ sits, unless a higher one has named another. Only the county knows which. */
const COMPETENT_COURT = '有管辖权的人民法院';

const LAW = '行政复议法';

/**
 * The article of the term, in the text of the day of the decision: the version of an item may be older than the law. Another law, where an
 * item names one, stays as it is named.
 */
const termLaw = (named: string, decidedOn: CivilDate): string =>
  named.startsWith(LAW) ? `${LAW}${textOn(RECONSIDERATION, decidedOn).rule.term}` : named;

/**
 * The remedies that an adverse document names (行政许可法 art. 38; 行政复议法, by date: 60 days; 行政诉讼法 art. 46: six months). The
 * day on which the decision becomes known does not count.
 */
export const remedyOf = ({ reconsideration, litigation }: RemedyTerms, decidedOn: CivilDate): Remedy => ({
  authority: reconsideration.body,
  reconsiderationDays: reconsideration.value,
  reconsiderationLaw: termLaw(reconsideration.law, decidedOn),
  reconsiderationUntil: addDays(decidedOn, reconsideration.value),
  court: litigation.court ?? COMPETENT_COURT,
  litigationMonths: litigation.value,
  litigationLaw: litigation.law,
  litigationUntil: addMonths(decidedOn, litigation.value),
});

/** What an adverse paper says of it, word for word the same wherever it stands. */
export const remedyText = (remedy: Remedy): string =>
  `如不服本决定，可以自知道本决定之日起 ${remedy.reconsiderationDays} 日内向${remedy.authority}申请行政复议（${remedy.reconsiderationLaw}），` +
  `也可以自知道本决定之日起 ${remedy.litigationMonths} 个月内依法向${remedy.court}提起行政诉讼（${remedy.litigationLaw}）。` +
  `如您在本决定作出当日收到，申请复议最迟至${inChinese(remedy.reconsiderationUntil)}，起诉最迟至${inChinese(remedy.litigationUntil)}。`;

/** As a paper prints it. */
export const worded = (remedy: Remedy) => ({ ...remedy, text: remedyText(remedy) });
