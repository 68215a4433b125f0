import { keepMeetingDays } from '../../modules/intake/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every hour: after the last day of minutes that go round, who has said nothing agrees with the record. */
export const meetingDays = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:meetingDays',
    at: '11 * * * *',
    work: (round) => keepMeetingDays(intake, round),
    about: ({ id }) => ({ meeting: id }),
    says: 'minutes of a joint meeting could not be moved on, and are tried again',
  });
