import { drawInstantSamples } from '../../modules/intake/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { aboutCase, countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every morning: chance draws what a person looks at of what a machine granted the days before. */
export const instantSamples = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:instantSamples',
    at: '30 17 * * *',
    work: (round) => drawInstantSamples(intake, round),
    about: aboutCase,
    says: 'a grant of the system could not be drawn for a second look, and is tried again',
  });
