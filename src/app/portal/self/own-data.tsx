import { Type } from 'typebox';
import { exportSelf, findOwnData, statusOfIdentity } from '../../../modules/identity/index.ts';
import { ownRecords } from '../../../modules/credit/index.ts';
import { getDepartment } from '../../../modules/catalogue/index.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { findAccesses } from '../../../platform/log/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { OwnDataPage, type Look } from '../../../web/portal/pages/self/OwnDataPage.tsx';
import { newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody } from '../params.ts';

const Done = Type.Object({ done: Type.Optional(Type.Literal('corrected')) });

/** What we hold of a person and who looked at it. */
export function ownDataRoutes(app: App, deps: PortalDeps): void {
  const { db, vault, now } = deps.intake;
  app.get(to.ownData, { ...may('person:seeSelf'), schema: { querystring: Done } }, async (request, reply) => {
    const { scope } = request.caller;
    const { person } = scope;
    if (person === undefined) return problem(reply, 404, { code: 'notFound' });
    const [data, looks, records] = await db.within(scope, async (tx) => [
      await findOwnData(vault, tx, person),
      await findLooks(tx, person, now()),
      await ownRecords(tx, deps.credit, request.caller),
    ]);
    if (!data) return problem(reply, 404, { code: 'notFound' });
    const { name, citizenId, phone, level } = data;
    const own = { name, idNumber: citizenId, phone, level };
    const seen = { data: own, looks, records, corrected: request.query.done !== undefined, once: newOnce() };
    return sendPage(reply, <OwnDataPage frame={frameOf(request, deps)} {...seen} />);
  });
  // Where a sign-in in between leads back to: the page with the button.
  app.get(to.ownDataCopy, may('person:exportSelf'), (_request, reply) => reply.redirect(to.ownData, 303));
  app.post(to.ownDataCopy, { ...may('person:exportSelf'), schema: { body: FormBody } }, async (request, reply) => {
    const { actor, scope } = request.caller;
    const { person } = scope;
    if (person === undefined) return problem(reply, 404, { code: 'notFound' });
    const copy = await exportSelf(deps.identity, deps.personalData, { person, actor });
    if (!copy.ok) return problem(reply, statusOfIdentity(copy.error), copy.error);
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="my-data.json"')
      .send(JSON.stringify(copy.value, undefined, 2));
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
    byMandatary: actor.kind === 'person',
    department: actor.department === undefined ? undefined : names.get(actor.department),
  }));
}
