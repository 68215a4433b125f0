import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { CustomFetch } from 'openid-client';
import { may, type App } from '../../../platform/http/index.ts';
import { PROVIDER_PATH } from './provider.ts';

/**
 * Mounts the provider raw, in a plugin of its own so that bodies stay unread (stack: oidc-provider reads them itself). Whatever host a
 * request names, the provider sees the public one: it builds its addresses from it.
 */
export async function providerRoutes(
  app: App,
  { provider, publicUrl }: { provider: Provider; publicUrl: URL },
): Promise<void> {
  const handle = provider.callback();
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const answer = (request: FastifyRequest, reply: FastifyReply) => {
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      Object.assign(request.raw, {
        // Both, or its links lose the prefix.
        originalUrl: request.raw.url,
        url: (request.raw.url ?? '').slice(PROVIDER_PATH.length),
      });
      request.raw.headers['x-forwarded-host'] = publicUrl.host;
      request.raw.headers['x-forwarded-proto'] = publicUrl.protocol.replace(':', '');
      void handle(request.raw, reply.raw);
    };
    const rules = { ...may('session:manage'), schema: { hide: true } };
    // Only browsers come here, and each time leaves a record behind.
    const limited = may('session:manage', { limit: { most: 120, seconds: 60 } });
    scope.get(`${PROVIDER_PATH}/auth`, { ...rules, ...limited }, answer);
    scope.get(`${PROVIDER_PATH}/*`, rules, answer);
    scope.post(`${PROVIDER_PATH}/*`, rules, answer);
  });
}

/**
 * `fetch` to this very process, for our own client's calls to the provider: the public address need not be reachable from here, and no
 * socket is opened. Throws for any other address.
 */
export const fetchFromHere =
  (app: App, publicUrl: URL): CustomFetch =>
  async (address, { method, headers, body }) => {
    const url = new URL(address);
    if (url.origin !== publicUrl.origin) throw new Error(`not our own address: ${url.origin}`);
    const answer = await app.inject({
      method: method === 'POST' ? 'POST' : 'GET',
      url: `${url.pathname}${url.search}`,
      headers: { ...headers, host: publicUrl.host },
      ...(body !== null && body !== undefined && { payload: textOf(body) }),
    });
    return new Response(new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]),
    });
  };

/** Our client sends forms only. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new Error('the OpenID client sent something that is no form');
}
