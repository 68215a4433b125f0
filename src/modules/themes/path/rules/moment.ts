import { civilDateOf } from '../../../../kernel/civil-date.ts';
import { midnightOf } from '../../../../kernel/office-time.ts';
import type { Moment } from '../model.ts';

export const isLater = (one: Moment, other: Moment): boolean =>
  one.on > other.on || (one.on === other.on && one.minute > other.minute);

export const laterOf = (one: Moment, other: Moment): Moment => (isLater(other, one) ? other : one);

const MINUTE = 60_000;

/** The day and the minute that clocks in China show at an instant. */
export function momentAt(instant: Date): Moment {
  const on = civilDateOf(instant);
  return { on, minute: Math.floor((instant.valueOf() - midnightOf(on)) / MINUTE) };
}
