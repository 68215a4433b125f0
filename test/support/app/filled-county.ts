import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { Client } from 'pg';
import { inject } from 'vitest';
import { startApp } from '../../../src/app/main.ts';
import type { Config } from '../../../src/platform/config/index.ts';
import { createLogger } from '../../../src/platform/logging/index.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { configOf } from './house.ts';
import { urlOf } from './url.ts';

/** Any number: of two workers that want the county at once, one fills it and the other waits. */
const LOCK = 370_828_901;

/** Settings that decide what is filled, or with which keys: whoever names one starts on nothing. */
const DECIDES_WHAT_IS_FILLED: readonly string[] = [
  'ONEWINDOW_AREA',
  'ONEWINDOW_MODE',
  'ONEWINDOW_DATA',
  'DATABASE_URL',
  'ONEWINDOW_DEMO_CASES',
  'ONEWINDOW_MASTER_KEY',
  'ONEWINDOW_MASTER_KEY_FILE',
];

export const startsOnFilledCounty = (environment: Readonly<Record<string, string>>): boolean =>
  !Object.keys(environment).some((name) => DECIDES_WHAT_IS_FILLED.includes(name));

/**
 * A database of its own in which the program has filled the demo county, and the data folder with the keys that open it: what a second
 * start of the program finds. It is filled by a first start, once in a run, and cloned from then on.
 */
export async function openFilledDatabase(folder: string): Promise<TestDatabase> {
  const [server, filledCounty] = [inject('postgres'), inject('filledCounty')];
  if (!server || !filledCounty) throw new Error('this test needs PostgreSQL: name it *.db.test.ts or *.http.test.ts');
  const { template: migrated, ...where } = server;
  const client = new Client({ ...where, database: 'postgres' });
  await client.connect();
  try {
    // The lock ends with the session.
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [filledCounty.template]);
    if (rowCount === 0) await fillCounty(client, { ...filledCounty, migrated, where });
  } finally {
    await client.end();
  }
  await cp(filledCounty.folder, folder, { recursive: true });
  return openTestDatabase(filledCounty.template);
}

type Filling = {
  template: string;
  folder: string;
  migrated: string;
  where: { host: string; port?: number; user: string };
};

/** It gets its name when it is complete: one that was cut off is nobody's. */
async function fillCounty(client: Client, { template, folder, migrated, where }: Filling): Promise<void> {
  const database = `filling_${randomBytes(4).toString('hex')}`;
  await client.query(`create database ${database} template ${migrated}`);
  const DATABASE_URL = urlOf({ ...where, database });
  await startAndEnd(configOf({ ONEWINDOW_DATA: folder, DATABASE_URL, HOST: 'localhost', PORT: '0' }));
  // Whoever wrote into it would write into every county that comes after.
  await client.query(`alter database ${database} with allow_connections false`);
  await client.query(`alter database ${database} rename to ${template}`);
}

async function startAndEnd(config: Config): Promise<void> {
  const started = await startApp(config, createLogger({ level: 'silent' }));
  if (!started.ok) throw new Error(started.error.sentence.en);
  await started.value.close();
}
