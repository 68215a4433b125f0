import { Type } from 'typebox';
import { listHeld, showHeld } from '../../../modules/certificates/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { LicencePage } from '../../../web/portal/pages/licences/LicencePage.tsx';
import { LicencesPage } from '../../../web/portal/pages/licences/LicencesPage.tsx';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { qrPicture } from '../qr-picture.ts';

const LicenceParams = Type.Object({ licenceId: Type.String({ format: 'uuid' }) });

/** Somebody's licences. */
export function licenceRoutes(app: App, deps: PortalDeps): void {
  const { db, certificates } = deps.intake;
  app.get(to.licences, { ...may('case:seeOwn') }, async (request, reply) => {
    const licences = await db.within(request.caller.scope, (tx) => listHeld(tx, certificates));
    return sendPage(reply, <LicencesPage frame={frameOf(request, deps)} licences={licences} />);
  });
  app.get(
    to.licence(':licenceId'),
    { ...may('case:seeOwn'), schema: { params: LicenceParams } },
    async (request, reply) => {
      const { caller, params } = request;
      const shown = await db.within(caller.scope, (tx) => showHeld(tx, certificates, params.licenceId));
      if (!shown) return problem(reply, 404, { code: 'caseNotFound' });
      const frame = frameOf(request, deps);
      return sendPage(reply, <LicencePage frame={frame} {...shown} picture={qrPicture(shown.link)} />);
    },
  );
}
