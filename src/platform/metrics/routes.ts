import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../config/index.ts';
import { may, problem, type App } from '../http/index.ts';
import type { Metrics } from './metrics.ts';

/** One thing that must hold for requests to be sent here. */
export type Readiness = { name: string; ready: boolean };

export type WatchOptions = {
  metrics: Metrics;
  /** Lets who bears it read the metrics from elsewhere; without it only this machine may. */
  metricsToken?: string | undefined;
  readiness: () => Promise<readonly Readiness[]>;
};

/**
 * What watches a process: `/health` (it runs; restart it when this fails), `/ready` (send it requests; fails while starting, closing or
 * without database) and `/metrics`. None needs a session or says anything of people.
 */
export function watchRoutes(app: App, { metrics, metricsToken, readiness }: WatchOptions): void {
  const open = may('public:read', { system: true });
  app.get('/health', open, () => ({ ok: true }));
  app.get('/ready', open, async (_request, reply) => {
    const all = await readiness();
    return reply.code(all.every(({ ready }) => ready) ? 200 : 503).send({ checks: all });
  });
  app.get('/metrics', open, async (request, reply) => {
    if (!mayRead(request, metricsToken)) return problem(reply, 404, { code: 'notFound' });
    const { contentType, text } = await metrics.page();
    return reply.type(contentType).send(text);
  });
}

/** Behind a proxy of the same machine everybody seems to be this machine; a forwarded request is not. */
function mayRead({ raw, headers }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  return (
    isLoopback(raw.socket.remoteAddress ?? '') &&
    headers['x-forwarded-for'] === undefined &&
    headers.forwarded === undefined
  );
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
