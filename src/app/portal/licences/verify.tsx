import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Type } from 'typebox';
import { findVerificationKeys, verifyCertificate } from '../../../modules/certificates/index.ts';
import { languageOf, may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { OfflinePage } from '../../../web/portal/pages/licences/OfflinePage.tsx';
import { VerifiedPage, VerifyPage } from '../../../web/portal/pages/licences/VerifyPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { portalFolder } from '../../assets/places.ts';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

const Typed = Type.String({ maxLength: 200 });
const Asked = Type.Object({ identifier: Type.Optional(Typed) });
const Identified = Type.Object({ identifier: Typed });

const OFTEN = { limit: { most: 60, seconds: 60 } };

/** Whether a licence holds, for whoever has it before him: by a form, or by the address in its QR code. */
export function verifyRoutes(app: App, deps: PortalDeps): void {
  app.get(to.verify, { ...may('public:read'), schema: { querystring: Asked } }, (request, reply) => {
    const { identifier } = request.query;
    if (identifier?.trim()) return reply.redirect(to.verified(identifier.trim()), 303);
    const { missing: message } = portalWording[languageOf(request)].licences.verify;
    const errors = identifier === undefined ? [] : [{ field: 'identifier', message }];
    const page = <VerifyPage frame={frameOf(request, deps)} errors={errors} />;
    return sendPage(reply, page, errors.length > 0 ? 422 : 200);
  });
  offlineRoutes(app, deps);
  app.get(
    to.verified(':identifier'),
    { ...may('public:read', OFTEN), schema: { params: Identified } },
    async (request, reply) => {
      const { identifier } = request.params;
      const frame = frameOf(request, deps);
      const found = await verifyCertificate(
        { ...deps.intake.certificates, db: deps.intake.db },
        request.caller,
        identifier,
      );
      if (found.status !== 'unknown') return sendPage(reply, <VerifiedPage frame={frame} found={found} />);
      const say = portalWording[languageOf(request)].licences.verify;
      const errors = [{ field: 'identifier', message: found.misread ? say.misread : say.unknown }];
      return sendPage(reply, <VerifyPage frame={frame} identifier={identifier} errors={errors} />, 404);
    },
  );
}

/** The page that checks by itself, and the worker that keeps it; a worker rules only over addresses below its own. */
function offlineRoutes(app: App, deps: PortalDeps): void {
  const { db, certificates } = deps.intake;
  app.get(to.verifyOffline, { ...may('public:read') }, async (request, reply) => {
    const { keys } = await findVerificationKeys({ db, vault: certificates.vault }, request.caller);
    return sendPage(reply, <OfflinePage frame={frameOf(request, deps)} keys={keys} />);
  });
  app.get('/verify/worker.js', { ...may('public:read') }, async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await readFile(join(portalFolder, basename(deps.assets.worker)), 'utf8')),
  );
}
