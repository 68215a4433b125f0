import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '../config/index.ts';
import { problem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Another site cannot act with a person's session: an unsafe request that names a foreign origin, or carries a cookie without naming
 * one, is refused. A program without cookies needs no origin.
 */
export function refuseForeignOrigin(publicUrl: URL) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (SAFE.has(request.method)) return undefined;
    const { origin, cookie } = request.headers;
    if (origin === undefined ? cookie === undefined : isOurs(origin, request.host, publicUrl)) return undefined;
    return problem(reply, 403, { code: 'foreignOrigin' });
  };
}

/** On one's own machine `localhost` and `127.0.0.1` are the same place, and a port may be forwarded. */
function isOurs(origin: string, host: string, publicUrl: URL): boolean {
  if (origin === publicUrl.origin) return true;
  const named = URL.canParse(origin) ? new URL(origin) : undefined;
  return named !== undefined && isLoopback(publicUrl.hostname) && isLoopback(named.hostname) && named.host === host;
}

/** A sign-in begun under `127.0.0.1` would come back under `localhost` without its cookie: pages are read under one name. */
export function oneNameForThisMachine(publicUrl: URL) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    const asked = URL.canParse(`${publicUrl.protocol}//${request.host}`)
      ? new URL(`${publicUrl.protocol}//${request.host}`)
      : publicUrl;
    const otherName = asked.hostname !== publicUrl.hostname && asked.port === publicUrl.port;
    if (!wantsPage || !otherName || !isLoopback(asked.hostname) || !isLoopback(publicUrl.hostname)) return undefined;
    return reply.redirect(`${publicUrl.origin}${request.url}`, 307);
  };
}
