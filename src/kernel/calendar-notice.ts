import { civilDate, isCivilDate, type CivilDate } from './civil-date.ts';
import type { Calendar, MovedDay } from './working-days.ts';

/** A day as one notice leaves it; `ordinary` takes back what an earlier notice had moved. */
export type NoticeDay = { date: CivilDate; kind: MovedDay['kind'] | 'ordinary'; name: string };

/**
 * One notice about holidays and make-up days. `announces` is the year whose whole arrangement it gives, null for a notice that only
 * changes days. A county's own closures are notices too.
 */
export type Notice = { id: string; issuedOn: CivilDate; announces: number | null; days: readonly NoticeDay[] };

/** The calendar in force on `knownOn`: every notice issued by then, the newer over the older. Without a day, all notices. */
export function calendarOf(notices: readonly Notice[], knownOn?: CivilDate): Calendar {
  const known = notices
    .filter((notice) => knownOn === undefined || notice.issuedOn <= knownOn)
    .toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : Number(one.issuedOn > other.issuedOn)));

  const moved = new Map<CivilDate, MovedDay>();
  for (const { date, kind, name } of known.flatMap((notice) => notice.days)) {
    if (kind === 'ordinary') moved.delete(date);
    else moved.set(date, { date, kind, name });
  }
  return {
    version: versionOf(known.at(-1)),
    years: new Set(known.flatMap(({ announces }) => announces ?? [])),
    moved,
  };
}

/** The calendar as it was when something was reckoned with it: the version begins with the day of its newest notice. */
export const calendarOfVersion = (notices: readonly Notice[], version: string): Calendar =>
  calendarOf(notices, isCivilDate(version.slice(0, 10)) ? civilDate(version.slice(0, 10)) : BEFORE_ALL);

const BEFORE_ALL = civilDate('0001-01-01');

const versionOf = (newest: Notice | undefined) => (newest ? `${newest.issuedOn} ${newest.id}` : 'none');
