import { addDays, isCivilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Suspension } from '../../../../kernel/suspension.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import type { Case, Command, DueDates } from '../model.ts';
import { countLimit, type Counted } from '../../../../kernel/count-limit.ts';

/** 行政许可法 art. 32: what is missing is told within five working days, or the application counts as accepted. */
const ANSWER_WITHIN: Limit = { value: 5, unit: 'workingDay' };

export const answerBy = (receivedOn: CivilDate, conventions: Conventions): CivilDate =>
  endOf({ limit: ANSWER_WITHIN }, receivedOn, conventions).on ?? addDays(receivedOn, 7);

/** The day on which a step counts: today, but never a day before what already happened, should a machine's clock have been set back. */
export function dayOfStep(today: CivilDate, current: Case): CivilDate {
  const earlier = [
    'receivedOn' in current ? current.receivedOn : today,
    'acceptedOn' in current ? current.acceptedOn : today,
  ];
  return earlier.reduce((latest, day) => (day > latest ? day : latest), today);
}

/** The day from which the approval clock runs: the day of acceptance, or that of receipt when the five days went by in silence. */
export const acceptanceDay = (today: CivilDate, waiting: { receivedOn: CivilDate; answerBy: CivilDate }): CivilDate =>
  today > waiting.answerBy ? waiting.receivedOn : today;

/** The days from the one on which the clock stopped to the one before it went on: that day counts again. None when it was the same day. */
export const pauseOf = (
  stoppedOn: CivilDate,
  goesOnOn: CivilDate,
): { from: CivilDate; until: CivilDate } | undefined =>
  goesOnOn > stoppedOn ? { from: stoppedOn, until: addDays(goesOnOn, -1) } : undefined;

/**
 * From which day on the clock counts again: the last on which anything ended that had held it, should that be written down only later;
 * today where no such day is known.
 */
export function dayOfGoingOn(held: {
  stoppedOn: CivilDate;
  on: CivilDate;
  ended: readonly (CivilDate | undefined)[];
}): CivilDate {
  const { stoppedOn, on } = held;
  const last = held.ended
    .flatMap((day) => (day !== undefined && day >= stoppedOn && day <= on ? [day] : []))
    .toSorted()
    .at(-1);
  return last ?? on;
}

/** `pauses`: times that the law does not count (art. 45); `extension`: working days added to both (art. 42). */
export type Limits = {
  promised: Limit;
  statutory: Limit | null;
  pauses?: readonly Suspension[];
  extension?: number | undefined;
};

/** When a case accepted on a day is to be decided, by the county's promise and by law (art. 42, 82). */
export function dueDates(
  { promised, statutory, ...moved }: Limits,
  acceptedOn: CivilDate,
  conventions: Conventions,
): DueDates {
  const promise = endOf({ limit: promised, ...moved }, acceptedOn, conventions);
  const law = statutory
    ? endOf({ limit: statutory, ...moved }, acceptedOn, conventions)
    : { on: null, provisional: false };
  return {
    promisedOn: promise.on,
    statutoryOn: law.on,
    provisional: promise.provisional || law.provisional,
    calendar: conventions.calendar.version,
  };
}

/** A stopped clock goes on: with the days that it stood still not counted, and new dates. */
export function resumption(
  { acceptedOn, stopped, pauses = [], extendedBy }: Stopped,
  on: CivilDate,
  { limits, conventions }: { limits: Limits; conventions: Conventions },
): Extract<Command, { type: 'resumeClock' }> {
  const pause = pauseOf(stopped.on, on);
  const all = [...pauses, ...(pause ? [pause] : [])];
  const due = dueDates({ ...limits, pauses: all, extension: extendedBy }, acceptedOn, conventions);
  return { type: 'resumeClock', on, due };
}

/** Whether a calendar has a later notice than another; versions begin with the day of their newest notice. */
export const isNewerCalendar = (version: string, than: string): boolean => dayOfNotice(version) > dayOfNotice(than);

const dayOfNotice = (version: string) => (isCivilDate(version.slice(0, 10)) ? version.slice(0, 10) : '');

type Days = { promisedOn: string | null; statutoryOn: string | null };

/** Whether a later notice changed a date, and not only the notices that it stands on. */
export const movesDates = ({ from, due }: { from: Days; due: Days }): boolean =>
  from.promisedOn !== due.promisedOn || from.statutoryOn !== due.statutoryOn;

/** Both days moved on by the working days of an extension, with every time that the law did not count. */
export const extendedDates = (
  { acceptedOn, pauses = [] }: Pick<Accepted, 'acceptedOn' | 'pauses'>,
  extension: number,
  { limits, conventions }: { limits: Limits; conventions: Conventions },
): DueDates => dueDates({ ...limits, pauses, extension }, acceptedOn, conventions);

type Accepted = Extract<Case, { state: 'accepted' }>;
type Stopped = Pick<Accepted, 'acceptedOn' | 'pauses' | 'extendedBy'> & Required<Pick<Accepted, 'stopped'>>;

function endOf(counted: Counted, startedOn: CivilDate, conventions: Conventions) {
  const reckoning = countLimit(counted, startedOn, conventions);
  // An item decided in batches has no day of its own; a limit that cannot be reckoned never passed publication.
  return reckoning.ok
    ? { on: reckoning.value.dueOn, provisional: reckoning.value.provisional }
    : { on: null, provisional: true };
}
