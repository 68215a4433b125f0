import type { TurnedAwayQuery } from '../../../modules/intake/turned-away/contract.ts';
import { LISTED_REASONS, STATES } from '../../../modules/intake/turned-away/contract/kinds.ts';

/** What the list is narrowed to, as the address keeps it: keys and ids that say nothing about anybody. */
export type TurnedAwayFilter = Omit<TurnedAwayQuery, 'after'>;

export const FILTER_STATES = ['open', 'overdue', ...STATES, 'all'] as const;
const KEY = /^[a-zA-Z0-9-]{0,80}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const ID = /^[0-9a-f-]{36}$/;

const fitting = (text: unknown, shape: RegExp) => (typeof text === 'string' && shape.test(text) ? text : undefined);

/** What an address asks for; whatever else it says is left out. An empty key asks for what has none. */
export function turnedAwayFilterOf(search: Readonly<Record<string, unknown>>): TurnedAwayFilter {
  const state = FILTER_STATES.find((known) => known === search['state']);
  const reason = LISTED_REASONS.find((known) => known === search['reason']);
  const month = fitting(search['month'], MONTH);
  const officer = fitting(search['officer'], ID);
  const [hall, item, department] = ['hall', 'item', 'department'].map((name) => fitting(search[name], KEY));
  return {
    ...(state && { state }),
    ...(reason && { reason }),
    ...(month !== undefined && { month }),
    ...(officer !== undefined && { officer }),
    ...(hall !== undefined && { hall }),
    ...(item !== undefined && { item }),
    ...(department !== undefined && { department }),
  };
}
