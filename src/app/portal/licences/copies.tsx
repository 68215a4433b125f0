import { sendFile } from '../../../platform/files/index.ts';
import { Type } from 'typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addDays } from '../../../kernel/civil-date.ts';
import { makeCopy, openCopyFile, openSharedCopy, showHeld, withdrawCopy } from '../../../modules/certificates/index.ts';
import { licenceWording, statusOfLicence } from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import {
  COPY_TERMS,
  CopyEndingPage,
  CopyMakingPage,
  NoCopyPage,
  SharedCopyPage,
  type TypedCopy,
} from '../../../web/portal/pages/licences/CopyPages.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { dayText, type FieldError } from '../../../web/ui/index.ts';
import { askingOf, newOnce, todayOf, type PortalDeps } from '../deps.ts';
import { textOf } from '../draft/typed.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody } from '../params.ts';
import { findShown, LicenceParams } from './mine.tsx';

const CopyParams = Type.Object({ ...LicenceParams.properties, copyId: Type.String({ format: 'uuid' }) });
const Token = Type.Object({ token: Type.String({ pattern: '^[\\w-]{1,100}$' }) });
const OFTEN = { limit: { most: 60, seconds: 60 } };

type Exchange = { request: FastifyRequest; reply: FastifyReply };

/** Copies of a licence for somebody: making, withdrawing, and what their links open. */
export function copyRoutes(app: App, deps: PortalDeps): void {
  const SHARE = may('licence:share');
  app.get(to.licenceCopies(':licenceId'), { ...SHARE, schema: { params: LicenceParams } }, (request, reply) =>
    showMaking(deps, { request, reply }, { id: request.params.licenceId, typed: NOTHING, errors: [] }),
  );
  app.post(
    to.licenceCopies(':licenceId'),
    { ...SHARE, schema: { params: LicenceParams, body: FormBody } },
    (request, reply) => make(deps, { request, reply }, { id: request.params.licenceId, body: request.body }),
  );
  app.get(
    to.licenceCopyEnd(':licenceId', ':copyId'),
    { ...SHARE, schema: { params: CopyParams } },
    async (request, reply) => {
      const { licenceId, copyId } = request.params;
      const shown = await findShown(deps, request, licenceId);
      const copy = shown?.copies?.find(({ id }) => id === copyId);
      if (!shown || !copy) return problem(reply, 404, { code: 'licenceNotFound' });
      const page = { frame: frameOf(request, deps), licence: shown.licence, copy, once: newOnce() };
      return sendPage(reply, <CopyEndingPage {...page} />);
    },
  );
  app.post(
    to.licenceCopyEnd(':licenceId', ':copyId'),
    { ...SHARE, schema: { params: CopyParams, body: FormBody } },
    async (request, reply) => {
      const { licenceId: id, copyId: copy } = request.params;
      const ended = await withdrawCopy(copyingOf(deps), withOnce(request), { id, copy });
      return ended.ok
        ? reply.redirect(`${to.licence(id)}?done=withdrawn`, 303)
        : problem(reply, statusOfLicence(ended.error), ended.error);
    },
  );
  linkRoutes(app, deps);
}

const copyingOf = ({ intake: { db, certificates } }: PortalDeps) => ({ ...certificates, db });

const withOnce = (request: FastifyRequest) => {
  const { caller, once } = askingOf(request);
  return { caller, once };
};

const NOTHING: TypedCopy = { forWhom: '', purpose: '', days: '' };
type Showing = { id: string; typed: TypedCopy; errors: readonly FieldError[] };

async function showMaking(deps: PortalDeps, { request, reply }: Exchange, { id, typed, errors }: Showing) {
  const { db, certificates } = deps.intake;
  const { scope } = request.caller;
  const shown = await db.within(scope, (tx) => showHeld(tx, certificates, id));
  if (!shown?.isOwn(scope)) return problem(reply, 404, { code: 'licenceNotFound' });
  const page = { frame: frameOf(request, deps), licence: shown.licence, typed, errors, once: newOnce() };
  return sendPage(reply, <CopyMakingPage {...page} />, errors.length > 0 ? 422 : 200);
}

type Making = { id: string; body: FormBody };

async function make(deps: PortalDeps, exchange: Exchange, { id, body }: Making): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const typed = { forWhom: textOf(body['forWhom']), purpose: textOf(body['purpose']), days: textOf(body['days']) };
  const language = languageOf(request);
  const { wrong } = portalWording[language].licences.copies;
  const days = COPY_TERMS.find((term) => String(term) === typed.days);
  const missing = (['forWhom', 'purpose'] as const).filter((name) => typed[name].trim() === '');
  const errors = [...missing, ...(days === undefined ? (['days'] as const) : [])].map((field) => ({
    field,
    message: wrong[field],
  }));
  if (days === undefined || errors.length > 0) return showMaking(deps, exchange, { id, typed, errors });
  const until = addDays(todayOf(deps), days);
  const said = { purpose: typed.purpose, forWhom: typed.forWhom };
  const made = await makeCopy(copyingOf(deps), withOnce(request), { id, said, until });
  if (made.ok) return reply.redirect(`${to.licence(id)}?done=made`, 303);
  if (made.error.code !== 'copyTerm') return problem(reply, statusOfLicence(made.error), made.error);
  const message = licenceWording[language].refusals.copyTerm.replace('{latest}', dayText(made.error.latest, language));
  return showMaking(deps, exchange, { id, typed, errors: [{ field: 'days', message }] });
}

/** What anyone with the link sees, until it ends. No search engine keeps it, and no address of it is passed on. */
function linkRoutes(app: App, deps: PortalDeps): void {
  const { db, certificates, files } = deps.intake;
  const opening = { ...certificates, db, files };
  app.get(
    to.sharedCopy(':token'),
    { ...may('public:read', OFTEN), schema: { params: Token } },
    async (request, reply) => {
      const { token } = request.params;
      const frame = frameOf(request, deps);
      const opened = await openSharedCopy(opening, request.caller.scope.area, token);
      reply.header('x-robots-tag', 'noindex');
      if (!opened) return sendPage(reply, <NoCopyPage frame={frame} />, 404);
      return sendPage(reply, <SharedCopyPage frame={frame} copy={opened.copy} token={token} />);
    },
  );
  app.get(
    to.sharedCopyFile(':token'),
    { ...may('public:read', OFTEN), schema: { params: Token } },
    async (request, reply) => {
      const opened = await openSharedCopy(opening, request.caller.scope.area, request.params.token);
      const file = opened && (await openCopyFile(opening, opened));
      if (!file) return sendPage(reply, <NoCopyPage frame={frameOf(request, deps)} />, 404);
      return sendFile(reply.header('x-robots-tag', 'noindex'), file);
    },
  );
}
