import type { FastifyReply, FastifyRequest } from 'fastify';
import { askForRenewal, statusOfLicence } from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { RenewalPage, type TypedRenewal } from '../../../web/portal/pages/licences/RenewalPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { type FieldError } from '../../../web/ui/index.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { textOf } from '../draft/typed.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody } from '../params.ts';
import { findShown, LicenceParams } from './mine.tsx';

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Showing = { id: string; typed: TypedRenewal; errors: readonly FieldError[] };

const NOTHING: TypedRenewal = { changed: '', what: '', confirm: '' };
const MOST = 500;

/** The holder asks for another term of a licence. */
export function renewalRoutes(app: App, deps: PortalDeps): void {
  const RENEW = may('licence:renew');
  app.get(to.licenceRenewal(':licenceId'), { ...RENEW, schema: { params: LicenceParams } }, (request, reply) =>
    showAsking(deps, { request, reply }, { id: request.params.licenceId, typed: NOTHING, errors: [] }),
  );
  app.post(
    to.licenceRenewal(':licenceId'),
    { ...RENEW, schema: { params: LicenceParams, body: FormBody } },
    (request, reply) => ask(deps, { request, reply }, { id: request.params.licenceId, body: request.body }),
  );
}

/** Where nothing can be asked for now, the licence's own page says why. */
async function showAsking(deps: PortalDeps, { request, reply }: Exchange, { id, typed, errors }: Showing) {
  const shown = await findShown(deps, request, id);
  if (shown?.copies === undefined) return problem(reply, 404, { code: 'licenceNotFound' });
  const { licence, renewal } = shown;
  if (renewal?.state !== 'offered' || (renewal.standing !== 'inTime' && renewal.standing !== 'late'))
    return reply.redirect(to.licence(id), 303);
  const page = { frame: frameOf(request, deps), licence, offer: renewal, typed, errors, once: newOnce() };
  return sendPage(reply, <RenewalPage {...page} />, errors.length > 0 ? 422 : 200);
}

async function ask(deps: PortalDeps, exchange: Exchange, { id, body }: { id: string; body: FormBody }) {
  const { request, reply } = exchange;
  const typed = { changed: textOf(body['changed']), what: textOf(body['what']), confirm: textOf(body['confirm']) };
  const { wrong } = portalWording[languageOf(request)].licences.renewal;
  const lacks = lacksIn(typed);
  const errors = lacks.map((field) => ({ field, message: wrong[field] }));
  if (errors.length > 0) return showAsking(deps, exchange, { id, typed, errors });
  const said = typed.changed === 'yes' ? typed.what.slice(0, MOST) : '';
  const asked = await askForRenewal(deps.intake, askingOf(request), { id, said });
  return asked.ok
    ? reply.redirect(`${to.licence(id)}?done=renewalAsked`, 303)
    : problem(reply, statusOfLicence(asked.error), asked.error);
}

function lacksIn({ changed, what, confirm }: TypedRenewal): (keyof TypedRenewal)[] {
  return [
    ...(changed === 'yes' || changed === 'no' ? [] : (['changed'] as const)),
    ...(changed === 'yes' && what.trim() === '' ? (['what'] as const) : []),
    ...(confirm === 'yes' ? [] : (['confirm'] as const)),
  ];
}
