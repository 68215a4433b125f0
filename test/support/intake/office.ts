import { openTestDatabase } from '../database.ts';
import { openOfficeOn, type Office } from './office-on.ts';

export { officerCaller, personCaller } from './callers.ts';
export type { Office } from './office-on.ts';

/** An office with the starter catalogue, real keys, real files and real papers, at a moment that a test chooses. */
export const openOffice = async (startsAt = '2026-03-02T01:00:00Z'): Promise<Office> =>
  openOfficeOn(await openTestDatabase(), startsAt);

/** An office whose officers work for their own departments, as the permission table has it. */
export function byDepartment(office: Office): Office {
  const permits: Office['deps']['permits'] = ({ scope: { departments = [] } }, _permission, department) =>
    departments === 'all' || departments.includes(department);
  const actorFor: Office['deps']['actorFor'] = (caller, permission, department) =>
    permits(caller, permission, department) ? caller.actor : undefined;
  return { ...office, deps: { ...office.deps, permits, actorFor } };
}
