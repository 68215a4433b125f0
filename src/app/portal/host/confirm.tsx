import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { maskName } from '../../../kernel/masking.ts';
import {
  dropPresented,
  enterPresented,
  findPresented,
  nameOf,
  ownPathOr,
  type Presented,
} from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { HOST } from '../../../web/portal/layout/places.ts';
import { NotSignedInPage } from '../../../web/portal/login/EndPages.tsx';
import { ConfirmHostPage, NotMePage } from '../../../web/portal/pages/host/HostPages.tsx';
import { newOnce } from '../deps.ts';
import { failureText } from '../login/failure.ts';
import { placeAfter } from '../login/placing.ts';
import { cookieOf, dropCookie, giveCookie, holderOf } from '../login/setting.ts';
import { sendPage } from '../page.ts';
import { fail, type Exchange, type HostSetting } from './setting.ts';

const Answer = Type.Object({
  answer: Type.Optional(Type.String()),
  to: Type.Optional(Type.String()),
  _once: Type.Optional(Type.String()),
});

/** Whether the person whom the app has named is the one before the screen. */
export function confirmRoutes(app: App, setting: HostSetting): void {
  app.get(HOST.confirm, may('session:manage'), (request, reply) => ask(setting, { request, reply }));
  app.post(HOST.confirm, { ...may('session:manage'), schema: { body: Answer } }, (request, reply) => {
    const { answer, to } = request.body;
    if (answer === 'yes') return accept(setting, { request, reply }, ownPathOr(to, '/'));
    return answer === 'no' ? decline(setting, { request, reply }) : ask(setting, { request, reply });
  });
}

async function ask(setting: HostSetting, exchange: Exchange): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const { signIn, app } = setting;
  const presented = await presentedTo(setting, exchange);
  if (!presented) return fail(exchange, 'ticketSpent');
  const held = holderOf(request);
  if (held !== undefined && held.person === presented.person && presented.level <= request.caller.level)
    return goOn(setting, exchange);
  const isOther = held !== undefined && held.person !== presented.person;
  const page = (
    <ConfirmHostPage
      frame={signIn.frameOf(request)}
      app={app}
      to={presented.returnTo}
      name={presented.name}
      citizenId={presented.citizenId}
      other={isOther ? await nameHere(setting, exchange) : undefined}
      once={newOnce()}
    />
  );
  return sendPage(reply, page);
}

async function presentedTo({ signIn }: HostSetting, { request }: Exchange): Promise<Presented | undefined> {
  const cookie = cookieOf(signIn, request, 'ticket');
  return cookie === undefined ? undefined : findPresented(signIn.deps, cookie);
}

async function nameHere({ signIn: { deps } }: HostSetting, { request: { caller } }: Exchange): Promise<string> {
  const { person } = caller.scope;
  if (person === undefined) return '';
  const name = await deps.db.within(caller.scope, (tx) => nameOf(deps.vault, tx, { person, organisation: null }));
  return maskName(name ?? '');
}

/** It is he already, and as well proven: nothing is asked twice. */
async function goOn({ signIn }: HostSetting, { request, reply }: Exchange): Promise<FastifyReply> {
  const to = await dropPresented(signIn.deps, cookieOf(signIn, request, 'ticket') ?? '');
  dropCookie(signIn, reply, 'ticket');
  return reply.redirect(to, 303);
}

async function accept({ signIn }: HostSetting, exchange: Exchange, to: string): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const cookie = cookieOf(signIn, request, 'ticket') ?? '';
  const sessionBefore = cookieOf(signIn, request, 'session');
  const entered = await enterPresented(signIn.deps, { cookie, sessionBefore });
  dropCookie(signIn, reply, 'ticket');
  if (entered.ok) {
    const { token, ...person } = entered.value;
    giveCookie(signIn, reply, ['session', token]);
    return reply.redirect(await placeAfter(signIn, request, person), 303);
  }
  // Pressed twice: whoever is in by the first press goes where he wanted to go.
  if (entered.error.code === 'loginFlowLost')
    return holderOf(request) ? reply.redirect(to, 303) : fail(exchange, 'ticketSpent', to);
  const frame = signIn.frameOf(request);
  return sendPage(reply, <NotSignedInPage frame={frame} message={failureText(frame.language, entered.error)} />, 403);
}

async function decline(setting: HostSetting, { request, reply }: Exchange): Promise<FastifyReply> {
  const { signIn, app } = setting;
  const to = await dropPresented(signIn.deps, cookieOf(signIn, request, 'ticket') ?? '');
  dropCookie(signIn, reply, 'ticket');
  return sendPage(reply, <NotMePage frame={signIn.frameOf(request)} app={app} to={to} />);
}
