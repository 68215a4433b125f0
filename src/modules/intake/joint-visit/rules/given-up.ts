import type { LeaveCause } from '../contract/kinds.ts';
import type { Event } from '../model.ts';

/** Why a visit did not come about in time, so that each case is visited for itself. */
export const GIVEN_UP_CAUSES = ['notArranged', 'notChosen', 'notRecorded'] as const satisfies readonly LeaveCause[];
export type GivenUpCause = (typeof GIVEN_UP_CAUSES)[number];
type Left = Extract<Event, { type: 'memberLeft' }>;

/** The cause for which the days ended a case's part in its visit; undefined of every other leaving. */
export const givenUpBecause = ({ cause }: Left): GivenUpCause | undefined =>
  GIVEN_UP_CAUSES.find((one) => one === cause);

/**
 * Whether an event is the one by which a visit that did not come about is told of: of all cases that left for the same cause at the same
 * moment the first, so that it is told of once.
 */
export function isFirstGivenUp(event: Left, all: readonly Event[]): boolean {
  const together = all
    .filter((one) => one.type === 'memberLeft')
    .filter(({ at, cause }) => at === event.at && cause === event.cause);
  return givenUpBecause(event) !== undefined && together[0]?.item === event.item;
}
