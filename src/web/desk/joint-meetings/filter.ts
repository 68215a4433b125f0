import type { MeetingQuery } from '../../../modules/intake/meeting/contract.ts';

export const FILTER_SIDES = ['ofUs', 'byUs'] as const;
export const FILTER_STATES = ['open', 'over', 'all'] as const;

/** What the list is narrowed to, as the address keeps it. */
export type MeetingFilter = Pick<MeetingQuery, 'side' | 'state'>;

/** What an address asks for; whatever else it says is left out. */
export function meetingFilterOf(search: Readonly<Record<string, unknown>>): MeetingFilter {
  const side = FILTER_SIDES.find((known) => known === search['side']);
  const state = FILTER_STATES.find((known) => known === search['state']);
  return { ...(side && { side }), ...(state && { state }) };
}
