import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { ask, mark } from '../../../test/support/log/append.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await mark(database.app, database.area, [{ id: 'fact', by: 1 }]);
});
afterAll(() => database.close());

const GROWING = [
  ['event', 'type'],
  ['numbered', 'area'],
  ['node', 'hash'],
  ['head', 'origin'],
] as const;
const CHANGES = ['update', 'delete', 'truncate'] as const;

describe.each(GROWING)('log.%s', (table, column) => {
  test('may be changed, emptied or cut by no role, as the catalogue says', async () => {
    const holders = await ask(
      database,
      `select r.rolname, privilege from pg_roles r, unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) privilege
       where not r.rolsuper and r.rolname !~ '^pg_' and has_table_privilege(r.oid, 'log.${table}', privilege)`,
    );
    expect(holders).toEqual([]);
  });

  test('has no column that a role may change', async () => {
    const columns = await ask(
      database,
      `select a.attname from pg_attribute a, aclexplode(a.attacl) where a.attrelid = 'log.${table}'::regclass and privilege_type = 'UPDATE'`,
    );
    expect(columns).toEqual([]);
  });

  const statements = {
    update: `update log.${table} set ${column} = ${column}`,
    delete: `delete from log.${table}`,
    truncate: `truncate log.${table} cascade`,
  };

  test.each(CHANGES)('refuses %s to its owner too', async (change) => {
    await expect(ask(database, statements[change])).rejects.toThrow(`log.${table} only grows: ${change} is refused`);
  });

  test('refuses it also to a session that says it is a replica', async () => {
    await expect(ask(database, `set session_replication_role = replica; ${statements.delete}`)).rejects.toThrow(
      'only grows',
    );
    await ask(database, 'reset session_replication_role');
  });
});
