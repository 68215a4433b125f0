import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { findClockSkew, findMissingMigrations, findUnsafeRoles } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a migrated database misses nothing; a newer release names what it would add', async () => {
  const shipped = new URL('../../../migrations', import.meta.url).pathname;
  expect(await findMissingMigrations(database.owner, shipped)).toEqual([]);
  const folder = await mkdtemp(join(tmpdir(), 'ow-migrations-'));
  await writeFile(join(folder, '9999-later.sql'), '');
  expect(await findMissingMigrations(database.owner, folder)).toEqual(['9999-later.sql']);
  await rm(folder, { recursive: true });
});

test('our roles are there and cannot step over row-level security', async () => {
  expect(await findUnsafeRoles(database.owner)).toEqual([]);
});

test('on one machine the clocks agree', async () => {
  expect(Math.abs(await findClockSkew(database.owner))).toBeLessThan(1_000);
});
