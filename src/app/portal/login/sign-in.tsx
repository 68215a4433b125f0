import type { FastifyReply } from 'fastify';
import { finishLogin, ownPathOr, startLogin } from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { HOST } from '../../../web/portal/layout/places.ts';
import { NotSignedInPage } from '../../../web/portal/login/EndPages.tsx';
import { SIGN_IN, withReturn } from '../../../web/portal/login/places.ts';
import { sendPage } from '../page.ts';
import { StartQuery } from './fields.ts';
import { failureText } from './failure.ts';
import { placeAfter } from './placing.ts';
import { cookieOf, dropCookie, giveCookie, type SignInSetting } from './setting.ts';

/** Begins signing in at the issuer, and opens the session of whoever comes back from there. */
export function signInRoutes(app: App, setting: SignInSetting): void {
  app.get(
    SIGN_IN.start,
    { ...may('session:manage', { limit: { most: 60, seconds: 60 } }), schema: { querystring: StartQuery } },
    async (request, reply) => {
      const { returnTo = '/', here } = request.query;
      // The app that has opened this page knows who its reader is.
      if (here === undefined && setting.frameOf(request).host?.signsIn === true)
        return reply.redirect(withReturn(HOST.signIn, ownPathOr(returnTo, '/')), 303);
      const started = await startLogin(setting, { returnTo });
      if (!started.ok) return refuse(setting, reply, started.error);
      giveCookie(setting, reply, ['login', started.value.cookie]);
      return reply.redirect(started.value.url, 303);
    },
  );
  app.get(SIGN_IN.callback, may('session:manage'), async (request, reply) => {
    const finished = await finishLogin(setting, {
      callbackUrl: new URL(request.url, setting.deps.publicUrl).href,
      cookie: cookieOf(setting, request, 'login'),
      sessionBefore: cookieOf(setting, request, 'session'),
    });
    dropCookie(setting, reply, 'login');
    if (!finished.ok) return refuse(setting, reply, finished.error);
    const { token, person, secondFactor, returnTo } = finished.value;
    giveCookie(setting, reply, ['session', token]);
    return reply.redirect(await placeAfter(setting, request, { person, secondFactor, returnTo }), 303);
  });
}

function refuse(setting: SignInSetting, reply: FastifyReply, refusal: { code: string }): FastifyReply {
  const { request } = reply;
  const frame = setting.frameOf(request);
  if (refusal.code === 'issuerRefused') request.log.warn({ refusal }, 'an issuer refused a sign-in');
  const status = refusal.code === 'issuerUnreachable' ? 503 : 400;
  return sendPage(reply, <NotSignedInPage frame={frame} message={failureText(frame.language, refusal)} />, status);
}
