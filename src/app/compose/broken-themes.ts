import { returnMended, withdrawBroken } from '../../modules/themes/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import { isUnderWay } from '../county/standing.ts';
import type { Foundation } from './foundation.ts';

/**
 * Every quarter of an hour: a theme (一件事) that cannot be carried out any more is taken out of service, with the reason for staff; what
 * the house took out and lacks nothing any more is put back.
 */
export const brokenThemes = ({ config, databases, logger, now }: Foundation): Task =>
  repeating('themes:withdrawBroken', '4,19,34,49 * * * *', async () => {
    if (await isUnderWay({ config, databases })) return;
    const scope = { area: config.area, departments: 'all' as const };
    const deps = { db: databases.app, now };
    const { withdrawn } = await withdrawBroken(deps, { scope });
    if (withdrawn.length > 0)
      logger.warn({ themes: withdrawn }, 'themes cannot be carried out, and are out of service');
    const { returned } = await returnMended(deps, { scope });
    if (returned.length > 0) logger.info({ themes: returned }, 'themes can be carried out again, and are in service');
  });
