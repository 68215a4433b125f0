import { legalClock } from '../../../kernel/legal-clock.ts';
import { findPublishedItem, findTowns, getDepartment, type ItemVersion } from '../../../modules/catalogue/index.ts';
import { formOf, pathOf } from '../../../modules/forms/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import type { DueIfToday } from '../../../web/portal/pages/guide/GuideFacts.tsx';
import { GuidePage } from '../../../web/portal/pages/guide/GuidePage.tsx';
import { todayOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { ItemParams } from '../params.ts';
import { sendPage } from '../page.ts';
import { rememberRecent } from './recent.ts';

/** The guide of one item, in the version that is in force today. */
export function guideRoutes(app: App, deps: PortalDeps): void {
  app.get(to.item(':key'), { ...may('public:read'), schema: { params: ItemParams } }, async (request, reply) => {
    const { key } = request.params;
    const found = await deps.intake.db.within(request.caller.scope, (tx) => findGuide(tx, deps, key));
    if (!found) return problem(reply, 404, { code: 'itemNotFound' });
    rememberRecent(reply, { request, key, publicUrl: deps.publicUrl });
    return sendPage(reply, <GuidePage frame={frameOf(request, deps)} {...found} />);
  });
}

async function findGuide(tx: Tx, deps: PortalDeps, key: string) {
  const version = await findPublishedItem(tx, key, todayOf(deps));
  if (!version) return undefined;
  const form = formOf(version, await findTowns(tx));
  return {
    version,
    pages: form.ok ? pathOf(form.value, {}).length : null,
    due: dueIfToday(deps, version),
    departments: await namesOfActors(tx, version),
  };
}

/** Nothing for what is done on the spot or in batches. */
function dueIfToday(deps: PortalDeps, { item: { promisedLimit } }: ItemVersion): DueIfToday | null {
  if (promisedLimit.unit === 'onTheSpot') return null;
  const terms = { startedOn: todayOf(deps), limit: promisedLimit, extension: 0, suspensions: [] };
  const reckoned = legalClock(terms, deps.intake.conventions());
  if (!reckoned.ok || reckoned.value.dueOn === null) return null;
  const { dueOn, provisional } = reckoned.value;
  return { on: dueOn, provisional };
}

async function namesOfActors(tx: Tx, { item }: ItemVersion) {
  const names: Record<string, { zh: string; en?: string }> = {};
  for (const key of new Set(item.steps.map(({ actor }) => actor))) names[key] = (await getDepartment(tx, key)).name;
  return names;
}
