import type { Moment } from '../model.ts';

export const isLater = (one: Moment, other: Moment): boolean =>
  one.on > other.on || (one.on === other.on && one.minute > other.minute);

export const laterOf = (one: Moment, other: Moment): Moment => (isLater(other, one) ? other : one);
