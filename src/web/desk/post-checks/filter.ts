import type { PostCheckQuery } from '../../../modules/intake/post-checks/contract.ts';
import { OUTCOMES, STATES } from '../../../modules/intake/post-checks/contract/kinds.ts';

/** What the list is narrowed to, as the address keeps it. */
export type PostCheckFilter = Omit<PostCheckQuery, 'after'>;

export const FILTER_STATES = ['open', 'overdue', ...STATES, ...OUTCOMES, 'inTime', 'late', 'all'] as const;
const MONTH = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

/** What an address asks for; whatever else it says is left out. */
export function postCheckFilterOf(search: Readonly<Record<string, unknown>>): PostCheckFilter {
  const state = FILTER_STATES.find((known) => known === search['state']);
  const { month, department, mine } = search;
  return {
    ...(state && { state }),
    ...(typeof month === 'string' && MONTH.test(month) && { month }),
    ...(typeof department === 'string' && /^[a-zA-Z0-9-]{1,80}$/.test(department) && { department }),
    ...(mine === 'yes' && { mine }),
  };
}
