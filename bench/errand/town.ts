import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { connectionOf, startPostgres, type PostgresServer } from '../../src/platform/postgres/index.ts';
import { configOf, openHouse } from '../../test/support/app/house.ts';
import { hallOf, signedInOfficer, signedInPerson, type Known } from '../../test/support/app/people.ts';
import { systemScope } from '../../src/platform/database/index.ts';
import { publish } from '../../test/support/process/published.ts';
import { urlOf } from '../../test/support/app/url.ts';
import { citizen } from '../../test/support/identity/people.ts';
import { valueOf } from '../../test/support/identity/value.ts';
import { startProgram, type Program } from './ask.ts';
import { EXAMINING, fourReviews } from '../../test/support/process/four-reviews.ts';
import { ITEM, type Applicant, type Cast } from './walk.ts';

/** A database as the product keeps it (fsync on), the program beside it, and people who have business with it. */
export type Town = {
  server: PostgresServer;
  connection: ReturnType<typeof connectionOf>;
  /** With what the program was started. */
  environment: Readonly<Record<string, string>>;
  program: Program;
  applicants: readonly (Known & Applicant)[];
  cast: Cast;
  /** Whether what is behind the log is going on. */
  followers: boolean;
  close(): Promise<void>;
};

/**
 * What autovacuum does within a minute of the first rows, done once and before anything is measured: plans that were made on empty tables
 * are made again. It is off, since what one side leaves behind would be swept up in the other's time.
 */
export async function sweep({ connection }: Pick<Town, 'connection'>): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

type Wishes = { clients: number; followers?: boolean; profileInto?: string | undefined };

export async function openTown(wishes: Wishes): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-bench-'));
  const server = valueOf(await startPostgres({ dataDir: folder, settings: settingsOf(wishes) }));
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true }), server.stop];
  const close = async () => {
    for (const step of closing.splice(0).toReversed()) await step();
  };
  try {
    return { ...(await peopled(server, { folder, ...wishes }, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The time of a commit is kept only where lag is measured: it is not how the product is run. */
const settingsOf = ({ followers = false }: Wishes) => ({
  autovacuum: 'off',
  ...(followers && { track_commit_timestamp: 'on' }),
});

type Furnished = Wishes & { folder: string };

async function peopled(
  server: PostgresServer,
  { folder, clients, followers = false, profileInto }: Furnished,
  closing: (() => Promise<unknown>)[],
): Promise<Omit<Town, 'close'>> {
  const connection = connectionOf(server);
  const environment = {
    ONEWINDOW_DATA: folder,
    DATABASE_URL: urlOf(connection),
    ONEWINDOW_TRUSTED_PROXIES: '127.0.0.1,::1',
    HOST: 'localhost',
    PORT: '0',
  };
  const program = await startProgram({ environment, followers, profileInto });
  closing.push(program.close);
  const house = await openHouse(configOf(environment), program.url);
  const { identity } = house.modules;
  const applicants: (Known & Applicant)[] = [];
  for (let number = 1; number <= clients; number += 1)
    applicants.push({ ...(await signedInPerson(identity, number)), idNumber: citizen(number) });
  const { databases, config, now } = house.foundation;
  await databases.owner.within(systemScope(config.area), (tx) =>
    publish(tx, { item: ITEM, model: fourReviews, at: now() }),
  );
  const cast = await castOf(identity);
  await house.close();
  return { server, connection, environment, program, applicants, cast, followers };
}

async function castOf(identity: Parameters<typeof signedInOfficer>[0]): Promise<Cast> {
  const reviewers: string[] = [];
  for (const [index, department] of EXAMINING.entries()) {
    const post = { number: 993 + index, roles: ['reviewer'], department } as const;
    reviewers.push((await signedInOfficer(identity, post)).cookie);
  }
  const clerk = await signedInOfficer(identity, { number: 990, roles: ['clerk'] });
  const approver = await signedInOfficer(identity, { number: 992, roles: ['approver'] });
  const issuer = await signedInOfficer(identity, { number: 991, roles: ['issuer'] });
  const hall = await hallOf(issuer);
  return { clerk: clerk.cookie, reviewers, approver: approver.cookie, issuer: issuer.cookie, hall };
}
