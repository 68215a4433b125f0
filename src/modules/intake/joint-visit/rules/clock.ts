import type { CivilDate } from '../../../../kernel/civil-date.ts';

/** 整改期间的时限: it goes on, or stands still for a reason that is the case's own. */
export type ClockState = { runs: true } | { runs: false; since: CivilDate; basis: string };

/**
 * In which legal state the clock of a case is while something is put right. A visit on the spot and what follows from it are part of the
 * examination (行政许可法 art. 34), and art. 45 does not name them: the time counts. It stands still only where a special procedure with a
 * law of its own has stopped it, which the visit neither does nor ends.
 */
export const clockDuring = (stopped: { on: CivilDate; basis: string } | undefined): ClockState =>
  stopped ? { runs: false, since: stopped.on, basis: stopped.basis } : { runs: true };
