import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Case } from '../../cases/model.ts';
import { patienceUntil } from '../../cases/rules/reminding.ts';

type Awaiting = Extract<Case, { state: 'awaitingCorrection' }>;

/**
 * Until when a correction may come without another word: the day of the reminder where there was one, else the day on which the house
 * stops waiting. No law names one; each item has its own.
 */
export const lastDayOf = (
  { remindedUntil, askedOn, receivedOn }: Pick<Awaiting, 'remindedUntil' | 'askedOn' | 'receivedOn'>,
  conventions: Conventions,
): CivilDate => remindedUntil ?? patienceUntil(askedOn ?? receivedOn, conventions);
