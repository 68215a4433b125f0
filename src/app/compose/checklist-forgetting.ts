import { forgetChecklists } from '../../modules/themes/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import type { Foundation } from './foundation.ts';

/** Every night: checklists whose time is over are deleted. */
export const checklistForgetting = ({ databases: { follower }, config: { area }, now }: Foundation): Task =>
  repeating(
    'themes:forgetChecklists',
    '40 19 * * *',
    async () => void (await forgetChecklists({ follower, area, now })),
  );
