import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVER_DATABASE, SERVER_USER } from './contact.ts';
import type { Ownership } from './owner.ts';
import type { Place } from './place.ts';
import { isRunning, type Postmaster } from './postmaster.ts';
import { SOCKET_PORT } from './socket-folder.ts';
import { stopPostmaster } from './stop.ts';

/** A server that was asked and serves the data it should. */
export type Running = { postmaster: Postmaster; socketDir: string; version: string; adopted: boolean };

export type PostgresServer = {
  socketDir: string;
  /** The cluster, as PostgreSQL itself calls it: `pg` in the folder that was asked for. */
  dataDir: string;
  version: string;
  /** It was running already, left by an application that was killed. */
  adopted: boolean;
  pid: number;
  /** Resolves within a second after the server process has ended, by `stop` or by itself. In the latter case call `stop`, then start again. */
  ended: Promise<void>;
  /** Ends the server and gives the folder free. Close the pools first. Called again, it waits for the same end. */
  stop: () => Promise<void>;
};

/** What `pg.Pool` and `pg.Client` need; complete enough that no PG* variable of the environment redirects them. */
export const connectionOf = ({ socketDir }: Pick<PostgresServer, 'socketDir'>) => ({
  host: socketDir,
  port: SOCKET_PORT,
  user: SERVER_USER,
  database: SERVER_DATABASE,
  ssl: false,
});

export function serverOf(place: Place, ownership: Ownership, running: Running): PostgresServer {
  const { postmaster, socketDir, version, adopted } = running;
  let stopped: Promise<void> | undefined;
  const end = async () => {
    await stopPostmaster(postmaster);
    await rm(socketDir, { recursive: true, force: true });
    await ownership.release();
  };
  return {
    ...{ socketDir, dataDir: place.cluster, version, adopted, pid: postmaster.pid },
    ended: untilEnded(postmaster),
    stop: () => (stopped ??= end()),
  };
}

async function untilEnded(postmaster: Postmaster): Promise<void> {
  while (await isRunning(postmaster)) await sleep(500, undefined, { ref: false });
}
