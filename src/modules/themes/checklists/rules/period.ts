import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';

/** Our own period: as long as a draft is kept that nobody goes on with. */
const KEPT_DAYS = 180;

/** The last day on which a checklist opens. */
export const keptUntil = (savedOn: CivilDate): CivilDate => addDays(savedOn, KEPT_DAYS);
