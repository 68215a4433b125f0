import { deemAccepted } from '../../modules/intake/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import { isUnderWay } from '../county/standing.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every half hour, so that nobody waits long after midnight: what the law has accepted meanwhile. It acts for no department. */
export const deemedAcceptance = ({ config, databases, logger }: Foundation, { intake }: Modules): Task =>
  repeating('intake:deemAccepted', '5,35 * * * *', async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const { failed } = await deemAccepted(intake, { scope: { area: config.area, departments: 'all' }, signal });
    for (const { id, error } of failed)
      logger.error(
        { caseId: id, err: error },
        'a case that the law has accepted could not be marked so, and is tried again',
      );
  });
