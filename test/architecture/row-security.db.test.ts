import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personId } from '../../src/kernel/id.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { seedDemoIdentity } from '../../src/modules/identity/index.ts';
import { AccessLog } from '../../src/platform/log/index.ts';
import type { TestDatabase } from '../support/database.ts';
import { receiveAt } from '../support/intake/received.ts';
import { noteBy } from '../support/intake/notes.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../support/intake/office.ts';

/** A county with its catalogue, people, officers, and a case in which a file was read: rows that a forgotten scope could show. */
let office: Office;
let database: TestDatabase;
beforeAll(async () => {
  office = await openOffice();
  database = office.database;
  const { vault, now } = office.deps;
  const publicUrl = new URL('http://localhost');
  const rules = { publicUrl, secondFactorPolicy: 'offered', demonstration: true } as const;
  await seedDemoIdentity({ db: database.app, area: database.area, vault, now, ...rules });
  const { id, caller } = await receiveAt(office, personCaller(office));
  await noteBy(office, officerCaller(office), [id, { text: '请同事留意。' }]);
  await database.app.within(caller.scope, async (tx) => {
    const reading = new AccessLog({ actor: caller.actor, at: now() });
    reading.record({ person: personId(caller.actor.id), caseId: id, what: 'case', why: 'test' });
    await reading.write(tx);
  });
});
afterAll(() => office.close());

type Row = Record<string, unknown>;

async function ask(db: Db, text: string): Promise<Row[]> {
  const client = await db.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    client.release();
  }
}

/** Tables that hold no row about a person, a case or an area: settings, calendars, machinery. Each with its reason. */
const WITHOUT_SCOPE: Record<string, string> = {
  'platform_migration.applied': 'names of migrations',
  'platform.installation': 'one row: what this database was set up as',
  'platform.county': 'one row: of what the demo history is made, and how far it is',
  'platform.county_case': 'what cases of the demo plan became; nobody but the owner reads it',
  'http.rate': 'hashed counters of requests, by nobody in particular',
};

/** Tables about people and cases that the county above has filled: an empty one would prove nothing. */
const WITH_PEOPLE_AND_CASES = [
  'catalogue.item_version',
  'documents.document',
  'files.file',
  'identity.login',
  'identity.officer',
  'identity.organisation',
  'identity.person',
  'intake.application',
  'intake.case_desk',
  'intake.case_list',
  'intake.case_lookup',
  'intake.case_note',
  'keys.data_key',
  'log.event',
  'log.stream',
];

const tables = () =>
  ask(
    database.owner,
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
            has_table_privilege('onewindow_app', c.oid, 'select') as readable
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`,
  );

describe('row-level security', () => {
  test('is on for every table but those that name their reason', async () => {
    const open = (await tables()).filter(({ secured, name }) => !secured && !(String(name) in WITHOUT_SCOPE));
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  test('returns nothing to the app from any table when the scope was forgotten', async () => {
    const secured = (await tables()).filter((table) => table['readable'] && table['secured']);
    const filled: string[] = [];
    for (const { name } of secured) {
      const table = String(name);
      expect(await ask(database.app, `select 1 from ${table} limit 1`), table).toEqual([]);
      if ((await ask(database.owner, `select 1 from ${table} limit 1`)).length > 0) filled.push(table);
    }
    expect(filled).toEqual(expect.arrayContaining(WITH_PEOPLE_AND_CASES));
  });

  test('cannot be passed by the roles that serve people', async () => {
    const roles = await ask(
      database.owner,
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty from pg_roles where rolname like 'onewindow\\_%' and rolname <> 'onewindow'`,
    );
    expect(roles).toHaveLength(3);
    expect(roles.filter(({ mighty }) => mighty)).toEqual([]);
  });
});

test('nobody may change or remove what stands in the event log', async () => {
  const rows = await ask(
    database.owner,
    `select grantee, privilege_type from information_schema.role_table_grants
     where table_schema = 'log' and table_name = 'event' and grantee like 'onewindow\\_%'
       and privilege_type not in ('SELECT', 'INSERT')`,
  );
  expect(rows).toEqual([]);
  for (const statement of ['update log.event set type = type', 'delete from log.event', 'truncate log.event']) {
    await expect(ask(database.app, statement)).rejects.toThrow('permission denied');
  }
});

/** Functions that run as the owner, each with what keeps it from showing a row to whoever calls it. */
const AS_OWNER: Record<string, string> = {
  'intake.lay_out': 'only brings a case onto the desks on which it lies, and answers nothing',
  'platform.enqueue': 'only adds a job, and answers nothing',
  'registers.look_up':
    'answers sealed words of one entry to who names it by its keyed hash, and writes down that he asked',
};
const ANSWERING = ['registers.look_up'];

test('no function lets anybody read as the owner', async () => {
  const definers = await ask(
    database.owner,
    `select n.nspname || '.' || p.proname as name, pg_get_function_result(p.oid) as answers
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
     order by 1`,
  );
  expect(definers.map(({ name }) => name)).toEqual(Object.keys(AS_OWNER));
  const answering = definers.filter(({ answers }) => answers !== 'void').map(({ name }) => name);
  expect(answering).toEqual(ANSWERING);
});
