import { access, chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connectionOf,
  describePostgresRefusal,
  findOwnerOf,
  findRunningPostgres,
  startPostgres,
} from '../../../src/platform/postgres/index.ts';
import { removeLeftover } from './leftover.ts';

/** `embedded`: the PostgreSQL that the product brings. `debian15`: Debian's package, the oldest version that is supported. */
export type PostgresKind = 'embedded' | 'debian15';

export type ThrowawayPostgres = {
  kind: PostgresKind;
  connection: { host: string; port?: number; user: string; database: string };
  /** The same connection as a value of DATABASE_URL. */
  url: string;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
};

const BINARIES = { embedded: undefined, debian15: '/usr/lib/postgresql/15/bin' } as const;

const PREFIX = 'onewindow-throwaway-';

export async function isInstalled(kind: PostgresKind): Promise<boolean> {
  const folder = BINARIES[kind];
  if (folder === undefined) return true;
  return access(join(folder, 'postgres')).then(
    () => true,
    () => false,
  );
}

/** A server with nothing in it but an empty database, in a fresh folder; faster than a real one, since nothing it holds need survive. */
export async function startThrowawayPostgres({ kind }: { kind: PostgresKind }): Promise<ThrowawayPostgres> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  // The server's account must be able to pass through when the tests run as root.
  await chmod(folder, 0o755);
  const remove = () => rm(folder, { recursive: true, force: true });
  const started = await startPostgres({
    dataDir: folder,
    // Many houses stand on it at once, each with connections of its own.
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' },
    binaries: BINARIES[kind],
  });
  if (!started.ok) {
    await remove();
    throw new Error(describePostgresRefusal(started.error, 'en'));
  }
  const server = started.value;
  const connection = connectionOf(server);
  return {
    kind,
    connection,
    url: `postgres://${connection.user}@/${connection.database}?host=${encodeURIComponent(connection.host)}`,
    async stop() {
      await server.stop();
      await remove();
    },
  };
}

/** A test run that was killed could not end its server. Its folder names the dead owner, so the next run ends it. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    const isLeft = name.startsWith(PREFIX) && (await findOwnerOf(folder)) === undefined;
    if (isLeft && (await findRunningPostgres(folder)) !== undefined) await removeLeftover(folder);
  }
}
