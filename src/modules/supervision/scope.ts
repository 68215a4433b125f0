import type { Scope } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { SupervisionDeps } from './deps.ts';

/** No department: only who reaches all of them reaches it. */
const WHOLE_COUNTY = '*';

/** The departments whose figures the caller may see, and no others that he works in. */
export function supervisedBy({ permits }: Pick<SupervisionDeps, 'permits'>, caller: Caller): Scope {
  const { scope } = caller;
  const may = (department: string) => permits(caller, 'figures:see', department);
  if (scope.departments === 'all')
    return may(WHOLE_COUNTY) ? scope : { ...scope, departments: grantedIn(caller).filter(may) };
  return { ...scope, departments: (scope.departments ?? []).filter(may) };
}

/** Departments that some grant names. */
const grantedIn = ({ grants = [] }: Caller): string[] => [
  ...new Set(grants.flatMap(({ departments }) => (departments === 'all' ? [] : departments))),
];
