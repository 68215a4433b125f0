import { findPublishedItem, type ItemVersion } from '../../../modules/catalogue/index.ts';
import {
  askingOf,
  materialSet,
  momentAt,
  planOf,
  visitsFor,
  type Reach,
  type Scenario,
  type Theme,
} from '../../../modules/themes/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Outlook } from '../../../web/portal/pages/themes/ThemeOutlook.tsx';
import { todayOf, type PortalDeps } from '../deps.ts';

/** Nobody is signed in: what we hold of somebody, and what others would share, is not known here. */
const NOBODYS: Reach = { held: new Set(), shared: new Map(), committed: new Set() };

/** What the needed items come to together: until when, how often one has to come, and what is handed in once. Null where none can be applied for. */
export async function outlookOf(
  tx: Tx,
  deps: PortalDeps,
  { theme, scenario }: { theme: Theme; scenario: Scenario },
): Promise<Outlook | null> {
  const versions: ItemVersion[] = [];
  for (const { item } of scenario.needed) {
    const version = await findPublishedItem(tx, item, todayOf(deps));
    if (version) versions.push(version);
  }
  if (versions.length === 0) return null;
  const promised = versions.map(({ key, item: { promisedLimit: limit } }) => ({ item: key, limit }));
  const plan = planOf(theme, { promised, start: momentAt(deps.intake.now()) }, deps.intake.conventions());
  return {
    plan: plan.ok ? plan.value : null,
    visits: visitsFor(theme, new Map(versions.map(({ key, item }) => [key, item.visits.value]))),
    materials: materialSet(
      theme,
      versions.map(({ item }) => askingOf(item)),
      NOBODYS,
    ),
  };
}
