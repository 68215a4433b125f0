import { stat } from 'node:fs/promises';
import { Client, DatabaseError } from 'pg';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Place } from './place.ts';
import { isErrno } from './processes.ts';
import type { PostgresRefusal } from './refusals.ts';
import { SOCKET_PORT } from './socket-folder.ts';

/** Superuser and database that `initdb` and the first start make. */
export const SERVER_USER = 'onewindow';
export const SERVER_DATABASE = 'onewindow';

export type Contact =
  | { state: 'ours'; version: string }
  | { state: 'other'; found: string }
  /** It starts, recovers or shuts down. */
  | { state: 'busy' }
  | { state: 'silent' }
  | { state: 'refusing'; detail: string };

/** Asks whose data the server behind the socket serves, before anything else is asked of it. */
export async function askServer(socketDir: string, cluster: string): Promise<Contact> {
  try {
    return await withClient(socketDir, 'postgres', (client) => askIdentity(client, cluster));
  } catch (error) {
    // 57P03 cannot connect now; 53300 too many connections; 57P01 shut down while we asked.
    if (error instanceof DatabaseError && ['57P03', '53300', '57P01'].includes(error.code ?? ''))
      return { state: 'busy' };
    if (error instanceof DatabaseError) return { state: 'refusing', detail: error.message };
    if (isErrno(error, 'EACCES', 'EPERM')) return { state: 'refusing', detail: error.message };
    return { state: 'silent' };
  }
}

async function askIdentity(client: Client, cluster: string): Promise<Contact> {
  const { rows } = await client.query<{ folder: string; version: string }>(
    `select current_setting('data_directory') as folder, current_setting('server_version') as version`,
  );
  const { folder = '', version = '' } = rows[0] ?? {};
  return (await isSameFolder(folder, cluster)) ? { state: 'ours', version } : { state: 'other', found: folder };
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** The database that the application lives in; `postgres` beside it stays empty, for work that needs all others closed. */
export async function makeDatabase(
  socketDir: string,
  { cluster, log }: Place,
): Promise<Result<undefined, PostgresRefusal>> {
  try {
    return ok(await withClient(socketDir, 'postgres', createIfAbsent));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const isFull = error.code === '53100';
    return no(
      isFull ? { code: 'diskFull', path: cluster } : { code: 'notStarted', path: cluster, detail: error.message, log },
    );
  }
}

async function createIfAbsent(client: Client): Promise<undefined> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [SERVER_DATABASE]);
  if (rowCount === 0) await client.query(`create database ${SERVER_DATABASE}`);
}

async function withClient<Answer>(
  host: string,
  database: string,
  ask: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new Client({
    host,
    database,
    port: SOCKET_PORT,
    user: SERVER_USER,
    ssl: false,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  // A server that ends while it is asked also reports it here; the pending call fails by itself.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
