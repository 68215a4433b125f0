import type { FastifyError, FastifyReply } from 'fastify';
import { isOwnPath, presentTicket } from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { HOST, PLACES } from '../../../web/portal/layout/places.ts';
import type { HostFailure } from '../../../web/portal/pages/host/HostPages.tsx';
import { CHOSEN_MODES, LANGUAGES } from '../../../web/ui/index.ts';
import { HOST_COOKIE, isKiosk } from '../frame.ts';
import { giveCookie } from '../login/setting.ts';
import { fail, type Exchange, type HostSetting } from './setting.ts';

/**
 * Where another app opens us: remembers for this session of the browser that it did, in which language and display, and goes on to `to`.
 * A ticket is taken out of the address at once, whatever becomes of it: no page is ever shown here, and nothing is told where it was.
 */
export function enterRoutes(app: App, setting: HostSetting): void {
  app.get(
    HOST.enter,
    {
      ...may('session:manage', { limit: { most: 60, seconds: 60 } }),
      // A page that explains would stand at an address with a ticket in it.
      errorHandler: (error: FastifyError, request, reply) => {
        if (error.statusCode === 429) fail({ request, reply: unseen(reply) }, 'tooMany');
        else void reply.send(error);
      },
    },
    async (request, reply) => enter(setting, { request, reply: unseen(reply) }),
  );
}

/** What follows is not told this address. */
const unseen = (reply: FastifyReply) =>
  reply.headers({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });

async function enter(setting: HostSetting, exchange: Exchange): Promise<FastifyReply> {
  const { request, reply } = exchange;
  // A kiosk belongs to the hall.
  if (isKiosk(request)) return reply.redirect(PLACES.home, 303);
  // Read by hand: whatever does not fit is left out, for the same reason.
  const asked = new URL(request.url, setting.signIn.deps.publicUrl).searchParams;
  const [to, ticket] = [asked.get('to') ?? PLACES.home, asked.get('ticket') ?? ''];
  remember(setting, reply, asked);
  if (!isOwnPath(to)) return fail(exchange, 'foreignAddress');
  if (ticket === '') return reply.redirect(to, 303);
  if (setting.exchange === undefined) return fail(exchange, 'noTickets', to);
  if (ticket.length > LONGEST_TICKET) return fail(exchange, 'ticketSpent', to);
  const { deps } = setting.signIn;
  const presented = await presentTicket({ deps, exchange: setting.exchange }, { ticket, returnTo: to });
  if (!presented.ok) {
    request.log.warn({ refusal: presented.error }, 'the app around us signed nobody in');
    return fail(exchange, FAILURES[presented.error.code], to);
  }
  giveCookie(setting.signIn, reply, ['ticket', presented.value.cookie]);
  return reply.redirect(HOST.confirm, 303);
}

const LONGEST_TICKET = 2_000;

const FAILURES = {
  loginCancelled: 'ticketSpent',
  issuerRefused: 'ticketSpent',
  issuerUnreachable: 'hostUnreachable',
  identityIncomplete: 'identityIncomplete',
} as const satisfies Record<string, HostFailure>;

/** Until the browser's session ends, as it was the app that wished it. */
function remember({ signIn: { deps } }: HostSetting, reply: FastifyReply, asked: URLSearchParams): void {
  const secure = deps.publicUrl.protocol === 'https:';
  const forSession = { path: '/', sameSite: 'lax', httpOnly: true, secure } as const;
  const lang = LANGUAGES.find((one) => one === asked.get('lang'));
  const mode = CHOSEN_MODES.find((one) => one === asked.get('mode'));
  void reply.setCookie(HOST_COOKIE, '1', forSession);
  if (lang !== undefined) void reply.setCookie('lang', lang, forSession);
  if (mode !== undefined) void reply.setCookie('mode', mode, forSession);
}
