import { remindCollections } from '../../modules/issuing/index.ts';
import { isUnderWay } from '../county/standing.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** On working mornings (09:30 in China) who did not fetch a result is reminded of it. */
export const collectionReminders = ({ config, databases, now }: Foundation, { issuing }: Modules): Task =>
  repeating('issuing:remind', '30 1 * * 1-5', async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const scope = { area: config.area, departments: 'all' } as const;
    const { conventions, themes } = issuing;
    await remindCollections({ db: databases.app, scope, now, conventions, themes }, signal);
  });
