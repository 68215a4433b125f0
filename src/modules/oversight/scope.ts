import type { Caller } from '../../platform/http/index.ts';
import type { OversightDeps } from './deps.ts';

/** No department: only who reaches all of them reaches it. */
const WHOLE_COUNTY = '*';

/** Of the departments that the caller sees, those in which he may; all where he may in every one. */
export function departmentsOf(
  { permits }: Pick<OversightDeps, 'permits'>,
  caller: Caller,
  permission: string,
): readonly string[] | 'all' {
  const { departments = [] } = caller.scope;
  if (departments !== 'all') return departments.filter((one) => permits(caller, permission, one));
  if (permits(caller, permission, WHOLE_COUNTY)) return 'all';
  return grantedIn(caller).filter((one) => permits(caller, permission, one));
}

/** Departments that some grant names. */
const grantedIn = ({ grants = [] }: Caller): string[] => [
  ...new Set(grants.flatMap(({ departments }) => (departments === 'all' ? [] : departments))),
];
