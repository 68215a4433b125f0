import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  answerLink,
  askLinkCode,
  openLink,
  openProven,
  proveSelf,
  secondPersonWording,
  statusOfSecondPerson,
  type LinkAnswer,
  type LinkRefusal,
} from '../../../modules/intake/index.ts';
import { languageOf, may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import {
  ConfirmationAnswerPage,
  ConfirmationDonePage,
  ConfirmationOverPage,
  ConfirmationPage,
  type Typed,
} from '../../../web/portal/pages/second-person/ConfirmationPages.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import type { FieldError } from '../../../web/ui/index.ts';
import { newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody, textsIn } from '../params.ts';

const ANSWER = 'secondPerson:answer';
/** By address: tries are counted by link as well. */
const OFTEN = { limit: { most: 60, seconds: 60 } };
const Params = Type.Object({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{20,100}$' }) });
const NOTHING: Typed = { name: '', tail: '' };

/** What somebody sees who was sent a link and has no account. Every page works without a script. */
export function confirmingRoutes(app: App, deps: PortalDeps): void {
  app.get(to.confirmation(':token'), { ...may(ANSWER, OFTEN), schema: { params: Params } }, (request, reply) =>
    show(deps, { request, reply, token: request.params.token }),
  );
  const posting = { ...may(ANSWER, OFTEN), schema: { params: Params, body: FormBody } };
  app.post(to.confirmationCode(':token'), posting, async (request, reply) => {
    const { token } = request.params;
    const asked = await askLinkCode(deps.intake, { caller: request.caller, token });
    return asked.ok
      ? reply.redirect(to.confirmation(token), 303)
      : show(deps, { request, reply, token }, { refusal: asked.error });
  });
  app.post(to.confirmationProof(':token'), posting, async (request, reply) => {
    const { token } = request.params;
    const { name = '', tail = '', code = '' } = textsIn(request.body);
    const exchange = { request, reply, token };
    const proven = await proveSelf(deps.intake, { caller: request.caller, token }, { name, tail, code });
    if (!proven.ok) return show(deps, exchange, { refusal: proven.error, typed: { name, tail } });
    const page = { frame: frameOf(request, deps), token, once: newOnce(), errors: [], page: proven.value };
    return sendPage(reply, <ConfirmationAnswerPage {...page} />);
  });
  app.post(to.confirmationAnswer(':token'), posting, async (request, reply) => {
    const { token } = request.params;
    const answer = answerIn(textsIn(request.body));
    const exchange = { request, reply, token };
    const answered = await answerLink(deps.intake, { caller: request.caller, token }, answer);
    return answered.ok
      ? reply.redirect(to.confirmation(token), 303)
      : mend(deps, exchange, { answer, refusal: answered.error });
  });
  for (const place of [to.confirmationCode, to.confirmationProof, to.confirmationAnswer])
    app.get(place(':token'), { ...may(ANSWER), schema: { params: Params } }, (request, reply) =>
      reply.redirect(to.confirmation(request.params.token), 303),
    );
}

const answerIn = ({ proof = '', as, signature = '', reason = '' }: Readonly<Record<string, string>>): LinkAnswer =>
  as === 'declined' ? { as, proof, reason: reason.slice(0, 500) } : { as: 'confirmed', proof, signature };

type Exchange = { request: FastifyRequest; reply: FastifyReply; token: string };
type Refusing = { refusal: LinkRefusal; typed?: Typed };

/** What can be mended stands on the page again, with what was typed; the rest says why the link is over. */
async function show(deps: PortalDeps, exchange: Exchange, refusing?: Refusing): Promise<FastifyReply> {
  const { request, reply, token } = exchange;
  const opened = await openLink(deps.intake, { caller: request.caller, token });
  if (!opened.ok) return over(deps, exchange, opened.error);
  const errors = refusing ? [errorFor(refusing.refusal, request)] : [];
  const page = { frame: frameOf(request, deps), token, once: newOnce(), errors, page: opened.value };
  const status = refusing ? statusOfSecondPerson(refusing.refusal) : 200;
  return sendPage(reply, <ConfirmationPage {...page} typed={refusing?.typed ?? NOTHING} />, status);
}

function over(deps: PortalDeps, { request, reply }: Exchange, error: LinkRefusal): FastifyReply {
  const frame = frameOf(request, deps);
  const status = statusOfSecondPerson(error);
  return error.code === 'linkAnswered'
    ? sendPage(reply, <ConfirmationDonePage frame={frame} as={error.as} />, status)
    : sendPage(reply, <ConfirmationOverPage frame={frame} why={sentenceFor(error, request)} />, status);
}

type Mending = { answer: LinkAnswer; refusal: LinkRefusal };

/** A name that is not the own one, or no reason: the same page once more, as long as the proof counts. */
async function mend(deps: PortalDeps, exchange: Exchange, { answer, refusal }: Mending): Promise<FastifyReply> {
  const { request, reply, token } = exchange;
  const proven = await openProven(deps.intake, { caller: request.caller, token }, answer.proof);
  if (!proven.ok) return show(deps, exchange, { refusal });
  const field = answer.as === 'confirmed' ? 'signature' : 'reason';
  const errors: FieldError[] = [{ field, message: sentenceFor(refusal, request) }];
  const page = { frame: frameOf(request, deps), token, once: newOnce(), errors, page: proven.value };
  return sendPage(reply, <ConfirmationAnswerPage {...page} />, statusOfSecondPerson(refusal));
}

function sentenceFor(refusal: LinkRefusal, request: FastifyRequest): string {
  const language = languageOf(request);
  const say = portalWording[language].secondPerson.page;
  if (refusal.code === 'reasonMissing') return say.reasonMissing;
  const sentence = secondPersonWording[language].refusals[refusal.code];
  return refusal.code === 'notTheOneAsked' ? `${sentence} ${say.left(String(refusal.left))}` : sentence;
}

const errorFor = (refusal: LinkRefusal, request: FastifyRequest): FieldError => ({
  field: 'name',
  message: sentenceFor(refusal, request),
});
