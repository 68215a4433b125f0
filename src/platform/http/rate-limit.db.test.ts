import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { countInDatabase } from './index.ts';

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
