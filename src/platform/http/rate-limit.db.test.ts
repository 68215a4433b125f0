import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { systemScope } from '../database/index.ts';
import { countInDatabase, forgetCounts } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('several processes share one count', async () => {
  const [one, other] = [countInDatabase(database.app, database.area), countInDatabase(database.app, database.area)];
  const counts = await Promise.all(Array.from({ length: 10 }, (_, turn) => (turn % 2 ? one : other)('shared', 60_000)));
  expect(counts.map(({ current }) => current).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(counts.every(({ ttl }) => ttl > 0 && ttl <= 60_000)).toBe(true);
});

test('when the window is over the count begins anew', async () => {
  const count = countInDatabase(database.app, database.area);
  await count('short', 20);
  await setTimeout(30);
  expect((await count('short', 20)).current).toBe(1);
});

test('counts whose window is over are forgotten', async () => {
  const count = countInDatabase(database.app, database.area);
  await count('over', 1);
  await count('living', 60_000);
  await database.follower.within(systemScope(database.area), (tx) => forgetCounts(tx, new Date(Date.now() + 1_000)));
  expect((await count('living', 60_000)).current).toBe(2);
  expect((await count('over', 60_000)).current).toBe(1);
});
