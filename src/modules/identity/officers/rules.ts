import { holdsInDepartments } from '../permissions/rules/case-role.ts';
import { isAdministrator } from '../permissions/rules/administrator.ts';
import type { OfficerRole } from '../permissions/rules/role.ts';
import type { OfficerGrant } from './model.ts';

/** Emergency reading ends by itself. */
export const GLASS_MINUTES = { least: 5, most: 60 } as const;

/**
 * GB/T 22239—2019 8.1.5.1–8.1.5.3: the three administrators are three people, and none of them also works on cases.
 * The role already held that keeps the asked one away.
 */
export function keptApart(held: readonly OfficerGrant[], asked: OfficerRole): OfficerRole | undefined {
  const others = held.map(({ role }) => role).filter((role) => role !== asked);
  if (isAdministrator(asked)) return others.find((role) => isAdministrator(role) || holdsInDepartments(role));
  return holdsInDepartments(asked) ? others.find(isAdministrator) : undefined;
}

/** A role that works on cases, or on what they give out, needs to know whose; every other role reaches no department. */
export function departmentsFault({ role, departments }: OfficerGrant) {
  const some = departments === 'all' || departments.length > 0;
  if (holdsInDepartments(role)) return some ? undefined : 'departmentsMissing';
  return some ? 'departmentsNotTaken' : undefined;
}

/** Who draws for the county, or heads the department or a part of it, draws without being let. */
export const drawsByOffice = (held: readonly OfficerGrant[], department: string): boolean =>
  held.some(
    ({ role, departments }) =>
      role === 'cataloguer' ||
      ((role === 'sectionHead' || role === 'leader') && (departments === 'all' || departments.includes(department))),
  );

type Place = { department: string; section: string | null };

/**
 * Whether a task is an officer's to work on, as far as sections (科室) go: who belongs to sections works on their tasks and on those that
 * name none; in other departments, and without a section, on all. Lists ask the same of the database.
 */
export function worksOn(sections: readonly { department: string; section: string }[], task: Place): boolean {
  const there = sections.filter(({ department }) => department === task.department);
  return task.section === null || there.length === 0 || there.some(({ section }) => section === task.section);
}
