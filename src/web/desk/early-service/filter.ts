import type { EarlyServiceQuery } from '../../../modules/intake/early-service/contract.ts';

export const FILTER_STATES = ['waiting', 'late', 'answered', 'applied', 'withdrawn', 'lapsed', 'all'] as const;

/** What the list is narrowed to, as the address keeps it. */
export type EarlyServiceFilter = Pick<EarlyServiceQuery, 'state' | 'month'>;

const MONTH = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

/** What an address asks for; whatever else it says is left out. */
export function earlyServiceFilterOf(search: Readonly<Record<string, unknown>>): EarlyServiceFilter {
  const state = FILTER_STATES.find((known) => known === search['state']);
  const month = search['month'];
  return { ...(state && { state }), ...(typeof month === 'string' && MONTH.test(month) && { month }) };
}
