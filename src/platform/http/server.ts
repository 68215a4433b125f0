import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyServerOptions } from 'fastify';
import { createServer as createTlsServer } from 'node:https';
import { v7 } from 'uuid';
import type { App } from './app.ts';
import { answerBrokenRequest } from './broken-request.ts';
import type { Gatekeeper } from './caller.ts';
import { compileWhenNeeded } from './compilers.ts';
import { compressText } from './compress.ts';
import { answerError } from './faults.ts';
import { guard } from './guard.ts';
import { secureHeaders, UNROUTED_HEADERS } from './headers.ts';
import { requirePermissions } from './mounted.ts';
import { answerNotFound } from './not-found.ts';
import { describeApi } from './openapi.ts';
import type { ProblemPorts } from './problem.ts';
import { limitRequests, type CountRequest } from './rate-limit.ts';
import { logRequests, type Answered } from './request-log.ts';

export type ServerOptions = ProblemPorts & {
  gatekeeper: Gatekeeper;
  /** The address under which browsers reach this server; https here means https all the way to them. */
  publicUrl: string;
  /** Refuses plain http from anywhere but this machine. */
  production?: boolean;
  /** Proxies whose `X-Forwarded-*` headers are believed. */
  trustedProxies?: readonly string[];
  tls?: { certificate: Buffer; key: Buffer };
  logger?: FastifyBaseLogger;
  /** Counts requests to limited routes. Without it each process counts for itself. */
  countRequest?: CountRequest;
  /** Hears of every answer, for the metrics. */
  observe?: (answered: Answered) => void;
  /** Origins beside our own that a form may lead to, such as another issuer's sign-in. */
  formTargets?: readonly string[];
};

const MOST_BYTES = 1_048_576;
/** A slow phone may need minutes for a photograph; a connection that sends nothing is not waited for. */
const WHOLE_REQUEST_MS = 600_000;

/** A server without routes, with everything that stands before and behind them. */
export async function createServer(options: ServerOptions): Promise<App> {
  const publicUrl = new URL(options.publicUrl);
  const app: App = Fastify(settingsOf(options)).withTypeProvider<TypeBoxTypeProvider>();
  const { wordingOf, renderProblem, formTargets = [], observe = () => undefined } = options;
  app.decorate('problemPorts', { ...(wordingOf && { wordingOf }), ...(renderProblem && { renderProblem }) });
  app.decorateRequest('caller');
  requirePermissions(app);
  compileWhenNeeded(app);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler({}, answerNotFound(app.mounted));
  logRequests(app, observe);
  app.removeContentTypeParser('text/plain');
  await app.register(cookie);
  await app.register(formbody);
  await secureHeaders(app, { https: publicUrl.protocol === 'https:', formTargets });
  compressText(app);
  guard(app, { gatekeeper: options.gatekeeper, publicUrl, production: options.production ?? false });
  await limitRequests(app, options.countRequest);
  await describeApi(app, publicUrl);
  return app;
}

function settingsOf({ tls, logger, trustedProxies = [] }: ServerOptions): FastifyServerOptions {
  return {
    bodyLimit: MOST_BYTES,
    requestTimeout: WHOLE_REQUEST_MS,
    genReqId: () => v7(),
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    // While closing, a request that comes in on an open connection is still answered.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
    // An address that cannot be read reaches no hook, so the headers of every answer are set here once more.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply.headers(UNROUTED_HEADERS)),
    ...(logger && { loggerInstance: logger }),
    ...(tls && { serverFactory: (handler) => createTlsServer({ cert: tls.certificate, key: tls.key }, handler) }),
  };
}

/** Stops listening and lets requests in flight finish; after `withinMs` cuts those that do not. */
export async function closeServer(app: App, withinMs: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), withinMs);
  await app.close();
  clearTimeout(cut);
}
