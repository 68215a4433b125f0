import { forgetSecondPersons } from '../../modules/intake/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import type { Foundation } from './foundation.ts';

/** Every night: who was asked to confirm is forgotten once nothing leans on it. */
export const secondPersonForgetting = ({ databases: { follower }, config: { area }, now }: Foundation): Task =>
  repeating(
    'intake:forgetSecondPersons',
    '35 19 * * *',
    async () => void (await forgetSecondPersons({ follower, area, now })),
  );
