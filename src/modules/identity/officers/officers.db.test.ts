import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { appointed, system } from '../../../../test/support/identity/officers.ts';
import { citizen, IP, PASSWORD, registered } from '../../../../test/support/identity/people.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { about } from '../deps.ts';
import { checkPassword } from '../passwords/commands.ts';
import { lockAccount, unlockAccount } from '../people/administering.ts';
import { openPerson } from '../people/sealing.ts';
import { findPerson } from '../people/store/person.ts';
import { conflictOf } from '../permissions/rules/conflict.ts';
import { openSession } from '../sessions/commands.ts';
import { findLivingSession } from '../sessions/queries.ts';
import { tokenHash } from '../../../platform/crypto/index.ts';
import { appointOfficer } from './appointing.ts';
import { breakGlass, mendGlass } from './glass.ts';
import { dismissOfficer, moveOfficer } from './commands.ts';
import { grantRole, withdrawRole } from './granting.ts';
import { createFirstAdministrator } from './first-administrator.ts';
import { findColleagues } from './queries/colleagues.ts';
import { findDeclaredRelatives, relatedPersonsOf } from './queries/relatives.ts';
import { findServingOfficer, findServingOfficers } from './queries/serving.ts';
import { declareRelative, strikeRelative } from './relatives.ts';
import { officers } from './store/officer.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const granter = { actor: system, person: 'somebody else' };
const inArea = <Value>(work: Parameters<typeof house.deps.db.within<Value>>[1]) =>
  house.deps.db.within({ area: house.deps.area }, work);
const appointment = (number: number) => ({
  by: system,
  name: '演示王五',
  citizenId: citizen(number),
  phone: '13800000003',
  staffNumber: `S-${number}`,
  loginName: `staff${number}`,
  post: { department: 'health', section: 'licensing', hall: null },
});
const sessionOf = async (token: string) => {
  const hash = tokenHash(token);
  const scope = { area: house.deps.area, presented: hash };
  return house.deps.db.within(scope, (tx) => findLivingSession(tx, hash, house.clock.now));
};

describe('an appointment', () => {
  test('makes a newcomer an officer who signs in with a temporary password', async () => {
    const { officer, person, temporaryPassword } = valueOf(await appointOfficer(house.deps, appointment(1)));
    expect(
      await checkPassword(house.deps, { identifier: 'STAFF1', password: temporaryPassword ?? '', ip: IP }),
    ).toEqual({
      ok: true,
      value: { person, mustChange: true },
    });
    expect(await inArea((tx) => findServingOfficer(tx, officer))).toMatchObject({
      person,
      staffNumber: 'S-1',
      name: '演示王五',
      department: 'health',
      section: 'licensing',
      grants: [],
    });
  });

  test('displaces what somebody set up before under that number on his own word', async () => {
    const { deps } = house;
    const squatter = await registered(deps, 2, '演示冒名者');
    const { token } = await openSession(deps, { person: squatter, method: 'password', secondFactor: false });
    const { person } = valueOf(await appointOfficer(deps, appointment(2)));
    expect(person).toBe(squatter);
    expect(await checkPassword(deps, { identifier: citizen(2), password: PASSWORD, ip: IP })).toMatchObject({
      error: { code: 'wrongPassword' },
    });
    expect(await sessionOf(token)).toBeUndefined();
    const data = await deps.db.within(about(deps, person), async (tx) => {
      const row = await findPerson(tx, person);
      return row && { level: row.level, ...(await openPerson(deps.vault, tx, row)) };
    });
    expect(data).toMatchObject({ level: 4, name: '演示王五' });
  });

  test.each([
    ['the same person twice', { ...appointment(1), staffNumber: 'S-99', loginName: 'other99' }, 'alreadyAppointed'],
    ['a staff number twice', { ...appointment(50), staffNumber: 'S-1' }, 'staffNumberTaken'],
    ['a login name twice', { ...appointment(51), loginName: 'staff1' }, 'loginNameTaken'],
    ['something that is no number', { ...appointment(52), citizenId: '123' }, 'appointmentInvalid'],
    ['a login name of signs', { ...appointment(53), loginName: '<b>' }, 'appointmentInvalid'],
  ])('of %s is refused and leaves no trace', async (_name, asked, code) => {
    const serving = () => inArea((tx) => findServingOfficers(tx, 1000));
    const before = await serving();
    expect(await appointOfficer(house.deps, asked)).toMatchObject({ ok: false, error: { code } });
    expect(await serving()).toEqual(before);
  });

  test('after a dismissal begins a new office under the same person', async () => {
    const { officer, person } = valueOf(await appointOfficer(house.deps, appointment(3)));
    expect(await dismissOfficer(house.deps, { officer, by: system })).toMatchObject({ ok: true });
    expect(await inArea((tx) => findServingOfficer(tx, officer))).toBeUndefined();
    const again = valueOf(await appointOfficer(house.deps, { ...appointment(3), staffNumber: 'S-3b' }));
    expect(again.person).toBe(person);
    expect(again.officer).not.toBe(officer);
  });
});

describe('what an officer may is what the events say', () => {
  test('the row equals the replay after any number of changes', async () => {
    const { deps } = house;
    const { officer } = await appointed(deps, 10, [{ role: 'clerk', departments: ['health'] }]);
    valueOf(await grantRole(deps, { officer, grant: { role: 'reviewer', departments: 'all' }, by: granter }));
    valueOf(await withdrawRole(deps, { officer, role: 'clerk', by: granter }));
    valueOf(
      await moveOfficer(deps, { officer, post: { department: 'market', section: null, hall: 'main' }, by: system }),
    );
    const { row, stream, replayed } = await inArea(async (tx) => ({
      row: await findServingOfficer(tx, officer),
      stream: await officers.load(tx, officer),
      replayed: await officers.replay(tx, officer),
    }));
    expect(replayed).toEqual(stream);
    expect(row).toMatchObject({
      department: 'market',
      hall: 'main',
      grants: [{ role: 'reviewer', departments: 'all' }],
    });
    expect(stream.value).toMatchObject({ post: { department: 'market' }, grants: row?.grants });
  });

  test('a refused grant leaves row and stream as they were', async () => {
    const { deps } = house;
    const { officer } = await appointed(deps, 11, [{ role: 'systemAdministrator', departments: [] }]);
    const before = await inArea((tx) => officers.load(tx, officer));
    const asked = { officer, grant: { role: 'auditAdministrator' as const, departments: [] }, by: granter };
    expect(await grantRole(deps, asked)).toMatchObject({ error: { code: 'administratorsKeptApart' } });
    expect(await inArea((tx) => officers.load(tx, officer))).toEqual(before);
  });

  test('an unknown officer is refused', async () => {
    const officer = '01957f4e-0000-7000-8000-000000000000';
    expect(await dismissOfficer(house.deps, { officer, by: system })).toEqual({
      ok: false,
      error: { code: 'officerUnknown' },
    });
  });
});

test('two administrator roles granted at the same moment do not both stick', async () => {
  const { deps } = house;
  const { officer } = await appointed(deps, 12, []);
  const kinds = ['systemAdministrator', 'securityAdministrator'] as const;
  const grants = kinds.map((role) => grantRole(deps, { officer, grant: { role, departments: [] }, by: granter }));
  const answers = await Promise.allSettled(grants);
  const granted = answers.filter((answer) => answer.status === 'fulfilled' && answer.value.ok);
  expect(granted).toHaveLength(1);
  expect((await inArea((tx) => findServingOfficer(tx, officer)))?.grants).toHaveLength(1);
});

describe('nobody handles his own or a declared relative’s case', () => {
  test('a registered relative is recognised by number, in the officer’s own transactions and in his department’s', async () => {
    const { deps } = house;
    const spouse = await registered(deps, 20);
    const { officer, person } = await appointed(deps, 21, []);
    const declared = { officer, relation: 'spouse' as const, name: '演示配偶', citizenId: citizen(20), by: system };
    const { relative } = valueOf(await declareRelative(deps, declared));
    valueOf(await declareRelative(deps, { ...declared, relation: 'directBlood', citizenId: citizen(900) }));

    const own = await deps.db.within(about(deps, person), (tx) => relatedPersonsOf(tx, officer));
    expect(own).toEqual({ person, relatives: [spouse] });
    expect(conflictOf(own, { people: [spouse] })).toBe('relativesCase');
    expect(conflictOf(own, { people: [person] })).toBe('ownCase');

    const colleagues = await deps.db.within({ area: deps.area, departments: ['health'] }, (tx) =>
      relatedPersonsOf(tx, officer),
    );
    expect(colleagues).toEqual(own);
    const elsewhere = await deps.db.within({ area: deps.area, departments: ['market'] }, (tx) =>
      relatedPersonsOf(tx, officer),
    );
    expect(elsewhere).toEqual({ person, relatives: [] });

    valueOf(await strikeRelative(deps, { officer, relative, by: system }));
    expect(await deps.db.within(about(deps, person), (tx) => relatedPersonsOf(tx, officer))).toEqual({
      person,
      relatives: [],
    });
  });

  test('who the relatives are stands sealed', async () => {
    const { deps } = house;
    const { officer, person } = await appointed(deps, 22, []);
    valueOf(
      await declareRelative(deps, {
        officer,
        relation: 'nearAffinity',
        name: '演示岳父',
        citizenId: citizen(901),
        by: system,
      }),
    );
    const [row] = await deps.db.within(about(deps, person), (tx) => findDeclaredRelatives(tx, officer));
    expect(row?.relation).toBe('nearAffinity');
    expect(row?.name).not.toContain('岳父');
    const [name] = await deps.db.within(about(deps, person), (tx) => deps.vault.openTexts(tx, row ? [row.name] : []));
    expect(name).toBe('演示岳父');
  });

  test.each([
    ['name', { name: '1', citizenId: citizen(902) }],
    ['citizenId', { name: '演示某人', citizenId: '1' }],
  ])('a declaration without a proper %s is refused', async (field, named) => {
    const { officer } = await appointed(house.deps, field === 'name' ? 23 : 24, []);
    expect(await declareRelative(house.deps, { officer, relation: 'spouse', ...named, by: system })).toEqual({
      ok: false,
      error: { code: 'relativeInvalid', field },
    });
  });
});

test('broken glass opens every department for reading until its time is over or it is mended, and the reason is sealed', async () => {
  const { deps, clock } = house;
  const { officer, person } = await appointed(deps, 30, [{ role: 'systemAdministrator', departments: [] }]);
  const { token } = await openSession(deps, { person, method: 'password', secondFactor: true });
  expect(await sessionOf(token)).toMatchObject({ glassBroken: null });
  valueOf(await breakGlass(deps, { officer, reason: '演示张三的办件打不开', minutes: 10, by: system }));
  expect(await sessionOf(token)).toMatchObject({ glassBroken: true });
  clock.advance(10.1);
  expect(await sessionOf(token)).toMatchObject({ glassBroken: false });
  valueOf(await breakGlass(deps, { officer, reason: '还没好', minutes: 10, by: system }));
  valueOf(await mendGlass(deps, { officer, by: system }));
  expect(await sessionOf(token)).toMatchObject({ glassBroken: null });
  const events = await inArea((tx) =>
    tx.selectFrom('log.event').select(['type', 'data']).where('stream', '=', `identity.officer/${officer}`).execute(),
  );
  expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['glassBroken', 'glassMended']));
  expect(JSON.stringify(events)).not.toContain('演示张三');
});

describe('locking an account', () => {
  test('signs the person out everywhere, and opening it again lets in', async () => {
    const { deps } = house;
    const person = await registered(deps, 40);
    const { token } = await openSession(deps, { person, method: 'password', secondFactor: false });
    expect(await lockAccount(deps, { person, reason: 'misuse', by: system })).toMatchObject({ ok: true });
    expect(await sessionOf(token)).toBeUndefined();
    const signIn = () => checkPassword(deps, { identifier: citizen(40), password: PASSWORD, ip: IP });
    expect(await signIn()).toEqual({ ok: false, error: { code: 'accountLocked' } });
    expect(await lockAccount(deps, { person, reason: 'misuse', by: system })).toMatchObject({
      error: { code: 'alreadyLocked' },
    });
    expect(await unlockAccount(deps, { person, by: system })).toMatchObject({ ok: true });
    expect(await signIn()).toMatchObject({ ok: true });
  });
});

describe('the first administrators of a production system', () => {
  test('are made once for each kind, and are three people', async () => {
    const fresh = await openTestHouse({ secondFactorPolicy: 'compulsory' });
    const kinds = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
    for (const [index, kind] of kinds.entries()) {
      expect(await createFirstAdministrator(fresh.deps, { ...appointment(index + 1), kind })).toMatchObject({
        ok: true,
      });
      expect(await createFirstAdministrator(fresh.deps, { ...appointment(index + 60), kind })).toEqual({
        ok: false,
        error: { code: 'administratorServes', kind },
      });
    }
    await fresh.close();
  });

  test('cannot be one person under two names', async () => {
    const fresh = await openTestHouse({ secondFactorPolicy: 'compulsory' });
    const first = { ...appointment(1), kind: 'systemAdministrator' as const };
    const second = { ...first, staffNumber: 'S-2', loginName: 'staff2', kind: 'securityAdministrator' as const };
    valueOf(await createFirstAdministrator(fresh.deps, first));
    expect(await createFirstAdministrator(fresh.deps, second)).toEqual({
      ok: false,
      error: { code: 'alreadyAppointed' },
    });
    await fresh.close();
  });

  test('there is no account before them', async () => {
    const fresh = await openTestHouse();
    const client = await fresh.database.owner.connect();
    const { rows } = await client.query(
      'select (select count(*) from identity.person) + (select count(*) from identity.login) as accounts',
    );
    client.release();
    expect(rows).toEqual([{ accounts: '0' }]);
    await fresh.close();
  });
});

test('colleagues are those who serve now and hold the role for the department, or for all of them', async () => {
  const place = { department: 'forestry', role: 'reviewer' } as const;
  const here = await appointed(house.deps, 61, [{ role: 'reviewer', departments: ['water', 'forestry'] }]);
  const clerk = await appointed(house.deps, 62, [{ role: 'clerk', departments: ['forestry'] }]);
  const elsewhere = await appointed(house.deps, 63, [{ role: 'reviewer', departments: ['water'] }]);
  const gone = await appointed(house.deps, 64, [{ role: 'reviewer', departments: ['forestry'] }]);
  valueOf(await dismissOfficer(house.deps, { officer: gone.officer, by: system }));
  const found = (await inArea((tx) => findColleagues(tx, place))).map(({ id }) => id);
  expect(found).toContain(here.officer);
  for (const { officer } of [clerk, elsewhere, gone]) expect(found).not.toContain(officer);
});
