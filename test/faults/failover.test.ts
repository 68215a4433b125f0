import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { commandTable } from '../../src/app/cli/command-table.ts';
import { findStandby } from '../../src/platform/database/index.ts';
import { startRealApp } from '../support/app/real-app.ts';
import { allSent, prepared, sent } from '../support/app/submissions.ts';
import { findBroken, type Acknowledged } from '../support/invariants/find-broken.ts';
import { isInstalled } from '../support/postgres/index.ts';
import { startPair } from '../support/postgres/pair.ts';
import { recordedRun } from '../support/recorded-run.ts';

const COUNT = 120;
const STRUCK_AFTER = 40;
/** As long as nobody is there to promote: the program answers "later" meanwhile. */
const UNATTENDED_MS = 1_000;

const debian = await isInstalled('debian15');

test.skipIf(!debian)('a primary that is killed loses no acknowledged submission: the standby has it', async () => {
  const pair = await startPair();
  const { databaseUrl } = pair;
  const app = await startRealApp({ databaseUrl });
  const house = await app.house();
  const { area } = house.foundation.config;
  const { follower, owner } = house.foundation.databases;
  expect(await findStandby(owner)).toEqual({ state: 'streaming', names: 'two' });
  const submissions = await prepared(house, { count: COUNT, people: 6 });

  const acknowledged: Acknowledged[] = [];
  let promoted: Promise<string> | undefined;
  const failOver = async () => {
    process.kill(await pair.pidOf('one'), 'SIGKILL');
    await sleep(UNATTENDED_MS);
    return pair.call('promote');
  };
  await allSent(submissions, {
    atOnce: 16,
    onReceipt: (receipt) => {
      acknowledged.push(receipt);
      if (acknowledged.length === STRUCK_AFTER) promoted = failOver();
    },
  });
  expect(await promoted).toMatch(/one: port \d+, does not answer\ntwo: port \d+, primary, waits for nobody\n/);
  // Whoever asks first is told "later": only then it looks for the server that was promoted.
  await expect.poll(() => findStandby(owner).catch(ifUnwritable), { timeout: 10_000 }).toEqual({ state: 'none' });

  const numbers = new Set(acknowledged.map(({ number }) => number));
  expect(numbers.size).toBe(COUNT);
  const again = await Promise.all(submissions.map(sent));
  expect(again.filter(({ number }) => !numbers.has(number))).toEqual([]);
  const store = house.foundation.fileStore;
  expect(await findBroken({ area, follower, store, acknowledged })).toEqual([]);
  const words = ['verify', '--invariants', '--data', app.data, '--json'];
  const verified = await recordedRun(words, commandTable, { DATABASE_URL: databaseUrl });
  expect([verified.exit, JSON.parse(verified.out)]).toMatchObject([0, { ok: true }]);

  expect(await pair.call('rebuild')).toMatch(/two: port \d+, primary, waits for one\n/);
  expect(await findStandby(owner)).toEqual({ state: 'streaming', names: 'one' });
});

function ifUnwritable(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === '57P03') return undefined;
  throw error;
}
