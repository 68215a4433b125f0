import { link, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import { findText, isErrno } from './processes.ts';
import { HEARTBEAT_MS, isHeld, parseRecord, recordOfThisProcess, type OwnerRecord } from './owner-record.ts';
import type { PostgresRefusal } from './refusals.ts';

export type Ownership = { release: () => Promise<void> };

/**
 * At most one process owns a data folder. Owners are numbered files, and the highest number counts: taking over from a dead owner is
 * making the next number, which the file system grants to one only. So two starters can never both remove a stale lock.
 */
export async function claimFolder(folder: string): Promise<Result<Ownership, PostgresRefusal>> {
  const record = await recordOfThisProcess();
  for (;;) {
    const latest = await findLatest(folder);
    if (latest?.record !== undefined && (await isHeld(latest.record, latest.path)))
      return no(refusalNaming(latest.record, folder));
    const number = (latest?.number ?? 0) + 1;
    if (await publish(folder, number, record)) {
      if ((await findLatest(folder))?.number === number) return ok(await hold(folder, number));
      // We had looked too long ago: numbers went on meanwhile, and ours means nothing.
      await rm(pathOf(folder, number));
    }
  }
}

/** The process that owns the folder now, for `stop` to signal and messages to name. */
export async function findOwner(folder: string): Promise<{ pid: number; host: string } | undefined> {
  const latest = await findLatest(folder);
  return latest?.record !== undefined && (await isHeld(latest.record, latest.path)) ? latest.record : undefined;
}

const refusalNaming = ({ pid, host }: OwnerRecord, path: string): PostgresRefusal =>
  host === hostname() ? { code: 'ownedByProcess', path, pid } : { code: 'ownedElsewhere', path, pid, host };

const NAME = /^owner-(\d+)\.json$/;

const pathOf = (folder: string, number: number) => join(folder, `owner-${number}.json`);

async function findNumbers(folder: string): Promise<number[]> {
  const files = await readdir(folder);
  return files.flatMap((file) => NAME.exec(file)?.[1] ?? []).map(Number);
}

async function findLatest(folder: string) {
  const number = (await findNumbers(folder)).toSorted((a, b) => a - b).at(-1);
  if (number === undefined) return undefined;
  const path = pathOf(folder, number);
  return { number, path, record: parseRecord(await findText(path)) };
}

/** Shows the record whole or not at all; false when that number is taken. */
async function publish(folder: string, number: number, record: OwnerRecord): Promise<boolean> {
  const draft = join(folder, `.owner-${crypto.randomUUID()}`);
  try {
    await writeFile(draft, JSON.stringify(record), { mode: 0o644 });
    await link(draft, pathOf(folder, number));
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function hold(folder: string, number: number): Promise<Ownership> {
  const path = pathOf(folder, number);
  for (const older of await findNumbers(folder)) if (older < number) await rm(pathOf(folder, older), { force: true });
  const heartbeat = setInterval(() => void touch(path), HEARTBEAT_MS).unref();
  return {
    async release() {
      clearInterval(heartbeat);
      // The number stays behind, empty, which needs no room on a full disk: were it removed, somebody who looked before could make it anew.
      await truncate(path).catch((error: unknown) => {
        if (!isErrno(error, 'ENOENT')) throw error;
      });
    },
  };
}

/** A missed beat does no harm, only a long silence does. */
const touch = (path: string) => utimes(path, new Date(), new Date()).catch(() => undefined);
