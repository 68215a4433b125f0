import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Ending } from '../model.ts';

export type MandateState = 'asked' | 'active' | Ending;

/** How a mandate stands today: `expired` when nobody answered in time, `over` after its last day. */
export type Standing = MandateState | 'expired' | 'over';

type Dated = { state: MandateState; until: CivilDate; linkUntil: Date };

/** 民法典 art. 173 (1): a mandate ends with its time, without anybody's act. */
export function standingOf({ state, until, linkUntil }: Dated, today: CivilDate, now: Date): Standing {
  if (state === 'asked') return now >= linkUntil || until < today ? 'expired' : 'asked';
  return state === 'active' && until < today ? 'over' : state;
}
