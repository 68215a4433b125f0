import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';

/**
 * Days of silence after which it ends by itself: for the office from the day that we aim at, for the applicant from the answer. Our own,
 * for the county to confirm: no law gives a limit here.
 */
const SILENCE = { waiting: 60, answered: 120 } as const;

/** What ends: nobody answered, or nobody went on. */
export type Silence = 'unanswered' | 'unused';

/** Somebody's silence began on that day: the office's after its aim, or the applicant's after the answer. */
export type Silent = { state: 'waiting' | 'answered'; since: CivilDate };

const REASON: Readonly<Record<Silent['state'], Silence>> = { waiting: 'unanswered', answered: 'unused' };

/** The last day whose silence is long enough on this one. */
export const silentSince = (state: Silent['state'], on: CivilDate): CivilDate => addDays(on, -SILENCE[state] - 1);

/** Undefined while there is still time: the last day counts wholly. */
export const silenceOf = ({ state, since }: Silent, on: CivilDate): Silence | undefined =>
  since <= silentSince(state, on) ? REASON[state] : undefined;
