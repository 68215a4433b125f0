import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { freePort } from '../identity/site.ts';

const script = fileURLToPath(new URL('../../../scripts/pair.mjs', import.meta.url));
const DEBIAN = '/usr/lib/postgresql/15/bin';

type Name = 'one' | 'two';

/** A primary and its synchronous standby, made by the script that operators use. */
export type Pair = {
  /** As the script tells it: both hosts. */
  databaseUrl: string;
  /** What the script says after one of its verbs. */
  call(verb: 'status' | 'promote' | 'rebuild'): Promise<string>;
  /** The server process itself. */
  pidOf(name: Name): Promise<number>;
  folder: string;
};

/** It ends with the test. Needs the system's PostgreSQL. */
export async function startPair(): Promise<Pair> {
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-pair-'));
  await chmod(folder, 0o755);
  const run = async (...words: string[]) => (await promisify(execFile)(process.execPath, [script, ...words])).stdout;
  onTestFinished(async () => {
    await run('stop', folder);
    await rm(folder, { recursive: true, force: true });
  });
  const ports = `${await freePort()},${await freePort()}`;
  // A killed process, unlike a power cut, loses nothing that was handed to the kernel.
  const said = await run('start', folder, '--ports', ports, '--bin', DEBIAN, '--set', 'fsync=off');
  const databaseUrl = /^DATABASE_URL=(.*)$/m.exec(said)?.[1] ?? '';
  return {
    databaseUrl,
    folder,
    call: (verb) => run(verb, folder),
    pidOf: async (name) => Number.parseInt(await readFile(join(folder, name, 'postmaster.pid'), 'utf8'), 10),
  };
}
