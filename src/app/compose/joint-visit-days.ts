import { keepJointVisitDays } from '../../modules/intake/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every hour: what nobody arranged, chose or wrote down in time is visited by each department for itself. */
export const jointVisitDays = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:jointVisitDays',
    at: '17 * * * *',
    work: (round) => keepJointVisitDays(intake, round),
    about: ({ id }) => ({ visit: id }),
    says: 'a joint visit could not be moved on, and is tried again',
  });
