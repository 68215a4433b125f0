import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import { addMonths } from '../../../../kernel/civil-span.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { textOn } from '../../../../kernel/dated-law.ts';
import { RECONSIDERATION } from '../../../../kernel/laws/reconsideration.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import { isWorkingDay } from '../../../../kernel/working-days.ts';
import { dueDates } from '../../cases/rules/limits.ts';
import type { DisputeKind, DisputedAct, Timeliness } from '../contract/kinds.ts';

/** 行政诉讼法 art. 67 †: calendar days. */
const ANSWER_COURT_DAYS = 15;
/** 行政诉讼法 art. 45 †: who was not satisfied with the reconsideration. */
const AFTER_RECONSIDERATION_DAYS = 15;

/** 民事诉讼法 art. 85 † (art. 82 until 2021), to which both laws refer: a last day that is a day off gives way to the first working day after it. */
function onWorkingDay(day: CivilDate, conventions: Conventions): CivilDate {
  return isWorkingDay(day, conventions.calendar) ? day : onWorkingDay(addDays(day, 1), conventions);
}

type Asked = { kind: DisputeKind; simplified: boolean; requestedOn: CivilDate; receivedOn: CivilDate };

/**
 * The last day for the organ's answer, with the evidence and the provisions; the day of receipt does not count. A reconsideration has the
 * term of the law in force on the day of its request.
 */
export function answerBy({ kind, simplified, requestedOn, receivedOn }: Asked, conventions: Conventions): CivilDate {
  if (kind === 'litigation') return onWorkingDay(addDays(receivedOn, ANSWER_COURT_DAYS), conventions);
  const { rule } = textOn(RECONSIDERATION, requestedOn);
  const { limit } = (simplified && rule.simplified) || rule.answer;
  return onWorkingDay(lastDayOf(limit, receivedOn, conventions), conventions);
}

export type Periods = { reconsideration: { value: number }; litigation: { value: number } };

type Fought = {
  kind: DisputeKind;
  act: DisputedAct;
  /** When the paper was served, or the limit of the act that did not come ended; null where that is not on record. */
  knownOn: CivilDate | null;
  /** When the decision on an earlier reconsideration of the same act came. */
  reconsideredOn: CivilDate | null;
  requestedOn: CivilDate;
};

/** The last day on which the act can be fought (行政复议法, by date; 行政诉讼法 arts. 45 †, 46); null where none can be counted. */
export function lastDayToFight({ kind, knownOn, reconsideredOn }: Fought, periods: Periods, conventions: Conventions) {
  if (kind === 'litigation' && reconsideredOn !== null)
    return onWorkingDay(addDays(reconsideredOn, AFTER_RECONSIDERATION_DAYS), conventions);
  if (knownOn === null) return null;
  const { reconsideration, litigation } = periods;
  const last =
    kind === 'reconsideration' ? addDays(knownOn, reconsideration.value) : addMonths(knownOn, litigation.value);
  return onWorkingDay(last, conventions);
}

/** Nobody here turns a late request away: whether it is heard is for the authority to say. It is shown for what it is. */
export function timelinessOf(fought: Fought, lastOn: CivilDate | null): Timeliness {
  if (lastOn === null) return 'unproven';
  if (fought.requestedOn > lastOn) return 'late';
  const isEarly = fought.act === 'failureToAct' && fought.knownOn !== null && fought.requestedOn <= fought.knownOn;
  return isEarly ? 'early' : 'inTime';
}

/** Since 2024 复议 comes before the court against a failure to act; who sued before then was free to. */
export const skipsReconsideration = ({ kind, act, reconsideredOn, requestedOn }: Fought): boolean =>
  kind === 'litigation' &&
  act === 'failureToAct' &&
  reconsideredOn === null &&
  textOn(RECONSIDERATION, requestedOn).rule.beforeCourt !== null;

/** The last day of a limit that begins on the day after. */
export const lastDayOf = (limit: Limit, from: CivilDate, conventions: Conventions): CivilDate =>
  dueDates({ promised: limit, statutory: null }, from, conventions).promisedOn ?? from;
