import { addDays, civilDateOf } from '../../kernel/civil-date.ts';
import { proveHanded } from '../../modules/intake/index.ts';
import { findHanded } from '../../modules/issuing/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import { isUnderWay } from '../county/standing.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Longer than any outage of the jobs. */
const DAYS_BACK = 14;

/** Every ten minutes: decisions that were handed over at the issuing window or delivered by post are proved as served. */
export const proofsOfResults = ({ config, databases, logger, now }: Foundation, { intake }: Modules): Task =>
  repeating('intake:proveHanded', '3,13,23,33,43,53 * * * *', async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const scope = { area: config.area, departments: 'all' } as const;
    const since = addDays(civilDateOf(now()), -DAYS_BACK);
    const handed = await databases.app.within(scope, (tx) => findHanded(tx, since));
    const { failed } = await proveHanded(intake, { scope, handed, signal });
    for (const { id, error } of failed)
      logger.error(
        { caseId: id, err: error },
        'a decision that was handed over could not be proved, and is tried again',
      );
  });
