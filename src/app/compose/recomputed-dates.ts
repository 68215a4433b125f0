import { recomputeDueDates } from '../../modules/intake/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { aboutCase, countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every half hour: where a later notice of holidays is in force, open dates follow it. */
export const recomputedDates = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:recomputeDue',
    at: '12,42 * * * *',
    work: (round) => recomputeDueDates(intake, round),
    about: aboutCase,
    says: 'the dates of a case could not be reckoned anew, and are tried again',
  });
