import { readFile, readlink, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { findStartOf } from './processes.ts';

/** Who owns a data folder. `machine` names the kernel and its table of pids, where there is such a name. */
export type OwnerRecord = { pid: number; startedAt: string; machine: string | null; host: string };

/** How often an owner touches its file, and the silence after which it is gone. */
export const HEARTBEAT_MS = 2_000;
const SILENCE_MS = 8_000;

export async function recordOfThisProcess(): Promise<OwnerRecord> {
  const startedAt = (await findStartOf(process.pid)) ?? '';
  return { pid: process.pid, startedAt, machine: await findMachine(), host: hostname() };
}

/** An owner who has let go leaves nothing in the file, and a crash of the machine may leave half: either way there is none (`undefined`). */
export function parseRecord(text: string | undefined): OwnerRecord | undefined {
  try {
    const parsed: unknown = JSON.parse(text ?? '');
    return isOwnerRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isOwnerRecord(value: unknown): value is OwnerRecord {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'pid' in value && Number.isSafeInteger(value.pid) && 'startedAt' in value && 'machine' in value && 'host' in value
  );
}

/** Processes of our own machine are looked up; an owner in another container or on another host is known by its heartbeat only. */
export async function isHeld(record: OwnerRecord, path: string): Promise<boolean> {
  const machine = await findMachine();
  if (machine !== null && machine === record.machine) return (await findStartOf(record.pid)) === record.startedAt;
  return isBeating(path);
}

async function findMachine(): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
}

/** Only differences of one file's time are looked at: the clocks of two hosts need not agree. */
async function isBeating(path: string): Promise<boolean> {
  const first = await findTouch(path);
  for (let waited = 0; waited < SILENCE_MS; waited += 250) {
    await sleep(250);
    const now = await findTouch(path);
    if (now !== first) return now !== undefined;
  }
  return false;
}

const findTouch = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
