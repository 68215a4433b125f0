import { deemAccepted } from '../../modules/intake/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { aboutCase, countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every half hour, so that nobody waits long after midnight: what the law has accepted meanwhile. It acts for no department. */
export const deemedAcceptance = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:deemAccepted',
    at: '5,35 * * * *',
    work: (round) => deemAccepted(intake, round),
    about: aboutCase,
    says: 'a case that the law has accepted could not be marked so, and is tried again',
  });
