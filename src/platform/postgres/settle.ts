import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { never, no, ok, type Result } from '../../kernel/result.ts';
import { askServer, type Contact } from './contact.ts';
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
  let busyMs = 0;
  for (;;) {
    const recorded = await findRecorded(cluster);
    if (recorded.state === 'none') return ok(undefined);
    if (recorded.state === 'stale') return ok(await clear(cluster, recorded.file, socketDir));
    const contact = await askRecorded(recorded, cluster);
    const settled = verdictOn(contact, recorded, cluster);
    if (settled !== undefined) return settled;
    if (contact.state === 'busy') busyMs = performance.now() - began;
    const isTooLong = performance.now() - began - busyMs > SILENT_MS || busyMs > BUSY_MS;
    if (isTooLong) return no(refusalAfterWaiting(recorded, cluster));
    await sleep(50);
  }
}

type Remaining = Extract<Recorded, { state: 'alive' | 'orphaned' }>;

async function askRecorded(recorded: Remaining, cluster: string): Promise<Contact> {
  const { socketDir } = recorded.file;
  return recorded.state === 'orphaned' || socketDir === undefined ? { state: 'silent' } : askServer(socketDir, cluster);
}

function verdictOn(
  contact: Contact,
  recorded: Remaining,
  cluster: string,
): Result<Adopted, PostgresRefusal> | undefined {
  const { socketDir } = recorded.file;
  switch (contact.state) {
    case 'ours':
      if (recorded.state === 'orphaned' || socketDir === undefined) return undefined;
      return ok({ postmaster: recorded.postmaster, socketDir, version: contact.version });
    case 'other':
      return no({ code: 'otherServer', path: cluster, found: contact.found });
    case 'refusing':
    case 'busy':
    case 'silent':
      return undefined;
    default:
      return never(contact);
  }
}

const refusalAfterWaiting = (recorded: Remaining, path: string): PostgresRefusal =>
  recorded.state === 'alive'
    ? { code: 'notAnswering', path, pid: recorded.postmaster.pid }
    : { code: 'processesLeft', path };

/**
 * PostgreSQL clears after itself when its recorded pid is unknown, but not when that pid is a zombie or came to mean another process. The
 * sockets it recorded may lie elsewhere, if the temporary folder was another one; only a folder with our name is removed.
 */
async function clear(cluster: string, file: PidFile, socketDir: string): Promise<undefined> {
  await rm(pidFileOf(cluster), { force: true });
  const folders = [socketDir, file.socketDir].filter(
    (path) => path !== undefined && basename(path) === basename(socketDir),
  );
  for (const path of folders) if (path !== undefined) await rm(path, { recursive: true, force: true });
}
