import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import type { Suspension } from '../../../../kernel/suspension.ts';
import { dueDates } from '../../cases/rules/limits.ts';
import type { Forwarding } from '../model.ts';
import { forwardBy } from './forward-by.ts';

/** No rule names a number: after five working days without a receipt somebody asks the higher organ. This house's choice. */
const RECEIPT_WITHIN: Limit = { value: 5, unit: 'workingDay' };

/** 行政许可法 arts. 42, 82: twenty working days, where the item names no limit of its own. */
const DECIDE_WITHIN: Limit = { value: 20, unit: 'workingDay' };

/** In what time the higher organ decides: the item's own statutory limit where it names one. */
export const limitAbove = (statutory: Limit): Limit => (statutory.value > 0 ? statutory : DECIDE_WITHIN);

/** The last day on which a receipt is waited for; the day of sending does not count. */
export const receiptBy = (forwardedOn: CivilDate, conventions: Conventions): CivilDate =>
  dueDates({ promised: RECEIPT_WITHIN, statutory: null }, forwardedOn, conventions).promisedOn ??
  addDays(forwardedOn, 7);

type Receipt = { receivedOn: CivilDate; limit: Limit; pauses?: readonly Suspension[] | undefined };

/**
 * 行政许可法 art. 43 †: the higher organ’s own limit is counted from its receipt. Null where the item's limit has no day of its own, and
 * while what art. 45 does not count has no end.
 */
export const decideBy = ({ receivedOn, limit, pauses = [] }: Receipt, conventions: Conventions): CivilDate | null =>
  dueDates({ promised: limitAbove(limit), statutory: null, pauses }, receivedOn, conventions).promisedOn;

export type Owed = {
  /** Opinion and materials go up; their receipt is noted; the higher organ decides. */
  what: 'forward' | 'receipt' | 'decision';
  startedOn: CivilDate;
  dueOn: CivilDate | null;
  pauses: readonly Suspension[];
  stopped: boolean;
};
/** How far it went: null where it did not, or came back. */
export type Days = { forwardedOn: CivilDate | null; receivedOn: CivilDate | null; decidedOn: CivilDate | null };

export function daysOf(forwarding: Forwarding): Days {
  const isUp = forwarding.state !== 'here' && forwarding.state !== 'takenBack';
  return {
    forwardedOn: isUp ? forwarding.forwardedOn : null,
    receivedOn: isUp && forwarding.state !== 'sent' ? forwarding.receivedOn : null,
    decidedOn: forwarding.state === 'decided' ? forwarding.decidedOn : null,
  };
}

/** An accepted case: its days, and whether its clock stands still. */
export type Running = { acceptedOn: CivilDate; pauses?: readonly Suspension[] | undefined; stopped?: unknown };
type Standing = { running: Running | undefined; days: Days; limit: Limit };

/** What runs of a case that a higher organ decides; undefined before its acceptance, after its conclusion, and once the result is here. */
export function owedIn({ running, days, limit }: Standing, conventions: Conventions): Owed | undefined {
  const { forwardedOn, receivedOn, decidedOn } = days;
  if (running === undefined || decidedOn !== null) return undefined;
  const { acceptedOn, pauses = [] } = running;
  const standing = { pauses, stopped: running.stopped !== undefined };
  if (forwardedOn === null)
    return { what: 'forward', startedOn: acceptedOn, dueOn: forwardBy(running, conventions), ...standing };
  if (receivedOn !== null)
    return {
      ...{ what: 'decision', startedOn: receivedOn, ...standing },
      dueOn: decideBy({ receivedOn, limit, pauses }, conventions),
    };
  const dueOn = receiptBy(forwardedOn, conventions);
  return { what: 'receipt', startedOn: forwardedOn, dueOn, pauses: [], stopped: false };
}
