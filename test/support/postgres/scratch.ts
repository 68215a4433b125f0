import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach } from 'vitest';
import { connectionOf, startPostgres, type PostgresOptions } from '../../../src/platform/postgres/index.ts';
import type { PostgresServer } from '../../../src/platform/postgres/index.ts';
import { startApplication, type Application } from './applications.ts';
import { removeLeftover } from './leftover.ts';

/**
 * Folders, servers and applications that end with the test that made them, also when it fails: called once in a test file.
 * Servers do without fsync, which only a power cut would tell from one with it.
 */
export function useScratch() {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  });
  return {
    /** Does something when the test is over, before what was made earlier is taken away. */
    finally: (step: () => Promise<unknown>) => undo.push(step),
    async folder(): Promise<string> {
      const folder = await mkdtemp(join(tmpdir(), 'onewindow-test-'));
      await chmod(folder, 0o755);
      undo.push(() => removeLeftover(folder));
      return folder;
    },
    start: (dataDir: string, options: Partial<PostgresOptions> = {}) =>
      startPostgres({ dataDir, settings: { fsync: 'off' }, ...options }),
    async getServer(dataDir: string, options: Partial<PostgresOptions> = {}): Promise<PostgresServer> {
      const started = await this.start(dataDir, options);
      if (!started.ok) throw new Error(JSON.stringify(started.error));
      undo.push(started.value.stop);
      return started.value;
    },
    async application(...args: Parameters<typeof startApplication>): Promise<Application> {
      const application = await startApplication(...args);
      undo.push(async () => {
        if (application.process.exitCode === null && application.process.signalCode === null)
          await application.end('SIGKILL');
      });
      return application;
    },
  };
}

/** One statement on a connection of its own; the first row's columns. */
export async function ask(server: Pick<PostgresServer, 'socketDir'>, sql: string): Promise<unknown[]> {
  const client = new Client(connectionOf(server));
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0] ?? [];
  } finally {
    await client.end();
  }
}

/** Waits until something holds; the test's own time limit ends it otherwise. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10);
}
