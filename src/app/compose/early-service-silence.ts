import { lapseEarlyServices } from '../../modules/intake/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import { isUnderWay } from '../county/standing.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every night: early service that nobody answered, or that nobody went on with, ends; who asked is told. It acts for no department. */
export const earlyServiceSilence = ({ config, databases, logger }: Foundation, { intake }: Modules): Task =>
  repeating('intake:lapseEarlyServices', '50 19 * * *', async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const { failed } = await lapseEarlyServices(intake, { scope: { area: config.area, departments: 'all' }, signal });
    for (const { id, error } of failed)
      logger.error({ earlyService: id, err: error }, 'an early service could not be ended, and is tried again');
  });
