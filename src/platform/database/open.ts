import { Pool, type PoolClient, type PoolConfig, type QueryArrayResult } from 'pg';
import type { Area } from '../../kernel/id.ts';
import { Library, Reader, STANDING_EDITIONS } from './editions.ts';
import { followingClient } from './following-client.ts';
import type { Primary } from './primary.ts';
import { scopeStatement, type Scope } from './scope.ts';
import { Tx } from './transaction.ts';

/** The four roles of the database. `owner` migrates; `app` serves people; `follower` reacts; `reader` only reads. */
export type DatabaseRole = 'owner' | 'app' | 'follower' | 'reader';

export type Connection =
  { url: string } | { primary: Primary } | { host: string; port?: number; user: string; database: string };

/**
 * Statements that travel with `begin` and with `commit`, so that they cost no message of their own. `work` is told how many rows the
 * opening one changed. Nothing follows the opening of a transaction that is not committed.
 */
export type Frame<Value> = { opening: Statement; closing: (value: Value) => Statement | undefined };

/** `$1` … stand for the values. */
export type Statement = { text: string; values: readonly string[] };

/** The database as one role sees it. Work happens only inside a transaction that has set its scope. */
export type Db = {
  readonly role: DatabaseRole;
  /**
   * Runs `work` in one transaction with `scope` set. Commits when it returns; rolls back when it throws and when it returns a
   * refusal (`{ ok: false }`): what was refused leaves no trace. A frame's closing statement is part of it.
   */
  within<Value>(scope: Scope, work: (tx: Tx, opened: number) => Promise<Value>, frame?: Frame<Value>): Promise<Value>;
  /** For LISTEN, advisory locks and COPY, which need a connection of their own. Release it. */
  connect(): Promise<PoolClient>;
  /** New connections: after a migration a prepared statement may no longer fit ("cached plan must not change result type"). */
  renew(): Promise<void>;
  close(): Promise<void>;
};

/**
 * `unhurried`: a commit is answered before it lies on the disk, so that a crash of the machine may take the last of them back. Only for what
 * is done again then.
 */
export type OpenOptions = { connection: Connection; role: DatabaseRole; most?: number; unhurried?: boolean };

export function openDatabase({ connection, role, most = 10, unhurried = false }: OpenOptions): Db {
  let pool = poolOf(connection, { role, most, unhurried });
  const library = new Library();
  return {
    role,
    within: (scope, work, frame) => runWithin({ pool, library }, { scope, frame }, work),
    connect: () => pool.connect(),
    renew: async () => {
      const old = pool;
      pool = poolOf(connection, { role, most, unhurried });
      await old.end();
    },
    close: () => pool.end(),
  };
}

/** A scope for work that belongs to no person: migrations, followers, sealing. Row-level security still applies to the role. */
export const systemScope = (area: Area): Scope => ({ area, departments: 'all' });

/** For the job runner, which wants the pool itself. Everybody else works through `Db`. */
export function poolOf(
  connection: Connection,
  { role, most, unhurried = false }: Required<Pick<OpenOptions, 'role' | 'most'>> & Pick<OpenOptions, 'unhurried'>,
): Pool {
  const pool = new Pool({
    ...whereTo(connection),
    max: most,
    application_name: `onewindow-${role}`,
    // Each connection *starts* in its role, so that even `reset role` does not lead back to the login user.
    options: [
      ...(role === 'owner' ? [] : [`-c role=onewindow_${role}`]),
      ...(unhurried ? ['-c synchronous_commit=off'] : []),
      '-c timezone=UTC',
    ].join(' '),
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function whereTo(connection: Connection): PoolConfig {
  if ('url' in connection) return { connectionString: connection.url };
  if (!('primary' in connection)) return connection;
  const { primary } = connection;
  return {
    ...(primary.urls[0] !== undefined && { connectionString: primary.urls[0] }),
    Client: followingClient(primary),
  };
}

type Held = { pool: Pool; library: Library };

type Framed<Value> = { scope: Scope; frame: Frame<Value> | undefined };

async function runWithin<Value>(
  { pool, library }: Held,
  { scope, frame }: Framed<Value>,
  work: (tx: Tx, opened: number) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { editions, opened } = await begin(client, scope, frame?.opening);
    const value = await work(new Tx(client, scope, new Reader(library, editions)), opened);
    if (isRefusal(value)) await client.query('rollback');
    else await commit(client, frame?.closing(value));
    return value;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Begins with the scope set, in one message; answers which editions stand, and how many rows the opening statement changed. */
async function begin(client: PoolClient, scope: Scope, opening: Statement | undefined) {
  const scoped = scopeStatement(scope, (text) => client.escapeLiteral(text));
  const first = opening ? `; ${literal(client, opening)}` : '';
  const text = `begin; ${scoped}${first}; ${STANDING_EDITIONS}`;
  const answers: QueryArrayResult<[name: string, edition: string]>[] = Object(
    await client.query({ text, rowMode: 'array' }),
  );
  // The editions last: whoever waited for a key is told which stand now.
  return {
    editions: Object.fromEntries(answers.at(-1)?.rows ?? []),
    opened: opening ? (answers[2]?.rowCount ?? 0) : 0,
  };
}

async function commit(client: PoolClient, closing: Statement | undefined): Promise<void> {
  const text = closing ? `${literal(client, closing)}; commit` : 'commit';
  const ended = [Object(await client.query(text))].flat().at(-1);
  // Where a statement failed and its error was passed over, PostgreSQL rolls back at the commit and says so only here.
  if (ended.command !== 'COMMIT') throw new Error('not committed: a statement had failed');
}

/** For the simple protocol, in which several statements are one message: values stand in the text. */
const literal = (client: PoolClient, { text, values }: Statement) =>
  text.replaceAll(/\$(\d+)/g, (_whole, place: string) => client.escapeLiteral(values[Number(place) - 1] ?? ''));

const isRefusal = (value: unknown) =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'error' in value;
