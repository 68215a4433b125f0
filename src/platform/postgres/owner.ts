import { link, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import { findText, isErrno } from './processes.ts';
import { HEARTBEAT_MS, isHeld, parseRecord, recordOfThisProcess, type OwnerRecord } from './owner-record.ts';
import type { PostgresRefusal } from './refusals.ts';

export type Ownership = { release(): Promise<void> };

/**
 * At most one process owns a data folder. Owners are numbered files, and the highest number counts: taking over from a dead owner is
 * making the next number, which the file system grants to one only. So two starters can never both remove a stale lock.
 */
export async function claimFolder(folder: string): Promise<Result<Ownership, PostgresRefusal>> {
  const record = await recordOfThisProcess();
  for (;;) {
    const latest = await findLatest(folder);
    if (latest !== undefined && (await isHeld(latest))) return no(refusalNaming(latest.record, folder));
    const number = (latest?.number ?? 0) + 1;
    if (await publish(folder, number, record)) {
      if ((await findLatest(folder))?.number === number) return ok(await hold(folder, number, record));
      // We had looked too long ago: numbers went on meanwhile, and ours means nothing.
      await rm(pathOf(folder, number));
    }
  }
}

/** The process that owns the folder now, for `stop` to signal and messages to name. */
export async function findOwner(folder: string): Promise<{ pid: number; host: string } | undefined> {
  const latest = await findLatest(folder);
  return latest !== undefined && (await isHeld(latest)) ? latest.record : undefined;
}

const refusalNaming = ({ pid, host }: OwnerRecord, path: string): PostgresRefusal =>
  host === hostname() ? { code: 'ownedByProcess', path, pid } : { code: 'ownedElsewhere', path, pid, host };

const NAME = /^owner-(\d+)\.json$/;

const pathOf = (folder: string, number: number) => join(folder, `owner-${number}.json`);

async function findNumbers(folder: string): Promise<number[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  });
  return files.flatMap((file) => NAME.exec(file)?.[1] ?? []).map(Number);
}

async function findLatest(folder: string) {
  const number = Math.max(...(await findNumbers(folder)));
  const text = await findText(pathOf(folder, number));
  return text === undefined ? undefined : { number, path: pathOf(folder, number), record: parseRecord(text) };
}

/** Shows the file whole or not at all; false when that number is taken. */
async function publish(folder: string, number: number, record: OwnerRecord): Promise<boolean> {
  const draft = await writeDraft(folder, record);
  try {
    await link(draft, pathOf(folder, number));
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(folder: string, record: OwnerRecord): Promise<string> {
  const draft = join(folder, `.owner-${crypto.randomUUID()}`);
  await writeFile(draft, JSON.stringify(record), { mode: 0o644 });
  return draft;
}

async function hold(folder: string, number: number, record: OwnerRecord): Promise<Ownership> {
  const path = pathOf(folder, number);
  for (const older of await findNumbers(folder)) if (older < number) await rm(pathOf(folder, older), { force: true });
  const heartbeat = setInterval(() => void touch(path), HEARTBEAT_MS).unref();
  return {
    async release() {
      clearInterval(heartbeat);
      // The number stays behind, marked free: were it removed, somebody who looked before could make it anew.
      if (await isPresent(path)) await rename(await writeDraft(folder, { ...record, held: false }), path);
    },
  };
}

/** A missed beat does no harm, only a long silence does. */
const touch = (path: string) => utimes(path, new Date(), new Date()).catch(() => undefined);

const isPresent = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
