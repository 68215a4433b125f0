import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { isAdministrator } from '../../permissions/rules/administrator.ts';
import { CASE_ROLES } from '../../permissions/rules/case-role.ts';
import type { OfficerGrant } from '../../officers/model.ts';
import type { Capacity, Leave, Posted } from '../model.ts';
import { isRunning } from './days.ts';

const reaches = ({ departments }: OfficerGrant, department: string) =>
  departments === 'all' || departments.includes(department);

/** Whether the officer holds in his own right what he would hand over. */
export const holds = ({ grants }: Posted, { role, department }: Capacity): boolean =>
  grants.some((grant) => grant.role === role && reaches(grant, department));

/**
 * Staff of the department: posted there, or given a role for its cases by name. Whoever works for all departments alike, as a window
 * does, is not the staff of each of them.
 */
export const isStaffOf = ({ department: post, grants }: Posted, department: string): boolean =>
  post === department ||
  grants.some(
    ({ role, departments }) => CASE_ROLES.includes(role) && departments !== 'all' && departments.includes(department),
  );

/** GB/T 22239—2019 8.1.5: no administrator works on cases, in nobody's stead either. */
export const isKeptApart = ({ grants }: Posted): boolean => grants.some(({ role }) => isAdministrator(role));

/**
 * The section of what is handed over: the officer's own where he has one in that department, else the one he names, or the whole.
 * Undefined when he names another than his own.
 */
export function sectionHandedOver(
  { department: post, section: own }: Posted,
  { department, section }: Capacity,
): string | null | undefined {
  if (post !== department || own === null) return section;
  return section === null || section === own ? own : undefined;
}

/** For whom somebody stands in: in which capacity, until which day. */
export type StandingIn = Capacity & { leave: string; officer: string; until: CivilDate };

export type Standing = {
  deputy: Posted;
  /** The deputy's own leaves: who is away stands in for nobody, and passes nothing on. */
  own: readonly Pick<Leave, 'from' | 'until' | 'endedOn'>[];
  /** Leaves that name him, each with the absent officer as he stands today; undefined when he no longer serves. */
  named: readonly { leave: Leave; absent: Posted | undefined }[];
};

/** For whom an officer stands in on a day. What the absent one lost meanwhile, and what the deputy may no longer hold, is gone by itself. */
export function standingInOn({ deputy, own, named }: Standing, on: CivilDate): StandingIn[] {
  if (isKeptApart(deputy) || own.some((leave) => isRunning(leave, on))) return [];
  return named.flatMap(({ leave, absent }) => {
    const stands = isRunning(leave, on) && absent && holds(absent, leave) && isStaffOf(deputy, leave.department);
    if (!stands) return [];
    const { id, role, department, section, until } = leave;
    return [{ leave: id, officer: absent.officer, role, department, section, until }];
  });
}
