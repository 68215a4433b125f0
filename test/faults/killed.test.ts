import { expect, test } from 'vitest';
import type { House } from '../support/app/house.ts';
import { startRealApp } from '../support/app/real-app.ts';
import { allSent, prepared, sent, type Submission } from '../support/app/submissions.ts';
import { findBroken, type Acknowledged } from '../support/invariants/find-broken.ts';

const COUNT = 200;
const PEOPLE = 10;
const AT_ONCE = 24;
/** So many are acknowledged when the fault strikes; as many as are sent at once are on their way then. */
const STRUCK_AFTER = 60;

/** Hands all of them in while something is killed in the middle; every sender goes on under its key until it has its receipt. */
async function receiptsThrough(submissions: readonly Submission[], strike: () => Promise<unknown>) {
  const receipts: Acknowledged[] = [];
  let struck: Promise<unknown> | undefined;
  await allSent(submissions, {
    atOnce: AT_ONCE,
    onReceipt: (receipt) => {
      receipts.push(receipt);
      if (receipts.length === STRUCK_AFTER) struck = strike();
    },
  });
  await struck;
  return { receipts, struck: struck !== undefined };
}

const brokenIn = ({ foundation: { config, databases, fileStore: store } }: House, acknowledged: Acknowledged[]) =>
  findBroken({ area: config.area, follower: databases.follower, store, acknowledged });

const numbersOf = (receipts: readonly Acknowledged[]) => new Set(receipts.map(({ number }) => number));

async function everyOneIsThereOnce(house: House, submissions: readonly Submission[], receipts: Acknowledged[]) {
  expect(numbersOf(receipts).size).toBe(COUNT);
  expect(await brokenIn(house, receipts)).toEqual([]);
  const again = await Promise.all(submissions.slice(0, STRUCK_AFTER + AT_ONCE).map(sent));
  expect([...numbersOf(again)].filter((number) => !numbersOf(receipts).has(number))).toEqual([]);
}

test('kill -9 of the program in the middle of 200 submissions loses none and doubles none', async () => {
  const app = await startRealApp();
  const house = await app.house();
  const submissions = await prepared(house, { count: COUNT, people: PEOPLE });
  const { receipts, struck } = await receiptsThrough(submissions, app.killAndStart);
  expect(struck).toBe(true);
  await everyOneIsThereOnce(house, submissions, receipts);
});

test('kill -9 of PostgreSQL in the middle of 200 submissions loses none and doubles none, and the program recovers by itself', async () => {
  const app = await startRealApp();
  const house = await app.house();
  const submissions = await prepared(house, { count: COUNT, people: PEOPLE });
  const pid = app.program().pid;
  const { receipts, struck } = await receiptsThrough(submissions, async () => {
    process.kill(await app.postgresPid(), 'SIGKILL');
  });
  expect([struck, app.program().pid]).toEqual([true, pid]);
  await everyOneIsThereOnce(house, submissions, receipts);
});
