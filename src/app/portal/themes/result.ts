import type { FastifyRequest } from 'fastify';
import { findItemRows } from '../../../modules/catalogue/index.ts';
import { findPublishedKeys, placeChecks, type Scenario, type Theme, type Told } from '../../../modules/themes/index.ts';
import { todayOf, type PortalDeps } from '../deps.ts';
import { outlookOf } from './outlook.ts';

type Reached = { theme: Theme; told: Told; scenario: Scenario };

/** What the answers come to, with everything that a page or a paper says of it. */
export async function resultOf(deps: PortalDeps, { caller }: Pick<FastifyRequest, 'caller'>, reached: Reached) {
  const { theme, scenario } = reached;
  const content = await deps.intake.db.within(caller.scope, async (tx) => ({
    rows: await findItemRows(
      tx,
      theme.parts.map(({ item }) => item),
      todayOf(deps),
    ),
    inService: (await findPublishedKeys(tx)).has(theme.key),
    outlook: await outlookOf(tx, deps, { theme, scenario }),
  }));
  const asksPlace = (await placeChecks()).has(theme.key);
  const items = new Map(content.rows.map((row) => [row.key, row]));
  return { ...reached, items, inService: content.inService, outlook: content.outlook, asksPlace };
}
