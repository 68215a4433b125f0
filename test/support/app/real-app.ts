import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { connectionOf, findRunningPostgres } from '../../../src/platform/postgres/index.ts';
import { freePort } from '../identity/site.ts';
import { removeLeftover } from '../postgres/leftover.ts';
import { startProgram, type Program } from '../program.ts';
import { configOf, openHouse, type House } from './house.ts';
import { urlOf } from './url.ts';

type Wishes = { data?: string; databaseUrl?: string; env?: Readonly<Record<string, string>> };

export type RealApp = {
  url: string;
  data: string;
  program(): Program;
  /** Kills the program as a crash would, and starts it again at the same address. */
  killAndStart(): Promise<void>;
  /** The process of the embedded database. */
  postgresPid(): Promise<number>;
  /** The rooms of the program once more, on its database and files. */
  house(): Promise<House>;
};

/** The built program as people start it, in a process of its own; it ends with the test, and so does its database. */
export async function startRealApp({ data, databaseUrl, env = {} }: Wishes = {}): Promise<RealApp> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'ow-real-')));
  if (data === undefined) onTestFinished(() => removeLeftover(folder));
  const port = await freePort();
  const start = () =>
    startProgram({
      data: folder,
      port,
      env: { ...env, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) },
    });
  let program = await start();
  onTestFinished(() => void program.end('SIGKILL'));
  return {
    url: program.url,
    data: folder,
    program: () => program,
    killAndStart: async () => {
      await program.end('SIGKILL');
      program = await start();
    },
    postgresPid: async () => (await serverOf(folder)).pid,
    house: async () => {
      const DATABASE_URL = databaseUrl ?? urlOf(connectionOf(await serverOf(folder)));
      const house = await openHouse(configOf({ ONEWINDOW_DATA: folder, DATABASE_URL }), program.url);
      onTestFinished(() => house.close());
      return house;
    },
  };
}

async function serverOf(folder: string) {
  const server = await findRunningPostgres(folder);
  if (server === undefined) throw new Error('the program has no embedded database');
  return server;
}
