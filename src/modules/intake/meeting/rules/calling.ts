import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { HallHours } from '../../../../kernel/hall-hours.ts';
import type { OfficeTime } from '../../../../kernel/office-time.ts';
import { isWorkingDay } from '../../../../kernel/working-days.ts';
import type { Moment, Slot } from '../model.ts';
import { hasBegun } from './standing.ts';

/** Why a meeting cannot be held then. */
export type SlotFault =
  | { code: 'meetingPast' }
  | { code: 'meetingOnDayOff' }
  /** It begins and ends within one opening of the hall. */
  | { code: 'meetingOutsideHours' }
  | { code: 'meetingPastLimit'; dueOn: CivilDate };

type Planned = {
  now: Moment;
  office: OfficeTime;
  /** The day by which the case is to be decided; null while its clock stands still, or where there is none. */
  dueOn: CivilDate | null;
};

/** Advice that comes after the case has to be decided helps nobody. */
export function slotFault(slot: Slot, { now, office: { calendar, hours }, dueOn }: Planned): SlotFault | undefined {
  if (hasBegun(slot, now)) return { code: 'meetingPast' };
  if (!isWorkingDay(slot.heldOn, calendar)) return { code: 'meetingOnDayOff' };
  if (!isWithin(slot, hours)) return { code: 'meetingOutsideHours' };
  return dueOn !== null && slot.heldOn > dueOn ? { code: 'meetingPastLimit', dueOn } : undefined;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function isWithin(slot: Slot, hours: HallHours): boolean {
  const [from, until] = [minuteOf(slot.from), minuteOf(slot.until)];
  return from < until && (hours.length === 0 || hours.some((open) => open.from <= from && until <= open.until));
}

/** Why a meeting cannot be called so. */
export type CallFault =
  | SlotFault
  | { code: 'meetingNobody' }
  /** Who calls it is there anyhow. */
  | { code: 'meetingOwn'; department: string }
  | { code: 'meetingUnknown'; department: string }
  | { code: 'meetingNotServing'; department: string }
  | { code: 'meetingSubjectMissing' }
  | { code: 'meetingPlaceMissing' }
  | { code: 'meetingMaterial'; material: string }
  /** Nobody of this department examines the case now: there is no task to hold. */
  | { code: 'meetingNothingToHold' }
  /** Another one of this department about this case has no minutes yet. */
  | { code: 'meetingPending' };

export type Wish = {
  invited: readonly { department: string; officer: string | null }[];
  subject: string;
  place: string;
  materials: readonly string[];
  holds: boolean;
};

export type Situation = {
  /** Whose officer calls it. */
  department: string;
  known: ReadonlySet<string>;
  /** Officers who serve in each invited department. */
  serving: ReadonlyMap<string, ReadonlySet<string>>;
  materials: ReadonlySet<string>;
  /** An open examination in which it is called. */
  mayHold: boolean;
  pending: boolean;
};

export function callFault(wish: Wish, situation: Situation): CallFault | undefined {
  const { department, known, materials, mayHold, pending } = situation;
  if (pending) return { code: 'meetingPending' };
  const invited = wish.invited.map((one) => one.department);
  if (invited.length === 0) return { code: 'meetingNobody' };
  if (invited.includes(department)) return { code: 'meetingOwn', department };
  const stranger = invited.find((one) => !known.has(one));
  if (stranger !== undefined) return { code: 'meetingUnknown', department: stranger };
  const absent = wish.invited.find(
    ({ officer, department: of }) => officer && !situation.serving.get(of)?.has(officer),
  );
  if (absent) return { code: 'meetingNotServing', department: absent.department };
  if (wish.subject.trim() === '') return { code: 'meetingSubjectMissing' };
  if (wish.place.trim() === '') return { code: 'meetingPlaceMissing' };
  const material = wish.materials.find((one) => !materials.has(one));
  if (material !== undefined) return { code: 'meetingMaterial', material };
  return wish.holds && !mayHold ? { code: 'meetingNothingToHold' } : undefined;
}
