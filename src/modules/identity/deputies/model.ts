import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { OfficerRole } from '../permissions/rules/role.ts';
import type { OfficerGrant } from '../officers/model.ts';

/** Days from the first to the last, both included, as the calendar on the wall in China has them. */
export type Days = { from: CivilDate; until: CivilDate };

/** What is handed over: one role in one department, narrowed to a section (科室) or whole. */
export type Capacity = { role: OfficerRole; department: string; section: string | null };

/** An officer away for some days, and who stands in for one of his capacities. Taken back, it is over from `endedOn` on. */
export type Leave = Days & Capacity & { id: string; deputy: string; endedOn: CivilDate | null };

/** Every leave of one officer, those that are over included. */
export type Leaves = { leaves: readonly Leave[] };

/** What the rules ask about an officer: where he is posted and what he holds. */
export type Posted = {
  officer: string;
  department: string;
  section: string | null;
  grants: readonly OfficerGrant[];
};

/** Of a leave as it is shown beside another. */
export type Shown = Days & Capacity;

export type Command =
  | {
      type: 'nameDeputy';
      leave: string;
      asked: Shown;
      absent: Posted;
      /** Who shall stand in, with the days on which he is away himself. */
      deputy: Posted & { away: readonly Days[] };
      /** The officer who names him: the absent one, or a head of the department. */
      by: string;
      on: CivilDate;
    }
  | { type: 'takeBack'; leave: string; on: CivilDate };

export type Refusal =
  | { code: 'leaveEndsBefore' }
  | { code: 'leaveInThePast'; today: CivilDate }
  | { code: 'leaveTooLong'; longest: CivilDate }
  | { code: 'roleNotHandedOver'; role: OfficerRole }
  | { code: 'capacityNotHeld'; role: OfficerRole; department: string }
  | { code: 'sectionNotHeld'; section: string }
  | { code: 'deputyIsHimself' }
  | { code: 'nobodyNamesHimselfDeputy' }
  | { code: 'deputyWithoutStanding'; department: string }
  | { code: 'deputyKeptApart' }
  | { code: 'deputyAway'; days: readonly Days[] }
  | { code: 'leaveOverlaps'; asked: Shown; standing: Shown }
  | { code: 'leaveUnknown' }
  | { code: 'leaveOver' };

export const initial: Leaves = { leaves: [] };
