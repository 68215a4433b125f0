import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { migrate } from './index.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  const client = await database.owner.connect();
  await client.query('truncate platform_migration.applied');
  client.release();
  folder = await mkdtemp(join(tmpdir(), 'ow-migrations-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const write = (name: string, text: string) => writeFile(join(folder, name), text);

test('two processes that start together migrate once', async () => {
  await write('9001-first.sql', 'create table public.first (id int)');
  const reports = await Promise.all([migrate(database.owner, folder), migrate(database.owner, folder)]);
  expect(reports.flatMap(({ applied }) => applied)).toEqual(['9001-first.sql']);
});

test('a migration that fails half-way leaves nothing behind and can be mended', async () => {
  await write('9002-second.sql', 'create table public.second (id int); select 1 / 0');
  await expect(migrate(database.owner, folder)).rejects.toThrow('9002-second.sql failed: division by zero');
  await write('9002-second.sql', 'create table public.second (id int)');
  expect(await migrate(database.owner, folder)).toEqual({ applied: ['9002-second.sql'], unchanged: 1 });
});

test('a migration outside a transaction may make an index concurrently', async () => {
  await write('9003-index.sql', '-- outside a transaction\ncreate index concurrently second_id on public.second (id)');
  expect((await migrate(database.owner, folder)).applied).toEqual(['9003-index.sql']);
});

test('two processes that start together make one index concurrently, and neither waits for the other for ever', async () => {
  await write(
    '9004-again.sql',
    '-- outside a transaction\ncreate index concurrently second_again on public.second (id)',
  );
  const reports = await Promise.all([migrate(database.owner, folder), migrate(database.owner, folder)]);
  expect(reports.flatMap(({ applied }) => applied)).toEqual(['9004-again.sql']);
});

test('an index that was cut off half-way is made anew', async () => {
  const client = await database.owner.connect();
  await client.query('insert into public.second values (1), (1)');
  await write(
    '9005-unique.sql',
    '-- outside a transaction\ncreate unique index concurrently second_one on public.second (id)',
  );
  await expect(migrate(database.owner, folder)).rejects.toThrow('9005-unique.sql failed');
  await client.query('truncate public.second');
  client.release();
  expect((await migrate(database.owner, folder)).applied).toEqual(['9005-unique.sql']);
});

test('a migration that was changed after it had been applied is refused', async () => {
  await write('9001-first.sql', 'create table public.first (id bigint)');
  await expect(migrate(database.owner, folder)).rejects.toThrow('9001-first.sql was changed');
});

test('a program older than the database is refused', async () => {
  await rm(join(folder, '9001-first.sql'));
  await expect(migrate(database.owner, folder)).rejects.toThrow('made by a newer release');
});
