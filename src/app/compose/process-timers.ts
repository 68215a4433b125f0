import { runOwner } from '../../modules/intake/index.ts';
import { fireDueTimers, migrateRuns } from '../../modules/process/index.ts';
import { isUnderWay } from '../county/standing.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every minute, timers of process runs that are due. They act for no department, so they see those of the whole county. */
export const processTimers = ({ config, databases, logger, now }: Foundation, { intake }: Modules): Task =>
  repeating('process:timers', '* * * * *', async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const scope = { area: config.area, departments: 'all' } as const;
    const owner = runOwner(intake);
    const { failed } = await fireDueTimers({ ...intake.runs, db: databases.app, scope, now, owner }, signal);
    for (const { id, error } of failed)
      logger.error({ caseId: id, err: error }, 'a timer of a case failed and is tried again');
  });

/** Every minute, cases that are to go over to another version of their model, ordered by somebody at the desk. */
export const runMigrations = ({ config, databases, logger, now }: Foundation, { intake }: Modules): Task =>
  repeating('process:migrations', '* * * * *', async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const scope = { area: config.area, departments: 'all' } as const;
    const deps = { ...intake.runs, db: databases.app, scope, now, owner: runOwner(intake) };
    const { failed } = await migrateRuns(deps, signal);
    for (const { id, error } of failed)
      logger.error({ caseId: id, err: error }, 'a case did not go over to another version and is tried again');
  });
