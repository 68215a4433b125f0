import type { FastifyRequest } from 'fastify';
import { findPublishedItem } from '../../../modules/catalogue/index.ts';
import type { MandateView } from '../../../modules/identity/index.ts';
import type { NamedMandate } from '../../../web/portal/pages/acting/MandateTerms.tsx';
import { todayOf, type PortalDeps } from '../deps.ts';

/** A mandate with its services as people call them; one that is gone stands by its key. */
export async function named(deps: PortalDeps, { caller }: FastifyRequest, mandate: MandateView): Promise<NamedMandate> {
  if (mandate.items === 'all') return { mandate, items: 'all' };
  const keys = mandate.items;
  const items = await deps.intake.db.within(caller.scope, async (tx) => {
    const names = [];
    for (const key of keys) names.push((await findPublishedItem(tx, key, todayOf(deps)))?.name ?? { zh: key });
    return names;
  });
  return { mandate, items };
}
