import { spawn } from 'node:child_process';
import { chown, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { no, ok, type Result } from '../../kernel/result.ts';
import { serverEnvironment } from './command.ts';
import { hasRoom, refusalIn } from './failure.ts';
import type { Place } from './place.ts';
import { findPidFile } from './pid-file.ts';
import { isRunning, type Postmaster } from './postmaster.ts';
import { findStartOf } from './processes.ts';
import type { Program, Settings } from './program.ts';
import type { PostgresRefusal } from './refusals.ts';
import { SOCKET_PORT } from './socket-folder.ts';
import { stopPostmaster } from './stop.ts';

/** Below this a server could not even write the next segment of its log. */
const ROOM_TO_START = 32 * 1024 * 1024;
const LARGEST_LOG = 16 * 1024 * 1024;
/** Recovery after a crash reads up to a gigabyte of log before the server is ready. */
const START_MS = 300_000;

/**
 * The log keeps what happens to the server, not the errors of statements: these quote what people entered, and are answered to the
 * application, which knows what of them may be logged.
 */
const DEFAULTS: Settings = {
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** Starts a server that outlives us if we are killed, and ends when it accepts connections. */
export async function launch(
  place: Place,
  program: Program,
  socketDir: string,
): Promise<Result<Postmaster, PostgresRefusal>> {
  if (!(await hasRoom(place.folder, ROOM_TO_START))) return no({ code: 'diskFull', path: place.folder });
  const log = await openLog(place, program);
  const { size } = await log.stat();
  const postmaster = await spawnServer(serverCommand(place, program, socketDir), program, log.fd);
  await log.close();
  if (postmaster !== undefined && (await becomesReady(postmaster, place.cluster))) return ok(postmaster);
  if (postmaster !== undefined) await stopPostmaster(postmaster);
  const said = (await readFile(place.log)).subarray(size).toString();
  return no(refusalIn(said, place));
}

async function spawnServer(command: string[], { runner }: Program, log: number): Promise<Postmaster | undefined> {
  const [path = '', ...args] = [...runner.prefix, ...command];
  const child = spawn(path, args, {
    ...runner.credentials,
    // Not in our process group: Ctrl-C reaches the application, which ends the database when it is done with it.
    detached: true,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
  });
  // The same program has just told its version; if it cannot be started now, there is no pid, and that is answered.
  child.on('error', () => undefined);
  child.unref();
  const startedAt = child.pid === undefined ? undefined : await findStartOf(child.pid);
  return child.pid === undefined || startedAt === undefined ? undefined : { pid: child.pid, startedAt };
}

function serverCommand({ cluster }: Place, { binaries, settings }: Program, socketDir: string): string[] {
  const fixed: Settings = {
    listen_addresses: '',
    port: String(SOCKET_PORT),
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
  };
  const chosen = Object.entries({ ...DEFAULTS, ...settings, ...fixed });
  return [join(binaries, 'postgres'), '-D', cluster, ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function openLog({ log }: Place, { account }: Program) {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_LOG) await rename(log, `${log}.1`);
  const file = await open(log, 'a+', 0o600);
  if (account !== undefined) await chown(log, account.uid, account.gid);
  return file;
}

async function becomesReady(postmaster: Postmaster, cluster: string): Promise<boolean> {
  const until = performance.now() + START_MS;
  while (performance.now() < until && (await isRunning(postmaster))) {
    const file = await findPidFile(cluster);
    if (file?.pid === postmaster.pid && file.ready) return true;
    await sleep(15);
  }
  return false;
}
