import type { App } from './app.ts';

/** A route as it was mounted: for the test that enumerates them all, and for the answer 405. */
export type Mounted = { method: string; url: string; permission: string };

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: string;
    /** For machines that watch this one: nobody is identified, plain http will do, nothing is logged. */
    system?: boolean;
  }
  interface FastifyInstance {
    mounted: Mounted[];
  }
}

export type RouteRules = {
  /** At most so many requests in so many seconds from one address; counted in the database. */
  limit?: { most: number; seconds: number };
  system?: boolean;
};

/** The permission that a route asks for; a route without one cannot be mounted. */
export const may = (permission: string, { limit, system = false }: RouteRules = {}) => ({
  config: {
    permission,
    ...(system && { system }),
    ...(limit && { rateLimit: { max: limit.most, timeWindow: limit.seconds * 1000 } }),
  },
});

/** Refuses at boot what would be open to everybody by oversight. */
export function requirePermissions(app: App): void {
  app.decorate('mounted', []);
  app.addHook('onRoute', ({ config, method, url }) => {
    const permission = config?.permission;
    if (!permission) throw new Error(`route without a permission: ${String(method)} ${url}`);
    app.mounted.push(...[method].flat().map((one) => ({ method: one, url, permission })));
  });
}
