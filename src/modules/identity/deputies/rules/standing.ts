import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Leave } from '../model.ts';
import { isRunning } from './days.ts';

/** How a leave stands today; `dormant`: it is the day, and yet nobody stands in. */
export type LeaveStanding = 'coming' | 'running' | 'dormant' | 'takenBack';

/** `standsIn`: whether the deputy stands in by this leave today. */
export function leaveStanding(
  leave: Pick<Leave, 'from' | 'until' | 'endedOn'>,
  standsIn: boolean,
  today: CivilDate,
): LeaveStanding {
  if (leave.endedOn !== null) return 'takenBack';
  if (!isRunning(leave, today)) return 'coming';
  return standsIn ? 'running' : 'dormant';
}
