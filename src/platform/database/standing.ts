import { Client } from 'pg';

/** A server that can be written, and how many promotions led to it. */
export type Standing = { url: string; timeline: number };

const LONGEST_MS = 3_000;

/** Undefined where it does not answer, or is a standby. */
export async function findStanding(url: string): Promise<Standing | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: LONGEST_MS, query_timeout: LONGEST_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ timeline: string | null }>(TIMELINE);
    const timeline = rows[0]?.timeline;
    return typeof timeline === 'string' ? { url, timeline: Number.parseInt(timeline, 16) } : undefined;
  } catch {
    return undefined;
  } finally {
    void client.end().catch(() => undefined);
  }
}

/** The name of a file of the log begins with the timeline, in eight hexadecimal digits; a standby writes none. */
const TIMELINE = `
  select case when not pg_is_in_recovery() then left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) end as timeline`;

/**
 * Of those that can be written the one of the newest timeline; of two alike the one that is known already, else the first. None that is
 * older than what is known.
 */
export function newestOf(found: readonly (Standing | undefined)[], known?: Standing): Standing | undefined {
  const eligible = found.flatMap((one) => (one && one.timeline >= (known?.timeline ?? 0) ? one : []));
  const newest = Math.max(...eligible.map(({ timeline }) => timeline));
  const alike = eligible.filter(({ timeline }) => timeline === newest);
  return alike.find(({ url }) => url === known?.url) ?? alike[0];
}
