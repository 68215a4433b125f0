import type { Connection } from '../../../src/platform/database/index.ts';

/** The connection as `DATABASE_URL` would name it. */
export function urlOf(connection: Connection): string {
  if ('url' in connection) return connection.url;
  if ('primary' in connection) throw new Error('several servers have no one address');
  const { host, port = 5432, user, database } = connection;
  return `postgres:///${database}?${new URLSearchParams({ host, port: String(port), user }).toString()}`;
}
