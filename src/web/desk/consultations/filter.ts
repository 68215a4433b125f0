import type { ConsultationQuery } from '../../../modules/intake/consultation/contract.ts';

export const FILTER_SIDES = ['ofUs', 'byUs'] as const;
export const FILTER_STATES = ['waiting', 'undecided', 'over', 'all'] as const;

/** What the list is narrowed to, as the address keeps it. */
export type ConsultationFilter = Pick<ConsultationQuery, 'side' | 'state'>;

/** What an address asks for; whatever else it says is left out. */
export function consultationFilterOf(search: Readonly<Record<string, unknown>>): ConsultationFilter {
  const side = FILTER_SIDES.find((known) => known === search['side']);
  const state = FILTER_STATES.find((known) => known === search['state']);
  return { ...(side && { side }), ...(state && { state }) };
}
