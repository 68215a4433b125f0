import { Type } from 'typebox';
import type { FastifyRequest } from 'fastify';
import { historyOf, listCopies, listHeld, showHeld } from '../../../modules/certificates/index.ts';
import { findOwnPostCheck, findRenewal } from '../../../modules/intake/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { LicencePage } from '../../../web/portal/pages/licences/LicencePage.tsx';
import { LicencesPage, type ListedLicence } from '../../../web/portal/pages/licences/LicencesPage.tsx';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { qrPicture } from '../qr-picture.ts';

export const LicenceParams = Type.Object({ licenceId: Type.String({ format: 'uuid' }) });
const Done = Type.Object({ done: Type.Optional(Type.Enum(['made', 'withdrawn', 'renewalAsked'])) });

/** Somebody's licences. */
export function licenceRoutes(app: App, deps: PortalDeps): void {
  const { db, certificates } = deps.intake;
  app.get(to.licences, { ...may('case:seeOwn') }, async (request, reply) => {
    const licences = await db.within(request.caller.scope, async (tx) => {
      const listed: ListedLicence[] = [];
      for (const licence of await listHeld(tx, certificates))
        listed.push({ ...licence, renewal: await findRenewal(tx, deps.intake, licence) });
      return listed;
    });
    return sendPage(reply, <LicencesPage frame={frameOf(request, deps)} licences={licences} />);
  });
  app.get(
    to.licence(':licenceId'),
    { ...may('case:seeOwn'), schema: { params: LicenceParams, querystring: Done } },
    async (request, reply) => {
      const shown = await findShown(deps, request, request.params.licenceId);
      if (!shown) return problem(reply, 404, { code: 'licenceNotFound' });
      const page = { ...shown, frame: frameOf(request, deps), done: request.query.done };
      return sendPage(reply, <LicencePage {...page} picture={qrPicture(shown.link)} />);
    },
  );
}

/** A licence to be shown, with what happened to it and the copies of it; whoever acts for its holder sees none of those. */
export function findShown({ intake }: PortalDeps, { caller }: FastifyRequest, id: string) {
  const { db, certificates } = intake;
  return db.within(caller.scope, async (tx) => {
    const shown = await showHeld(tx, certificates, id);
    if (!shown) return undefined;
    const happened = await historyOf(tx, certificates.vault, id);
    const copies = shown.isOwn(caller.scope) ? await listCopies(tx, certificates, id) : undefined;
    const renewal = await findRenewal(tx, intake, shown.licence);
    const postCheck = await findOwnPostCheck(tx, intake, shown.licence.caseId);
    return { licence: shown.licence, link: shown.link, happened, copies, renewal, postCheck };
  });
}
