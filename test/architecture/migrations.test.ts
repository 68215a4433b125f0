import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { faultsOf } from './migration-rules.ts';

const folder = new URL('../../migrations/', import.meta.url);

test('every migration keeps to the rules', async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })),
  );
  expect(migrations.length).toBeGreaterThan(0);
  expect(faultsOf(migrations)).toEqual([]);
});

const first = { name: '0001-first.sql', text: 'create table a.b (id int); create index on a.b (id);' };

test.each([
  ['a gap in the numbers', { name: '0003-x.sql', text: '' }, 'is not number 0002'],
  ['a column taken away', { name: '0002-x.sql', text: 'alter table a.b drop column id' }, 'takes something away'],
  [
    'an index that locks a table in use',
    { name: '0002-x.sql', text: 'create index b_id on a.b (id)' },
    'not concurrently',
  ],
  [
    'a grant to change the log',
    { name: '0002-x.sql', text: 'grant select, update on log.event to x' },
    'change the event log',
  ],
])('%s is found', (_name, migration, expected) => {
  expect(faultsOf([first, migration])).toEqual([expect.stringContaining(expected)]);
});

test('a contraction that says since when nothing uses it is lawful', () => {
  const text = '-- contracts: a.b.id, unused since 1.4\nalter table a.b drop column id';
  expect(faultsOf([first, { name: '0002-x.sql', text }])).toEqual([]);
});
