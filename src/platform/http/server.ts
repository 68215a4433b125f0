import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance, type FastifyRequest, type RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, Gatekeeper } from './caller.ts';
import { answerError, answerNotFound, problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: string;
  }
  interface FastifyRequest {
    caller: Caller;
  }
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyInstance['log'],
  TypeBoxTypeProvider
>;

/** The permission that a route asks for; a route without one cannot be mounted. */
export const may = (permission: string) => ({ config: { permission } });

export type ServerOptions = { gatekeeper: Gatekeeper; publicUrl: string };

export async function createServer({ gatekeeper }: ServerOptions): Promise<App> {
  const app: App = Fastify({
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.permission) throw new Error(`route without a permission: ${String(method)} ${url}`);
  });
  await app.register(cookie);
  await app.register(formbody);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler({}, answerNotFound);
  app.addHook('preValidation', async (request, reply) => {
    request.caller = await gatekeeper.identify({ cookies: request.cookies, ip: request.ip });
    const verdict = gatekeeper.authorize(request.caller, permissionOf(request));
    if (!verdict.allowed) return problem(reply, verdict.status, { code: 'notPermitted', rule: verdict.rule });
    return undefined;
  });
  return app;
}

const permissionOf = (request: FastifyRequest) => request.routeOptions.config.permission ?? 'none';
