import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Ending } from '../model.ts';

/** What anyone may learn of a licence by its identifier. */
export type Status = 'valid' | 'notYet' | 'changed' | 'suspended' | Ending;

type Standing = {
  state: 'valid' | 'suspended' | 'superseded' | Ending;
  valid_from: CivilDate;
  valid_until: CivilDate | null;
};

/** The status on a day: a term that has run out says so on the next morning, whether or not anybody has written it down. */
export function statusOn({ state, valid_from, valid_until }: Standing, day: CivilDate): Status {
  if (state === 'superseded') return 'changed';
  if (state !== 'valid' && state !== 'suspended') return state;
  if (valid_until !== null && valid_until < day) return 'expired';
  if (state === 'suspended') return 'suspended';
  return day < valid_from ? 'notYet' : 'valid';
}
