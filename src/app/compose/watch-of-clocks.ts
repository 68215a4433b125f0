import { watchRound } from '../../modules/oversight/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import { isUnderWay } from '../county/standing.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every minute: what has something to say of its limit. It acts for no department. */
export const watchOfClocks = ({ config, databases, logger }: Foundation, { oversight }: Modules): Task =>
  repeating('oversight:watch', '* * * * *', async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const { failed } = await watchRound(oversight, { scope: { area: config.area, departments: 'all' }, signal });
    for (const { subject, error } of failed)
      logger.error({ subject, err: error }, 'a limit could not be warned of, and is tried again');
  });
