import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { citizen, IP, PASSWORD, registered } from '../../../../test/support/identity/people.ts';
import { about } from '../deps.ts';
import { checkPassword } from '../passwords/commands.ts';
import { registerPerson } from './commands.ts';
import { findRegistered } from './finding.ts';
import { openPerson } from './sealing.ts';
import { accounts } from './store/account.ts';
import { findPerson } from './store/person.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const registration = (number: number) => ({
  name: '演示李四',
  citizenId: citizen(number),
  phone: '138 0000 0001',
  password: PASSWORD,
});

describe('registering', () => {
  test('opens an account at level 1 whose data stand sealed', async () => {
    const { deps } = house;
    expect(await registerPerson(deps, registration(1), IP)).toEqual({ ok: true, value: undefined });
    const person = (await findRegistered(deps, citizen(1))) ?? '';
    await deps.db.within(about(deps, person), async (tx) => {
      const row = await findPerson(tx, person);
      expect(row).toMatchObject({ level: 1, lockedAt: null });
      expect(JSON.stringify(row)).not.toContain('演示李四');
      expect(row && (await openPerson(deps.vault, tx, row))).toEqual({
        name: '演示李四',
        citizenId: citizen(1),
        phone: '13800000001',
      });
      expect((await accounts.load(tx, person)).value).toEqual({ state: 'open', level: 1, factors: [] });
      expect(await accounts.replay(tx, person)).toEqual(await accounts.load(tx, person));
    });
  });

  test('names every faulty field and stores nothing', async () => {
    const faulty = { name: '1', citizenId: citizen(2), phone: '2', password: PASSWORD };
    expect(await registerPerson(house.deps, faulty, IP)).toMatchObject({
      ok: false,
      error: { code: 'registrationInvalid', faults: [{ field: 'name' }, { field: 'phone' }] },
    });
    expect(await findRegistered(house.deps, citizen(2))).toBeUndefined();
  });

  test('a number that is registered gets the same answer, and the account stays whose it was', async () => {
    const { deps } = house;
    const person = await registered(deps, 3);
    const again = { ...registration(3), password: 'Another-Tea-1644' };
    expect(await registerPerson(deps, again, IP)).toEqual({ ok: true, value: undefined });
    expect(await findRegistered(deps, citizen(3))).toBe(person);
    expect(await checkPassword(deps, { identifier: citizen(3), password: again.password, ip: IP })).toMatchObject({
      ok: false,
    });
    expect(await checkPassword(deps, { identifier: citizen(3), password: PASSWORD, ip: IP })).toMatchObject({
      value: { person },
    });
  });

  test('of the same number at the same moment opens one account', async () => {
    const { deps } = house;
    const both = await Promise.all([1, 2, 3].map(() => registerPerson(deps, registration(4), IP)));
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await findRegistered(deps, citizen(4))).toBeDefined();
  });

  test('is limited from one address', async () => {
    const { deps } = house;
    const ip = '198.51.100.1';
    const answers = [];
    for (let count = 0; count < 21; count += 1) answers.push(await registerPerson(deps, registration(5), ip));
    expect(answers.slice(0, 20).every(({ ok }) => ok)).toBe(true);
    expect(answers[20]).toMatchObject({ ok: false, error: { code: 'tooManyTries' } });
  });
});

test('one person’s row, password and sessions are invisible in another’s transaction', async () => {
  const { deps } = house;
  const [one, other] = [await registered(deps, 6), await registered(deps, 7)];
  await deps.db.within(about(deps, one), async (tx) => {
    expect(await findPerson(tx, one)).toBeDefined();
    expect(await findPerson(tx, other)).toBeUndefined();
    expect(await tx.selectFrom('identity.person').select('id').execute()).toEqual([{ id: one }]);
    expect(await tx.selectFrom('identity.password').select('person_id').execute()).toEqual([{ person_id: one }]);
  });
});

test('a dump holds no name, number or phone in clear', async () => {
  await registered(house.deps, 8, '演示欧阳修');
  const client = await house.database.owner.connect();
  try {
    const { rows } = await client.query<{ text: string }>(`
      select string_agg(query_to_xml('select * from ' || quote_ident(table_schema) || '.' || quote_ident(table_name),
        true, true, '')::text, ' ') as text
      from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
    const dump = rows[0]?.text ?? '';
    expect(dump).toContain('accountOpened');
    for (const secret of ['演示欧阳修', citizen(8), '13800000000', PASSWORD]) expect(dump).not.toContain(secret);
  } finally {
    client.release();
  }
});
