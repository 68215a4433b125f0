import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Sending } from '../contract.ts';
import { findFetchedOf } from '../queries/parcels.ts';
import { viewOf } from '../read.ts';
import type { ParcelRow } from '../store/tables.ts';
import type { Matter, PaperDeps } from './deps.ts';
import { mayFetch, type Fetched } from './rules.ts';

/** How it stands with the papers of a case, for whose it is. */
export async function ownSending(
  tx: Tx,
  { delivery }: Pick<PaperDeps, 'delivery'>,
  { id, isOpen }: { id: CaseId } & Pick<Matter, 'isOpen'>,
): Promise<Sending> {
  const rows = await findFetchedOf(tx, id);
  const last = rows.at(-1);
  const today = civilDateOf(delivery.now());
  const allowed = mayFetch({ isOpen, fetched: rows.map(fetchedOf), today });
  return { mayFetch: delivery.courier !== undefined && allowed.ok, parcel: last && viewOf(last) };
}

/** What the rules ask of a parcel. */
export const fetchedOf = ({ state, moved_at: movedAt, ordered_on: orderedOn }: ParcelRow): Fetched => ({
  state,
  movedOn: movedAt === null ? orderedOn : civilDateOf(movedAt),
});
