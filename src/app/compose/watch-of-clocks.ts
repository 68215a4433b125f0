import { watchRound } from '../../modules/oversight/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every minute: what has something to say of its limit. It acts for no department. */
export const watchOfClocks = (foundation: Foundation, { oversight }: Modules): Task =>
  countyRound(foundation, {
    name: 'oversight:watch',
    at: '* * * * *',
    work: (round) => watchRound(oversight, round),
    about: ({ subject }) => ({ subject }),
    says: 'a limit could not be warned of, and is tried again',
  });
