import { civilDateOf } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getItemVersion, type ItemVersion } from '../../../catalogue/index.ts';
import type { Offered, Owing } from '../contract/tolerance.ts';
import type { CaseDeps } from '../deps.ts';
import { nameOf } from '../matter.ts';
import type { ListedCase } from '../queries/case-rows.ts';
import { loadCase } from '../store/cases.ts';
import { findOffer } from './agreeing.ts';

const named = (keys: readonly string[], item: ItemVersion) => keys.map((id) => ({ id, name: nameOf(id, item) }));

/** What a case that waits for its acceptance would be accepted without. */
export async function offeredOf(tx: Tx, deps: CaseDeps, listed: ListedCase): Promise<Offered | null> {
  if (listed.state !== 'submitted') return null;
  const { value } = await loadCase(tx, listed.id);
  if (value.state !== 'submitted') return null;
  const offer = await findOffer(tx, deps, { id: listed.id, facts: value.facts, on: civilDateOf(deps.now()) });
  if (!offer) return null;
  const item = await getItemVersion(tx, listed.item_key, listed.item_version);
  return { materials: named(offer.materials, item), term: offer.term ?? null, barred: offer.barred };
}

type Owes = { listed: ListedCase; item: ItemVersion };

/** What an accepted case still waits for. */
export async function owingOf(tx: Tx, { now }: Pick<CaseDeps, 'now'>, { listed, item }: Owes): Promise<Owing | null> {
  if (listed.owed_by === null) return null;
  const { value } = await loadCase(tx, listed.id);
  const owed = value.state === 'accepted' ? value.owed : undefined;
  return owed ? { by: owed.by, materials: named(owed.materials, item), late: civilDateOf(now()) > owed.by } : null;
}
