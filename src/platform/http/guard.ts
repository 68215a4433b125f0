import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '../config/index.ts';
import type { Caller, Gatekeeper } from './caller.ts';
import { refuseUnfitKey } from './once.ts';
import { oneNameForThisMachine, refuseForeignOrigin } from './origin.ts';
import { problem } from './problem.ts';
import type { App } from './app.ts';
import { refuseUnfitText } from './text.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
}

/** What stands before every handler, cheapest first; who may not come in is told so before his body is read. */
export function guard(
  app: App,
  { gatekeeper, publicUrl, production }: { gatekeeper: Gatekeeper; publicUrl: URL; production: boolean },
) {
  if (production) app.addHook('onRequest', refusePlainHttp);
  app.addHook('onRequest', oneNameForThisMachine(publicUrl));
  app.addHook('onRequest', refuseForeignOrigin(publicUrl));
  app.addHook('onRequest', letIn(gatekeeper));
  app.addHook('preValidation', refuseUnfitText);
  app.addHook('preValidation', refuseUnfitKey);
}

async function refusePlainHttp(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (request.protocol === 'https' || isLoopback(request.ip) || request.routeOptions.config.system) return undefined;
  return problem(reply, 403, { code: 'plainHttp' });
}

function letIn(gatekeeper: Gatekeeper) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { system, permission = 'none' } = request.routeOptions.config;
    if (system) return undefined;
    request.caller = await gatekeeper.identify({ cookies: request.cookies, ip: request.ip });
    if (request.is404) return undefined;
    const verdict = gatekeeper.authorize(request.caller, permission);
    if (verdict.allowed) return undefined;
    const code = verdict.code ?? (verdict.status === 401 ? 'notSignedIn' : 'notPermitted');
    return problem(reply, verdict.status, { code, rule: verdict.rule });
  };
}
