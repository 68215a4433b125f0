import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { systemScope, type Db, type Tx } from '../database/index.ts';
import {
  findFilesMark,
  findInstallation,
  recordDemoFilled,
  settleFilesMark,
  settleInstallation,
  type Mode,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const at = new Date('2026-03-02T01:00:00Z');
const as = <Value>(db: Db, work: (tx: Tx) => Promise<Value>) => db.within(systemScope(database.area), work);

test('a new database has not been set up', async () => {
  expect(await as(database.app, findInstallation)).toBeUndefined();
});

test('it is set up once, and stays what it became', async () => {
  const settle = (mode: Mode) => as(database.owner, (tx) => settleInstallation(tx, mode, at));
  expect(await settle('demo')).toEqual({ mode: 'demo', demoFilled: false });
  expect(await settle('production')).toEqual({ mode: 'demo', demoFilled: false });
  await as(database.owner, (tx) => recordDemoFilled(tx, at));
  expect(await as(database.reader, findInstallation)).toEqual({ mode: 'demo', demoFilled: true });
});

test('who serves people cannot change it', async () => {
  await expect(as(database.app, (tx) => recordDemoFilled(tx, at))).rejects.toThrow('permission denied');
});

test('the mark of the files is that of whoever came first', async () => {
  const [first, second] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
  const settle = (mark: string) => as(database.owner, (tx) => settleFilesMark(tx, mark));
  expect(await as(database.app, findFilesMark)).toBeUndefined();
  expect([await settle(first), await settle(second)]).toEqual([first, first]);
});
