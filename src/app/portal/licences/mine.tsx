import { listHeld } from '../../../modules/certificates/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { LicencesPage } from '../../../web/portal/pages/licences/LicencesPage.tsx';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

/** Somebody's licences. */
export function licenceRoutes(app: App, deps: PortalDeps): void {
  const { db, certificates } = deps.intake;
  app.get(to.licences, { ...may('case:seeOwn') }, async (request, reply) => {
    const licences = await db.within(request.caller.scope, (tx) => listHeld(tx, certificates));
    return sendPage(reply, <LicencesPage frame={frameOf(request, deps)} licences={licences} />);
  });
}
