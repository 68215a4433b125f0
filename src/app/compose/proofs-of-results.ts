import { addDays, civilDateOf } from '../../kernel/civil-date.ts';
import { proveHanded } from '../../modules/intake/index.ts';
import { findHanded } from '../../modules/issuing/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { aboutCase, countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Longer than any outage of the jobs. */
const DAYS_BACK = 14;

/** Every ten minutes: decisions that were handed over at the issuing window or delivered by post are proved as served. */
export const proofsOfResults = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:proveHanded',
    at: '3,13,23,33,43,53 * * * *',
    work: async (round) => {
      const { databases, now } = foundation;
      const since = addDays(civilDateOf(now()), -DAYS_BACK);
      const handed = await databases.app.within(round.scope, (tx) => findHanded(tx, since));
      return proveHanded(intake, { ...round, handed });
    },
    about: aboutCase,
    says: 'a decision that was handed over could not be proved, and is tried again',
  });
