import { addDays, type CivilDate } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { MOVING, type Parcel } from '../model.ts';

/** A parcel that is fetched, as far as the rules ask. `movedOn`: when the courier last said something of it, or it was ordered. */
export type Fetched = { state: Parcel['state']; movedOn: CivilDate };

export type FetchRefusal =
  { code: 'caseTakesNoPapers' } | { code: 'papersOnTheWay' } | { code: 'papersTooOften'; most: number };

/** One that nobody came for, or that got lost, does not stand in the way of the next one for longer. */
export const FORGOTTEN_AFTER_DAYS = 7;
/** The county pays for the way of what a case needs, and not for everything that somebody sends. */
export const MOST_FOR_A_CASE = 5;

/** Whether a courier may be sent for papers of a case: while it takes any, one at a time, and not without end. */
export function mayFetch({ isOpen, fetched, today }: Asked): Result<undefined, FetchRefusal> {
  if (!isOpen) return no({ code: 'caseTakesNoPapers' });
  if (fetched.some((parcel) => isUnderway(parcel, today))) return no({ code: 'papersOnTheWay' });
  const counted = fetched.filter(({ state }) => state !== 'refused').length;
  return counted >= MOST_FOR_A_CASE ? no({ code: 'papersTooOften', most: MOST_FOR_A_CASE }) : ok(undefined);
}

type Asked = { isOpen: boolean; fetched: readonly Fetched[]; today: CivilDate };

const isUnderway = ({ state, movedOn }: Fetched, today: CivilDate) =>
  (state === 'ordered' || MOVING.some((moving) => moving === state)) && addDays(movedOn, FORGOTTEN_AFTER_DAYS) >= today;
