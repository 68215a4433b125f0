import { keepUrgeDays } from '../../modules/intake/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { aboutCase, countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every hour: an urge that nobody answered in its working day goes to the heads. */
export const urgeDays = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:urgeDays',
    at: '12 * * * *',
    work: (round) => keepUrgeDays(intake, round),
    about: aboutCase,
    says: 'an unanswered urge did not go to the head, and is tried again',
  });
