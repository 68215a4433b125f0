import { tellRound } from '../../modules/oversight/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every minute: what officers are to be told comes into their inboxes. It acts for no department. */
export const tellingOfficers = (foundation: Foundation, { oversight }: Modules): Task =>
  countyRound(foundation, {
    name: 'oversight:tell',
    at: '* * * * *',
    work: (round) => tellRound(oversight, round),
    about: ({ source }) => ({ source }),
    says: 'an officer could not be told of something, and it is tried again',
  });
