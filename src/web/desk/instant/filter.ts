import type { InstantQuery } from '../../../modules/intake/instant/contract.ts';
import { STATES } from '../../../modules/intake/instant/contract/kinds.ts';

/** What the list is narrowed to, as the address keeps it. */
export type InstantFilter = Omit<InstantQuery, 'after'>;

const FILTER_STATES = ['open', ...STATES, 'all'] as const;

/** What an address asks for; whatever else it says is left out. */
export function instantFilterOf(search: Readonly<Record<string, unknown>>): InstantFilter {
  const state = FILTER_STATES.find((known) => known === search['state']);
  return state ? { state } : {};
}
