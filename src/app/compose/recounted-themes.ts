import { recountThemes } from '../../modules/intake/index.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Once a day, soon after midnight, and after a notice of holidays: the dates of themes follow the time that went by. */
export const recountedThemes = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:recountThemes',
    // After what the law accepts and the dates of cases, which it reckons with.
    at: '18,48 * * * *',
    work: (round) => recountThemes(intake, round),
    about: ({ id }) => ({ themeCase: id }),
    says: 'the date of a theme case could not be counted anew, and is tried again',
  });
