import { keepProcedureDays } from '../../modules/intake/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import { isUnderWay } from '../county/standing.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every half hour, so that a clock stands still from the first hour of its day: special procedures that begin, and those that overran. */
export const procedureDays = ({ config, databases, logger }: Foundation, { intake }: Modules): Task =>
  repeating('intake:procedureDays', '8,38 * * * *', async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const { failed } = await keepProcedureDays(intake, { scope: { area: config.area, departments: 'all' }, signal });
    for (const { id, error } of failed)
      logger.error({ caseId: id, err: error }, 'the day of a special procedure was not kept, and is tried again');
  });
