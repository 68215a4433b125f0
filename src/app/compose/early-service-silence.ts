import { lapseEarlyServices } from '../../modules/intake/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every night: early service that nobody answered, or that nobody went on with, ends; who asked is told. It acts for no department. */
export const earlyServiceSilence = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:lapseEarlyServices',
    at: '50 19 * * *',
    work: (round) => lapseEarlyServices(intake, round),
    about: ({ id }) => ({ earlyService: id }),
    says: 'an early service could not be ended, and is tried again',
  });
