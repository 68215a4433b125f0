import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { OfficeTime } from '../../../../kernel/office-time.ts';
import { slotFault as meetingFault, type SlotFault as MeetingFault } from '../../meeting/rules/calling.ts';
import type { Moment, Slot } from '../model.ts';
import { MOST_SLOTS } from './days.ts';

/** Why a time cannot be offered. */
export type SlotFault =
  | { code: 'visitSlotPast' | 'visitOnDayOff' | 'visitOutsideHours' | 'visitPlaceMissing' }
  | { code: 'visitPastLimit'; dueOn: CivilDate }
  | { code: 'visitSlotsMany'; most: number }
  | { code: 'visitSlotTwice' };

type Planned = { now: Moment; office: OfficeTime; dueOn: CivilDate | null };

/** `dueOn`: the earliest day by which one of the cases is to be decided, of those whose clock runs. */
export function slotsFault(slots: readonly Slot[], planned: Planned): SlotFault | undefined {
  if (slots.length === 0 || slots.length > MOST_SLOTS) return { code: 'visitSlotsMany', most: MOST_SLOTS };
  if (new Set(slots.map(({ heldOn, from }) => `${heldOn} ${from}`)).size < slots.length)
    return { code: 'visitSlotTwice' };
  for (const slot of slots) {
    const fault = meetingFault(slot, planned);
    if (fault) return asOfVisit(fault);
  }
  return undefined;
}

const CODES = {
  meetingPast: 'visitSlotPast',
  meetingOnDayOff: 'visitOnDayOff',
  meetingOutsideHours: 'visitOutsideHours',
} as const;

const asOfVisit = (fault: MeetingFault): SlotFault =>
  fault.code === 'meetingPastLimit' ? { code: 'visitPastLimit', dueOn: fault.dueOn } : { code: CODES[fault.code] };
