import type { Caller } from '../../../platform/http/index.ts';
import type { NoteDeps } from './deps.ts';

type Asked = { caller: Caller; permission: string; department: string };

/**
 * Whether the permission table lets somebody do this in a case that his scope shows him: for the department in charge, or for his own,
 * which then works on the case beside it.
 */
export function worksOn(deps: Pick<NoteDeps, 'permits'>, { caller, permission, department }: Asked): boolean {
  const { departments = [] } = caller.scope;
  const own = departments === 'all' ? [] : departments;
  return [department, ...own].some((one) => deps.permits(caller, permission, one));
}
