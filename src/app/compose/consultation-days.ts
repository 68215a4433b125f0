import { keepConsultationDays } from '../../modules/intake/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every hour: who has not answered a question is reminded at half of its time, and after its last day what was chosen for silence holds. */
export const consultationDays = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:consultationDays',
    at: '7 * * * *',
    work: (round) => keepConsultationDays(intake, round),
    about: ({ id }) => ({ consultation: id }),
    says: 'a question to other departments could not be moved on, and is tried again',
  });
