import rateLimit, { normalizeIP, type FastifyRateLimitStore } from '@fastify/rate-limit';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Area } from '../../kernel/id.ts';
import { systemScope, type Db } from '../database/index.ts';
import type { App } from './app.ts';

/** How often a key was used in the present window, this time included, and how long the window lasts yet. */
type Counted = { current: number; ttl: number };
export type CountRequest = (key: string, windowMs: number) => Promise<Counted>;

/**
 * Limits of routes mounted with `limit`. Counted per route and address (an IPv6 customer has a whole /64) in the database, so that
 * several processes share one count; the address itself is not stored. Without a counter each process counts for itself.
 */
export async function limitRequests(app: App, count: CountRequest | undefined): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    enableDraftSpec: true,
    keyGenerator: ({ routeOptions, ip }) =>
      createHash('sha256')
        .update(`${String(routeOptions.url)} ${normalizeIP(ip)}`)
        .digest('base64url'),
    errorResponseBuilder: () => Object.assign(new Error('rate limit exceeded'), { statusCode: 429 }),
    ...(count && { store: storeOver(count) }),
  });
}

function storeOver(count: CountRequest) {
  return class Store implements FastifyRateLimitStore {
    incr(key: string, done: (error: Error | null, counted?: Counted) => void, windowMs: number): void {
      count(key, windowMs).then(
        (counted) => done(null, counted),
        (error: Error) => done(error),
      );
    }

    child(): Store {
      return this;
    }
  };
}

declare module '../database/schema.ts' {
  interface Schema {
    'http.rate': { key: string; used: number; ends_at: Date };
  }
}

/** The counter in PostgreSQL: one row per key, one statement per request. */
export const countInDatabase =
  (db: Db, area: Area): CountRequest =>
  async (key, windowMs) => {
    const { rows } = await db.within(systemScope(area), (tx) =>
      sql<{ used: number; ttl: number }>`
        insert into http.rate as kept (key, used, ends_at) values (${key}, 1, clock_timestamp() + ${windowMs} * interval '1 ms')
        on conflict (key) do update set
          used = case when kept.ends_at <= clock_timestamp() then 1 else kept.used + 1 end,
          ends_at = case when kept.ends_at <= clock_timestamp() then excluded.ends_at else kept.ends_at end
        returning used, extract(epoch from ends_at - clock_timestamp())::float8 * 1000 as ttl`.execute(tx),
    );
    const [row] = rows;
    if (!row) throw new Error('an upsert that returns its row returned none');
    return { current: row.used, ttl: row.ttl };
  };
