import { keepProcedureDays } from '../../modules/intake/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { aboutCase, countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every half hour, so that a clock stands still from the first hour of its day: special procedures that begin, and those that overran. */
export const procedureDays = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:procedureDays',
    at: '8,38 * * * *',
    work: (round) => keepProcedureDays(intake, round),
    about: aboutCase,
    says: 'the day of a special procedure was not kept, and is tried again',
  });
