import { recomputeDueDates } from '../../modules/intake/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import { isUnderWay } from '../county/standing.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every half hour: where a later notice of holidays is in force, open dates follow it. */
export const recomputedDates = ({ config, databases, logger }: Foundation, { intake }: Modules): Task =>
  repeating('intake:recomputeDue', '12,42 * * * *', async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const { failed } = await recomputeDueDates(intake, { scope: { area: config.area, departments: 'all' }, signal });
    for (const { id, error } of failed)
      logger.error({ caseId: id, err: error }, 'the dates of a case could not be reckoned anew, and are tried again');
  });
