import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { openDatabase, systemScope, type Db, type Tx } from './index.ts';

let database: TestDatabase;
let other: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  other = openDatabase({ connection: database.connection, role: 'app' });
});
afterAll(async () => {
  await other.close();
  await database.close();
});

const within = <Value>(work: (tx: Tx) => Promise<Value>, db = database.app) =>
  db.within(systemScope(database.area), work);

/** How many rows were asked for, and the names of the departments as that process knows them. */
let asked = 0;
const names = (tx: Tx) =>
  tx.reader.kept({ of: 'catalogue', key: 'names' }, async () => {
    asked += 1;
    const { rows } = await sql<{ name: string }>`select name from catalogue.department order by name`.execute(tx);
    return rows.map(({ name }) => name);
  });
const open = (tx: Tx, name: string) =>
  sql`insert into catalogue.department (area, key, name, content, sha256) values (${database.area}, ${name}, ${name}, '{}', '')`.execute(
    tx,
  );

describe('rows that seldom change', () => {
  test('are read once by a process while their edition stands', async () => {
    await within(names);
    const before = asked;
    expect(await within(names)).toEqual(await within(names));
    expect(asked).toBe(before);
  });

  test('are read again in every process once another one has changed them', async () => {
    await within(names);
    await within(names, other);
    await within((tx) => open(tx, 'fire'), other);
    expect(await within(names)).toContain('fire');
    expect(await within(names, other)).toContain('fire');
  });

  test('are read again also when somebody changed them by hand', async () => {
    await within((tx) => open(tx, 'archive'));
    expect(await within(names)).toContain('archive');
    const client = await database.owner.connect();
    await client.query(`delete from catalogue.department where key = 'archive'`);
    client.release();
    expect(await within(names)).not.toContain('archive');
  });

  test('are not kept as a transaction left them that was undone', async () => {
    const undone = within(async (tx) => {
      tx.reader.leave('catalogue');
      await open(tx, 'ghosts');
      expect(await names(tx)).toContain('ghosts');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await within(names)).not.toContain('ghosts');
  });

  test('cannot be changed by whoever is given them', async () => {
    const given = await within(names);
    expect(() => given.push('mine')).toThrow(TypeError);
  });

  test('of which no edition is known are not kept', async () => {
    const read = () => Promise.resolve([asked]);
    const key = { of: 'weather', key: 'today' };
    const [one, two] = await within(async (tx) => [await tx.reader.kept(key, read), await tx.reader.kept(key, read)]);
    expect(one).not.toBe(two);
  });
});
