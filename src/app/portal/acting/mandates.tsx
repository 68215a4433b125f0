import { Type } from 'typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  confirmMandate,
  declineMandate,
  endMandate,
  findAsked,
  findMandate,
  findMandates,
  statusOfIdentity,
  withdrawMandate,
} from '../../../modules/identity/index.ts';
import { listUnder } from '../../../modules/intake/index.ts';
import { may, onceOf, problem, type App } from '../../../platform/http/index.ts';
import { MandateAnswerPage } from '../../../web/portal/pages/acting/MandateAnswerPage.tsx';
import { MandateEndPage, MandatePage } from '../../../web/portal/pages/acting/MandatePage.tsx';
import { MANDATE_DONE, MandatesPage, type MandateDone } from '../../../web/portal/pages/acting/MandatesPage.tsx';
import { to } from '../../../web/portal/pages/addresses.ts';
import { newOnce, type PortalDeps } from '../deps.ts';
import { textOf } from '../draft/typed.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody } from '../params.ts';
import { named } from './named.ts';
import { signedIn } from './person.ts';

const Done = Type.Object({ done: Type.Optional(Type.Enum([...MANDATE_DONE])) });
const Token = Type.Object({ token: Type.String({ pattern: '^[\\w-]{1,100}$' }) });
const Mandate = Type.Object({ mandate: Type.String({ format: 'uuid' }) });

/** Who acts for me, for whom I act, and the end of either. */
export function mandateRoutes(app: App, deps: PortalDeps): void {
  const { db, vault, now } = deps.intake;
  app.get(to.mandates, { ...may('mandate:manage'), schema: { querystring: Done } }, async (request, reply) => {
    const { person } = signedIn(request);
    const mandates = await db.within(request.caller.scope, (tx) => findMandates(vault, tx, { person, now: now() }));
    const page = { frame: frameOf(request, deps), mandates, done: request.query.done };
    return sendPage(reply, <MandatesPage {...page} />);
  });
  app.get(to.mandate(':mandate'), { ...may('mandate:manage'), schema: { params: Mandate } }, async (request, reply) => {
    const { mandate } = request.params;
    const view = await findOwn(deps, request, mandate);
    if (!view) return problem(reply, 404, { code: 'mandateUnknown' });
    const cases = await db.within(request.caller.scope, (tx) => listUnder(tx, deps.intake, mandate));
    const page = { frame: frameOf(request, deps), named: await named(deps, request, view), cases };
    return sendPage(reply, <MandatePage {...page} />);
  });
  app.get(
    to.mandateEnd(':mandate'),
    { ...may('mandate:manage'), schema: { params: Mandate } },
    async (request, reply) => {
      const view = await findOwn(deps, request, request.params.mandate);
      if (!view) return problem(reply, 404, { code: 'mandateUnknown' });
      const page = { frame: frameOf(request, deps), named: await named(deps, request, view), once: newOnce() };
      return sendPage(reply, <MandateEndPage {...page} />);
    },
  );
  app.post(
    to.mandateEnd(':mandate'),
    { ...may('mandate:manage'), schema: { params: Mandate, body: FormBody } },
    (request, reply) => end(deps, { request, reply }, request.params.mandate),
  );
  answerRoutes(app, deps);
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

function findOwn({ intake: { db, vault, now } }: PortalDeps, request: FastifyRequest, mandate: string) {
  const { person } = signedIn(request);
  return db.within(request.caller.scope, (tx) => findMandate(vault, tx, { mandate, person, now: now() }));
}

/** What was answered is ended; what was not is taken back. */
async function end(deps: PortalDeps, { request, reply }: Exchange, mandate: string): Promise<FastifyReply> {
  const act = { ...signedIn(request), mandate, once: onceOf(request) };
  const ended = await endMandate(deps.identity, act);
  if (ended.ok) return reply.redirect(doneWith('ended'), 303);
  if (ended.error.code !== 'mandateNotConfirmed') return problem(reply, statusOfIdentity(ended.error), ended.error);
  const withdrawn = await withdrawMandate(deps.identity, act);
  return withdrawn.ok
    ? reply.redirect(doneWith('withdrawn'), 303)
    : problem(reply, statusOfIdentity(withdrawn.error), withdrawn.error);
}

const doneWith = (done: MandateDone) => `${to.mandates}?done=${done}`;

/** What the link opens, to whom the asker named and to nobody else. */
function answerRoutes(app: App, deps: PortalDeps): void {
  app.get(
    to.mandateAnswer(':token'),
    { ...may('mandate:manage'), schema: { params: Token } },
    async (request, reply) => {
      const { token } = request.params;
      const asked = await findAsked(deps.identity, { person: signedIn(request).person, token });
      if (!asked.ok) return problem(reply, statusOfIdentity(asked.error), asked.error);
      const once: [string, string] = [newOnce(), newOnce()];
      const page = { frame: frameOf(request, deps), named: await named(deps, request, asked.value), token, once };
      return sendPage(reply, <MandateAnswerPage {...page} />);
    },
  );
  // Where a sign-in in between leads back to: the page with the button.
  app.get(to.mandateDecline(':token'), { ...may('mandate:manage'), schema: { params: Token } }, (request, reply) =>
    reply.redirect(to.mandateAnswer(request.params.token), 303),
  );
  app.post(
    to.mandateAnswer(':token'),
    { ...may('mandate:manage'), schema: { params: Token, body: FormBody } },
    async (request, reply) => {
      const opensData = textOf(request.body['opensData']) === 'yes';
      const answering = { ...signedIn(request), token: request.params.token, once: onceOf(request) };
      const confirmed = await confirmMandate(deps.identity, { ...answering, opensData });
      return confirmed.ok
        ? reply.redirect(doneWith('confirmed'), 303)
        : problem(reply, statusOfIdentity(confirmed.error), confirmed.error);
    },
  );
  app.post(
    to.mandateDecline(':token'),
    { ...may('mandate:manage'), schema: { params: Token, body: FormBody } },
    async (request, reply) => {
      const answering = { ...signedIn(request), token: request.params.token, once: onceOf(request) };
      const declined = await declineMandate(deps.identity, answering);
      return declined.ok
        ? reply.redirect(doneWith('declined'), 303)
        : problem(reply, statusOfIdentity(declined.error), declined.error);
    },
  );
}
