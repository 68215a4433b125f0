import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { workingDaysBetween } from '../../../../kernel/office-time.ts';
import type { Calendar } from '../../../../kernel/working-days.ts';
import type { BoardPart } from '../model.ts';

/** By how many working days a part is late today: those after its day, today among them. 0 where it is in time, or its clock stands still. */
export const lateBy = (
  { due, paused }: Pick<BoardPart, 'due' | 'paused'>,
  today: CivilDate,
  calendar: Calendar,
): number => (due === null || paused || due >= today ? 0 : workingDaysBetween(due, today, calendar).length);
