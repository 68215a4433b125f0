import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { no, ok, type Result } from '../../kernel/result.ts';
import { askServer } from './contact.ts';
import { pidFileOf, type PidFile } from './pid-file.ts';
import { findRecorded, type Postmaster, type Recorded } from './postmaster.ts';
import type { PostgresRefusal } from './refusals.ts';

export type Adopted = { postmaster: Postmaster; socketDir: string; version: string };

/** A server that does not answer gets so long, one that says it is starting (recovery reads up to a gigabyte of log) so long. */
const SILENT_MS = 5_000;
const BUSY_MS = 300_000;

/**
 * Brings what an earlier run left to one of two ends: its server runs on, is proven ours and adopted, or nothing of it is left and the
 * folder is free (`undefined`). The caller owns the folder. No process is ever signalled here.
 */
export async function settleEarlier(
  cluster: string,
  socketDir: string,
): Promise<Result<Adopted | undefined, PostgresRefusal>> {
  const began = performance.now();
  let lastBusyMs = 0;
  for (;;) {
    const recorded = await findRecorded(cluster);
    if (recorded.state === 'none') return ok(undefined);
    if (recorded.state === 'stale') return ok(await clear(cluster, recorded.file, socketDir));
    const answer = recorded.state === 'alive' ? await tryAdopting(recorded, cluster) : 'silent';
    if (typeof answer === 'object') return answer;
    const waitedMs = performance.now() - began;
    if (answer === 'busy') lastBusyMs = waitedMs;
    const isTooLong = waitedMs - lastBusyMs > SILENT_MS || waitedMs > BUSY_MS;
    if (isTooLong) return no(refusalAfterWaiting(recorded, cluster));
    await sleep(50);
  }
}

type Alive = Extract<Recorded, { state: 'alive' }>;

async function tryAdopting(
  { file: { socketDir }, postmaster }: Alive,
  cluster: string,
): Promise<Result<Adopted, PostgresRefusal> | 'busy' | 'silent'> {
  if (socketDir === undefined) return 'silent';
  const contact = await askServer(socketDir, cluster);
  if (contact.state === 'ours') return ok({ postmaster, socketDir, version: contact.version });
  if (contact.state === 'other') return no({ code: 'otherServer', path: cluster, found: contact.found });
  return contact.state === 'busy' ? 'busy' : 'silent';
}

const refusalAfterWaiting = (recorded: Recorded, path: string): PostgresRefusal =>
  recorded.state === 'alive'
    ? { code: 'notAnswering', path, pid: recorded.postmaster.pid }
    : { code: 'processesLeft', path };

/**
 * PostgreSQL clears after itself when its recorded pid is unknown, but not when that pid is a zombie or came to mean another process. The
 * sockets it recorded may lie elsewhere, if the temporary folder was another one; only a folder with our name is removed.
 */
async function clear(cluster: string, file: PidFile, socketDir: string): Promise<undefined> {
  await rm(pidFileOf(cluster), { force: true });
  const folders = [socketDir, file.socketDir ?? socketDir];
  for (const path of folders)
    if (basename(path) === basename(socketDir)) await rm(path, { recursive: true, force: true });
}
