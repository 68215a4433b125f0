import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
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
    scope.get(`${PROVIDER_PATH}/*`, rules, answer);
    scope.post(`${PROVIDER_PATH}/*`, rules, answer);
  });
}
