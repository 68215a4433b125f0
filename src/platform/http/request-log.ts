import type { App } from './app.ts';

/** One answered request, without anything that a person wrote: the route's pattern stands for its address. */
export type Answered = { method: string; route: string; status: number; ms: number };

/** Logs each answer and hands it to `observe`. Addresses and query strings may hold numbers of people: neither is logged. */
export function logRequests(app: App, observe: (answered: Answered) => void): void {
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.system) return;
    const answered: Answered = {
      method: request.method,
      route: request.is404 ? 'none' : (request.routeOptions.url ?? 'none'),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    observe(answered);
    request.log.info(answered, 'answered');
  });
}
