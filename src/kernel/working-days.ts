import type { CivilDate } from './civil-date.ts';
import { isWeekend } from './weekday.ts';

/** A day that a notice moved: a holiday, or a weekend day that is worked (调休上班). */
export type MovedDay = { date: CivilDate; kind: 'holiday' | 'makeUpDay'; name: string };

/**
 * The working days as one set of notices gives them. `version` names the newest notice applied and is stored with every date reckoned
 * by it; `years` are those whose arrangement has been announced.
 */
export type Calendar = {
  version: string;
  years: ReadonlySet<number>;
  moved: ReadonlyMap<CivilDate, MovedDay>;
};

type DayKind = 'workingDay' | 'makeUpDay' | 'weekend' | 'holiday';

/** Monday to Friday are worked unless a notice says otherwise (全国年节及纪念日放假办法 and the yearly notices). */
export function dayKindOf(day: CivilDate, { moved }: Calendar): DayKind {
  return moved.get(day)?.kind ?? (isWeekend(day) ? 'weekend' : 'workingDay');
}

export function isWorkingDay(day: CivilDate, calendar: Calendar): boolean {
  const kind = dayKindOf(day, calendar);
  return kind === 'workingDay' || kind === 'makeUpDay';
}

/** Whether a notice has spoken about this day. Where none has, weekdays are a guess: what follows from it is provisional. */
export const isAnnounced = (day: CivilDate, { years, moved }: Calendar): boolean =>
  years.has(Number(day.slice(0, 4))) || moved.has(day);
