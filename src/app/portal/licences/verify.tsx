import { Type } from 'typebox';
import { verifyCertificate } from '../../../modules/certificates/index.ts';
import { languageOf, may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { VerifiedPage, VerifyPage } from '../../../web/portal/pages/licences/VerifyPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
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
