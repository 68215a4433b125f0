import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie that holds the keys of the guides opened last in this browser; nothing of it is kept on the server. */
export const RECENT = 'recent';

const MOST = 5;
const THIRTY_DAYS_SECONDS = 30 * 86_400;
const KEY = /^[a-z0-9-]{1,80}$/;

/** Newest first. What nobody here wrote into the cookie is not taken from it. */
export function recentOf({ cookies }: Pick<FastifyRequest, 'cookies'>): string[] {
  const keys = (cookies[RECENT] ?? '').split('.').filter((key) => KEY.test(key));
  return [...new Set(keys)].slice(0, MOST);
}

/** A kiosk is everybody's: there nothing is remembered. */
export function rememberRecent(
  reply: FastifyReply,
  { request, key, publicUrl }: { request: Pick<FastifyRequest, 'cookies'>; key: string; publicUrl: URL },
): void {
  if (request.cookies['mode'] === 'kiosk') return;
  const keys = [key, ...recentOf(request).filter((other) => other !== key)].slice(0, MOST);
  void reply.setCookie(RECENT, keys.join('.'), {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: publicUrl.protocol === 'https:',
    maxAge: THIRTY_DAYS_SECONDS,
  });
}
