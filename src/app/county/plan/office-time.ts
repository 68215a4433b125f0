import { addDays, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { HallHours } from '../../../kernel/hall-hours.ts';
import { isWorkingDay, type Calendar } from '../../../kernel/working-days.ts';

const MINUTE_MS = 60_000;

/** The instant of a minute of a day, China Standard Time. */
export const instantAt = (day: CivilDate, minute: number): number =>
  Date.parse(`${day}T00:00:00+08:00`) + minute * MINUTE_MS;

/**
 * Time as offices count it: minutes of opening since the first day, so that who works knows no night, no weekend and no holiday. Ends
 * with its last day; what lies behind it is never.
 */
export class OfficeTime {
  readonly days: readonly CivilDate[];
  /** Minutes of one working day. */
  readonly perDay: number;
  readonly #hours: HallHours;
  readonly #order: ReadonlyMap<CivilDate, number>;

  constructor({
    from,
    until,
    calendar,
    hours,
  }: {
    from: CivilDate;
    until: CivilDate;
    calendar: Calendar;
    hours: HallHours;
  }) {
    const days: CivilDate[] = [];
    for (let day = from; day <= until; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days.push(day);
    this.days = days;
    this.#hours = hours;
    this.#order = new Map(days.map((day, order) => [day, order]));
    this.perDay = hours.reduce((sum, session) => sum + session.until - session.from, 0);
  }

  /** The end: no minute of the period lies at it or behind it. */
  get length(): number {
    return this.days.length * this.perDay;
  }

  /** The instant of an opening minute; infinity past the last day. */
  instantOf(minute: number): number {
    const day = this.days[Math.floor(minute / this.perDay)];
    if (day === undefined) return Number.POSITIVE_INFINITY;
    let left = minute % this.perDay;
    for (const { from, until } of this.#hours) {
      if (left < until - from) return instantAt(day, from + left);
      left -= until - from;
    }
    throw new Error(`minute ${minute} lies in no session`);
  }

  /** The opening minute at an instant, or the next one when it is closed then. */
  minuteAt(instant: number): number {
    const day = civilDateOf(new Date(instant));
    const order = this.#order.get(day);
    if (order === undefined) return this.#firstAfter(day) * this.perDay;
    const minuteOfDay = (instant - instantAt(day, 0)) / MINUTE_MS;
    const passed = this.#hours.reduce(
      (sum, { from, until }) => sum + Math.min(Math.max(0, minuteOfDay - from), until - from),
      0,
    );
    return order * this.perDay + Math.ceil(passed);
  }

  #firstAfter(day: CivilDate): number {
    const found = this.days.findIndex((one) => one > day);
    return found === -1 ? this.days.length : found;
  }
}
