import { findOwnData } from '../../../modules/identity/index.ts';
import { getDepartment } from '../../../modules/catalogue/index.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { findAccesses } from '../../../platform/log/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { OwnDataPage, type Look } from '../../../web/portal/pages/self/OwnDataPage.tsx';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

/** What we hold of a person and who looked at it. */
export function ownDataRoutes(app: App, deps: PortalDeps): void {
  const { db, vault, now } = deps.intake;
  app.get(to.ownData, may('person:seeSelf'), async (request, reply) => {
    const { scope } = request.caller;
    const { person } = scope;
    if (person === undefined) return problem(reply, 404, { code: 'notFound' });
    const [data, looks] = await db.within(scope, async (tx) => [
      await findOwnData(vault, tx, person),
      await findLooks(tx, person, now()),
    ]);
    if (!data) return problem(reply, 404, { code: 'notFound' });
    const { name, citizenId, phone, level } = data;
    const own = { name, idNumber: citizenId, phone, level };
    return sendPage(reply, <OwnDataPage frame={frameOf(request, deps)} data={own} looks={looks} />);
  });
}

async function findLooks(tx: Tx, person: PersonId, before: Date): Promise<Look[]> {
  const looked = await findAccesses(tx, person, { before });
  const keys = new Set(looked.flatMap(({ actor }) => actor.department ?? []));
  const names = new Map<string, Look['department']>();
  for (const key of keys) names.set(key, (await getDepartment(tx, key)).name);
  return looked.map(({ at, actor, what }) => ({
    at,
    what,
    department: actor.department === undefined ? undefined : names.get(actor.department),
  }));
}
