import { runOwner } from '../../modules/intake/index.ts';
import { fireDueTimers, migrateRuns, migrationsJob } from '../../modules/process/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { aboutCase, countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every minute, timers of process runs that are due. They act for no department, so they see those of the whole county. */
export const processTimers = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'process:timers',
    at: '* * * * *',
    work: ({ scope, signal }) => fireDueTimers({ ...runsOf(foundation, intake), scope }, signal),
    about: aboutCase,
    says: 'a timer of a case failed and is tried again',
  });

/** Cases that are to go over to another version of their model: at once when somebody at the desk orders it, and every minute what is left. */
export const runMigrations = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: migrationsJob.name,
    at: '* * * * *',
    work: ({ scope, signal }) => migrateRuns({ ...runsOf(foundation, intake), scope }, signal),
    about: aboutCase,
    says: 'a case did not go over to another version and is tried again',
  });

const runsOf = ({ databases, now }: Foundation, intake: Modules['intake']) => ({
  ...intake.runs,
  ...{ db: databases.app, now, owner: runOwner(intake) },
});
