import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Ending } from '../model.ts';

/** What anyone may learn of a licence by its identifier. */
export type Status = 'valid' | 'notYet' | 'changed' | 'suspended' | Ending;

export type Standing = {
  state: 'valid' | 'suspended' | 'superseded' | Ending;
  valid_from: CivilDate;
  valid_until: CivilDate | null;
  /** A renewal was asked for in time and nobody decided on it yet. */
  renews: boolean;
};

/**
 * The status on a day: a term that has run out says so on the next morning, whether or not anybody has written it down. What its holder
 * asked to renew in time does not run out meanwhile (行政许可法 art. 50).
 */
export function statusOn({ state, valid_from, valid_until, renews }: Standing, day: CivilDate): Status {
  if (state === 'superseded') return 'changed';
  if (state !== 'valid' && state !== 'suspended') return state;
  if (valid_until !== null && valid_until < day && !renews) return 'expired';
  if (state === 'suspended') return 'suspended';
  return day < valid_from ? 'notYet' : 'valid';
}
