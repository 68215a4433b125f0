import type { CaseEvent, Place } from '../model.ts';

type Submitted = Extract<CaseEvent, { type: 'caseSubmitted' }>;

const HALL = /^window:(.+)$/;

/** Where a case counts. Of a counter whose hall is known, the hall goes with the channel: `window:` and its key. */
export const placeOf = ({ facts: { department, item }, channel, hall }: Submitted): Place => ({
  department,
  channel: hall === undefined ? channel : `${channel}:${hall}`,
  item: item.key,
});

/** The hall in a channel; undefined on the portal, and of a counter of which nobody knows where it stands. */
export const hallIn = (channel: string): string | undefined => HALL.exec(channel)?.[1];

/** `portal` or `window`, wherever the window is. */
export const kindOf = (channel: string): string => (hallIn(channel) === undefined ? channel : 'window');
