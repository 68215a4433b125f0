import { Type } from 'typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { correctSelf, findOwnData, statusOfIdentity } from '../../../modules/identity/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { CorrectionPage } from '../../../web/portal/pages/self/CorrectionPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

const Typed = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 200 })),
  phone: Type.String({ maxLength: 200 }),
  _once: Type.Optional(Type.String()),
});

/** What somebody said of himself is corrected by him; what was proven, at a window. */
export function correctionRoutes(app: App, deps: PortalDeps): void {
  app.get(to.ownDataCorrection, may('person:correctSelf'), async (request, reply) => {
    const own = await findOwn(deps, request);
    if (!own) return problem(reply, 404, { code: 'personUnknown' });
    const { name, phone } = own;
    const page = { name, phone: phone ?? '', nameStands: own.nameStands, once: newOnce() };
    return sendPage(reply, <CorrectionPage frame={frameOf(request, deps)} {...page} />);
  });
  app.post(to.ownDataCorrection, { ...may('person:correctSelf'), schema: { body: Typed } }, async (request, reply) =>
    correct(deps, { request, reply }, request.body),
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

async function correct(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { name, phone }: { name?: string; phone: string },
) {
  const own = await findOwn(deps, request);
  if (!own) return problem(reply, 404, { code: 'personUnknown' });
  const correction = { ...(own.nameStands ? {} : { name }), ...(phone === '' && own.phone === null ? {} : { phone }) };
  const { actor } = request.caller;
  const corrected = await correctSelf(deps.identity, { person: own.person, actor, correction });
  // Sent twice, or sent as it stood: it stands as it was wished.
  if (corrected.ok || corrected.error.code === 'nothingCorrected')
    return reply.redirect(`${to.ownData}?done=corrected`, 303);
  if (corrected.error.code !== 'correctionInvalid')
    return problem(reply, statusOfIdentity(corrected.error), corrected.error);
  const { field } = corrected.error;
  const errors = [{ field, message: portalWording[languageOf(request)].self.correction.wrong[field] }];
  const typed = { name: name ?? own.name, phone, nameStands: own.nameStands, errors, once: newOnce() };
  return sendPage(reply, <CorrectionPage frame={frameOf(request, deps)} {...typed} />, 422);
}

async function findOwn({ intake }: PortalDeps, { caller: { scope } }: FastifyRequest) {
  const { person } = scope;
  if (person === undefined) return undefined;
  const own = await intake.db.within(scope, (tx) => findOwnData(intake.vault, tx, person));
  return own && { ...own, person };
}
