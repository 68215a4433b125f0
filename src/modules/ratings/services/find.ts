import type { Caller } from '../../../platform/http/index.ts';
import type { RatingDeps } from '../deps.ts';
import type { RatableService } from '../giving/contract.ts';
import { servicesOf } from './list.ts';
import { findService as findRow, type Place } from './queries/services.ts';

/** One service that the caller may rate, or might have. */
export const findService = (
  deps: RatingDeps,
  { caller, place }: { caller: Caller; place: Place },
): Promise<RatableService | undefined> =>
  deps.db.within(caller.scope, async (tx) => {
    const row = await findRow(tx, place);
    return row && deps.mayRate(caller, row) ? (await servicesOf(tx, deps, [row]))[0] : undefined;
  });
