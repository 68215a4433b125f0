import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { endSession, isOwnPath } from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { KIOSK, PLACES } from '../../../web/portal/layout/places.ts';
import { LeaveKioskPage, NoFilesPage, StillTherePage } from '../../../web/portal/pages/kiosk/KioskPages.tsx';
import { newOnce } from '../deps.ts';
import { isKiosk } from '../frame.ts';
import { cookieOf, type SignInSetting } from '../login/setting.ts';
import { sendPage } from '../page.ts';

const YEAR_SECONDS = 365 * 86_400;
const Back = Type.Object({ back: Type.Optional(Type.String({ maxLength: 2_000 })) });
const OnceForm = Type.Object({ _once: Type.Optional(Type.String()) });

type Kiosk = { signIn: SignInSetting; noticeSeconds: number };

/**
 * A browser that everybody in the hall uses, one after the other (国办发〔2020〕45号; GB/T 22239—2019 剩余信息保护). It asks after a while
 * whether anybody is there, then signs out and forgets. WCAG 2.2: 2.2.1, whoever is asked has at least twenty seconds for one press, as
 * often as he likes, and what he filled in is in his account; 2.2.6, how long it waits stands on every page.
 */
export function kioskRoutes(app: App, kiosk: Kiosk): void {
  const { signIn } = kiosk;
  const { frameOf } = signIn;
  app.get(KIOSK.start, may('public:read'), async (request, reply) => {
    // A link on somebody else's site does not take a browser from its owner.
    if (comesFromElsewhere(request)) return reply.redirect(PLACES.home, 303);
    await forget(kiosk, request, reply);
    void reply.setCookie('mode', 'kiosk', { ...cookieOptions(signIn), maxAge: YEAR_SECONDS });
    return reply.redirect(PLACES.home, 303);
  });
  // By GET, since a page without a script can only move on. Anywhere but on a kiosk it does nothing: no link signs anybody out.
  app.get(KIOSK.reset, may('public:read'), async (request, reply) => {
    if (isKiosk(request)) await forget(kiosk, request, reply);
    return reply.redirect(PLACES.home, 303);
  });
  app.get(KIOSK.stillThere, { ...may('public:read'), schema: { querystring: Back } }, (request, reply) => {
    if (!isKiosk(request)) return reply.redirect(PLACES.home, 303);
    const back = pageToGoOnWith(request.query.back);
    const page = <StillTherePage frame={frameOf(request)} seconds={kiosk.noticeSeconds} back={back} />;
    return sendPage(reply, page);
  });
  app.get(KIOSK.noFiles, may('public:read'), (request, reply) =>
    isKiosk(request) ? sendPage(reply, <NoFilesPage frame={frameOf(request)} />) : reply.redirect(PLACES.mine, 303),
  );
  leavingKiosk(app, kiosk);
}

function leavingKiosk(app: App, kiosk: Kiosk): void {
  const { frameOf } = kiosk.signIn;
  app.get(KIOSK.leave, may('public:read'), (request, reply) =>
    isKiosk(request)
      ? sendPage(reply, <LeaveKioskPage frame={frameOf(request)} once={newOnce()} />)
      : reply.redirect(PLACES.home, 303),
  );
  app.post(KIOSK.leave, { ...may('public:read'), schema: { body: OnceForm } }, async (request, reply) => {
    if (isKiosk(request)) {
      await forget(kiosk, request, reply);
      void reply.clearCookie('mode', cookieOptions(kiosk.signIn));
    }
    return reply.redirect(PLACES.home, 303);
  });
}

/**
 * Signs out and leaves nothing in the browser but that it is a kiosk. The storage is named without `cookies`, which would take that too: every
 * cookie that came along is ended by itself.
 */
async function forget({ signIn }: Kiosk, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = cookieOf(signIn, request, 'session');
  if (token !== undefined) await endSession(signIn.deps, token);
  const kept = Object.keys(request.cookies).filter((name) => name !== 'mode');
  for (const name of kept) void reply.clearCookie(name, cookieOptions(signIn));
  void reply.header('clear-site-data', '"cache", "storage"').header('cache-control', 'no-store');
}

const cookieOptions = ({ deps: { publicUrl } }: SignInSetting) =>
  ({ path: '/', sameSite: 'lax', httpOnly: true, secure: publicUrl.protocol === 'https:' }) as const;

/** Browsers say where a request comes from; one that does not say is old, and a kiosk's own start page names nobody. */
const comesFromElsewhere = ({ headers }: FastifyRequest) =>
  ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));

const pageToGoOnWith = (back: string | undefined) =>
  back !== undefined && isOwnPath(back) && !back.startsWith(`${KIOSK.start}/`) ? back : PLACES.home;
