import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { legalClock } from '../../../../kernel/legal-clock.ts';

/** `each`: as soon as it is ready; `together`: all when the last is. */
export type Pace = 'together' | 'each';

/** One item of a theme, as far as its result goes the way that was chosen for all. */
export type Member = {
  /** Whether a result is still to come of it. What was refused, taken back or ended gives none, and nobody waits for it. */
  comes: boolean;
  /** A result that lies in the house. `mayWait`: it is no refusal, from whose delivery the days for a remedy run. */
  ready: { decidedOn: CivilDate; mayWait: boolean } | null;
};

/** `most`: working days from a decision for which its result is held at the longest. */
export type Terms = { pace: Pace; today: CivilDate; conventions: Conventions; most: number };

/** `go`: what may leave now. `held`: what waits, until when at the longest. */
export type Release<One> = { go: One[]; held: One[]; until: CivilDate | null };

/**
 * Which results may leave now. A refusal is never held back (行政许可法 art. 38: it is told with its remedies, whose days run from its
 * delivery), and nothing is held longer than the law leaves for delivery (art. 44: ten working days from the decision).
 */
export function releaseOf<One extends Member>(members: readonly One[], terms: Terms): Release<One> {
  const ready = members.filter((one) => one.ready !== null);
  const patient = ready.filter((one) => one.ready?.mayWait === true);
  const until = earliest(patient.map((one) => lastDayOf(one, terms)));
  const waits =
    terms.pace === 'together' && members.some(({ comes }) => comes) && until !== null && terms.today < until;
  if (!waits) return { go: ready, held: [], until: null };
  return { go: ready.filter((one) => !patient.includes(one)), held: patient, until };
}

function lastDayOf({ ready }: Member, { conventions, most }: Terms): CivilDate | null {
  if (ready === null) return null;
  const limit = { value: most, unit: 'workingDay' } as const;
  const clock = legalClock({ startedOn: ready.decidedOn, limit, extension: 0, suspensions: [] }, conventions);
  return clock.ok ? clock.value.dueOn : null;
}

const earliest = (days: readonly (CivilDate | null)[]): CivilDate | null =>
  days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);

/** What stands where nothing was said: one parcel is one fee; at the counter whoever comes takes what is there. */
export const usualPace = (method: 'counter' | 'post' | 'electronic'): Pace => (method === 'post' ? 'together' : 'each');
