import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { alone, unlessTaken } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('of several who want the same lock one works at a time, also after one of them failed', async () => {
  let working = 0;
  let most = 0;
  const work = async (index: number) => {
    working += 1;
    most = Math.max(most, working);
    await new Promise((resolve) => setTimeout(resolve, 5));
    working -= 1;
    if (index === 1) throw new Error('failed');
    return index;
  };
  const done = await Promise.allSettled([0, 1, 2].map((index) => alone(database.owner, 1, () => work(index))));
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(most).toBe(1);
});

test('who does not want to wait is told at once that somebody works, and may when that one has ended or failed', async () => {
  const ask = (work = () => Promise.resolve('done')) => unlessTaken(database.owner, 2, work);
  expect(await ask(async () => `${String(await ask())} and done`)).toBe('undefined and done');
  await expect(ask(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await ask()).toBe('done');
});
