import { no, type Result, ok } from '../../kernel/result.ts';
import { refusalFor } from './failure.ts';
import { claimFolder, type Ownership } from './owner.ts';
import { makePlace, type Place } from './place.ts';
import type { Settings } from './program.ts';
import type { PostgresRefusal } from './refusals.ts';
import { runServer } from './run.ts';
import { serverOf, type PostgresServer } from './server.ts';

export type PostgresOptions = {
  /** The folder of all data, made when absent. The server keeps `pg`, `pg.log` and `owner-<n>.json` in it. */
  dataDir: string;
  /** Settings for this start, such as `{ fsync: 'off' }` in tests. Where it listens cannot be changed. An adopted server keeps its own. */
  settings?: Settings;
  /** A folder with `initdb` and `postgres` to use in place of the binaries from npm. */
  binaries?: string | undefined;
  log?: (line: string) => void;
};

/**
 * Starts the database of a data folder, or takes over the one that a killed application left running. The caller then owns the folder until
 * `stop`. After a refusal nothing runs that did not run before, and the folder is free again.
 */
export async function startPostgres(options: PostgresOptions): Promise<Result<PostgresServer, PostgresRefusal>> {
  try {
    const place = await makePlace(options.dataDir);
    const ownership = await claimFolder(place.folder);
    return ownership.ok ? await startOwned(place, ownership.value, options) : ownership;
  } catch (error) {
    return no(refusalFor(error, options.dataDir));
  }
}

async function startOwned(
  place: Place,
  ownership: Ownership,
  { binaries, settings = {}, log }: PostgresOptions,
): Promise<Result<PostgresServer, PostgresRefusal>> {
  let server: PostgresServer | undefined;
  try {
    const running = await runServer(place, { binaries, settings });
    if (!running.ok) return running;
    server = serverOf(place, ownership, running.value);
    log?.(
      `PostgreSQL ${server.version} ${server.adopted ? 'adopted' : 'started'}: process ${server.pid}, ${server.dataDir}`,
    );
    return ok(server);
  } finally {
    if (server === undefined) await ownership.release();
  }
}
