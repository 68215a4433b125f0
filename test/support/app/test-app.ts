import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../../src/app/main.ts';
import type { Config } from '../../../src/platform/config/index.ts';
import { createLogger } from '../../../src/platform/logging/index.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { agentAt, type Agent } from './agent.ts';
import { openFilledDatabase, startsOnFilledCounty } from './filled-county.ts';
import { configOf, openHouse, type House } from './house.ts';
import { signedInOfficer, signedInPerson, type Known, type Officer } from './people.ts';
import { urlOf } from './url.ts';

/** Everybody who may stand before a counter, in front of it or behind it. */
export type Cast = {
  nobody: Agent;
  person: Known;
  clerk: Officer;
  reviewer: Officer;
  approver: Officer;
  systemAdministrator: Officer;
  securityAdministrator: Officer;
  auditAdministrator: Officer;
};

export type BareApp = {
  url: string;
  database: TestDatabase;
  /** Its data folder: keys and files. */
  folder: string;
  /** The same rooms once more, for what no route does. */
  house: House;
  /** Every line that the program logged. */
  log: string[];
  close(): Promise<void>;
};

export type TestApp = BareApp & { cast: Cast };

/** The program with everybody who has something to do in it. */
export async function startTestApp(environment: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const app = await startBareApp(environment);
  return { ...app, cast: await castOf(app.house, app.url) };
}

/**
 * The whole program as it is composed, in this process, on a database and a data folder of its own. A demo county is filled in them already;
 * any other mode starts on nothing.
 */
export async function startBareApp(environment: Readonly<Record<string, string>> = {}): Promise<BareApp> {
  const folder = await mkdtemp(join(tmpdir(), 'ow-app-'));
  const database = await (startsOnFilledCounty(environment) ? openFilledDatabase(folder) : openTestDatabase());
  const settings = { ONEWINDOW_DATA: folder, DATABASE_URL: urlOf(database.connection), HOST: 'localhost', PORT: '0' };
  const remove = async () => {
    await database.close();
    await rm(folder, { recursive: true });
  };
  try {
    const { close, ...started } = await startOn(configOf({ ...settings, ...environment }));
    return { ...started, database, folder, close: () => close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

type Started = Pick<BareApp, 'url' | 'house' | 'log' | 'close'>;

async function startOn(config: Config): Promise<Started> {
  const log: string[] = [];
  const logger = createLogger({ level: config.logLevel, to: { write: (line) => void log.push(line) } });
  const running = await startApp(config, logger);
  if (!running.ok) throw new Error(running.error.sentence.en);
  const { url } = running.value;
  const house = await openHouse(config, url);
  const close = async () => {
    await house.close();
    await running.value.close();
  };
  return { url, house, log, close };
}

/** Of the cast's villager; the officers' numbers follow. */
export const PERSON = 901;

async function castOf({ modules: { identity } }: House, url: string): Promise<Cast> {
  return {
    nobody: agentAt(url),
    person: await signedInPerson(identity, PERSON),
    clerk: await signedInOfficer(identity, { number: 902, roles: ['clerk'], hall: 'hall-county' }),
    reviewer: await signedInOfficer(identity, { number: 903, roles: ['reviewer'] }),
    approver: await signedInOfficer(identity, { number: 904, roles: ['approver'] }),
    systemAdministrator: await signedInOfficer(identity, { number: 905, roles: ['systemAdministrator'] }),
    securityAdministrator: await signedInOfficer(identity, { number: 906, roles: ['securityAdministrator'] }),
    auditAdministrator: await signedInOfficer(identity, { number: 907, roles: ['auditAdministrator'] }),
  };
}

/** One statement as the owner, who sees every row: for what a test looks at or arranges behind the program's back. */
export async function askOwner<Row extends object>({ house }: BareApp, statement: string): Promise<Row[]> {
  const client = await house.foundation.databases.owner.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    client.release();
  }
}
