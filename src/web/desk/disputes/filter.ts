import type { DisputeQuery } from '../../../modules/intake/remedies/contract.ts';
import { DISPUTE_KINDS } from '../../../modules/intake/remedies/contract/kinds.ts';

/** What the list is narrowed to, as the address keeps it. */
export type DisputeFilter = Omit<DisputeQuery, 'after'>;

export const FILTER_STATES = [
  'open',
  'answerDue',
  'overdue',
  'dutyOpen',
  'concluded',
  'decided',
  'corrected',
  'all',
] as const;

/** What an address asks for; whatever else it says is left out. */
export function disputeFilterOf(search: Readonly<Record<string, unknown>>): DisputeFilter {
  const state = FILTER_STATES.find((known) => known === search['state']);
  const kind = DISPUTE_KINDS.find((known) => known === search['kind']);
  const { department, year } = search;
  return {
    ...(state && { state }),
    ...(kind && { kind }),
    ...(typeof department === 'string' && /^[a-zA-Z0-9-]{1,80}$/.test(department) && { department }),
    ...(typeof year === 'string' && /^[1-9]\d{3}$/.test(year) && { year }),
  };
}
