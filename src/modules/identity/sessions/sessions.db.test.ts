import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { appointed, system } from '../../../../test/support/identity/officers.ts';
import { citizen, registered } from '../../../../test/support/identity/people.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticUscc } from '../../../kernel/codes/synthetic.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { breakGlass } from '../officers/glass.ts';
import { dismissOfficer } from '../officers/commands.ts';
import { enterOrganisation, grantAgency, revokeAgency } from '../organisations/commands.ts';
import { chooseCapacity, endEverySession, endSession, openSession, raiseSession } from './commands.ts';
import { cookieRules } from './cookies.ts';
import { createGatekeeper, permits } from './gatekeeper.ts';
import { keepForAfterLogin, takeKept } from './kept-posts.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const callerBy = (token: string): Promise<Caller> =>
  createGatekeeper(house.deps).identify({ cookies: { onewindow: token }, ip: '203.0.113.7' });
const signIn = async (person: string, before?: string) =>
  (await openSession(house.deps, { person, method: 'password', secondFactor: false, before })).token;
const isIn = async (token: string) => (await callerBy(token)).kind !== 'anonymous';

describe('a session', () => {
  test('opens under a new token each time, and the one presented before opens nothing', async () => {
    const person = await registered(house.deps, 1);
    const first = await signIn(person);
    const second = await signIn(person, first);
    expect(second).not.toBe(first);
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
  });

  test('stands hashed: a dump opens nothing', async () => {
    const token = await signIn(await registered(house.deps, 2));
    const client = await house.database.owner.connect();
    const { rows } = await client.query<{ dump: string }>(
      'select json_agg(session)::text as dump from identity.session',
    );
    client.release();
    expect(rows[0]?.dump).toContain('token_hash');
    expect(rows[0]?.dump).not.toContain(token);
  });

  test('ends after 30 minutes without use, and use puts that off', async () => {
    const token = await signIn(await registered(house.deps, 3));
    house.clock.advance(29);
    expect(await isIn(token)).toBe(true);
    house.clock.advance(29);
    expect(await isIn(token)).toBe(true);
    house.clock.advance(30.1);
    expect(await isIn(token)).toBe(false);
  });

  test('ends after 12 hours, however much it is used', async () => {
    const token = await signIn(await registered(house.deps, 4));
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      house.clock.advance(20);
      expect(await isIn(token)).toBe(true);
    }
    house.clock.advance(20);
    expect(await isIn(token)).toBe(false);
  });

  test('ends here on logout, and everywhere when the person says so', async () => {
    const person = await registered(house.deps, 5);
    const [phone, desk, kiosk] = [await signIn(person), await signIn(person), await signIn(person)];
    await endSession(house.deps, phone);
    expect([await isIn(phone), await isIn(desk)]).toEqual([false, true]);
    await endEverySession(house.deps, person);
    expect([await isIn(desk), await isIn(kiosk)]).toEqual([false, false]);
  });

  test.each(['', 'x', '../../etc/passwd', 'a'.repeat(43)])('is not opened by %j', async (token) => {
    expect(await callerBy(token)).toMatchObject({ kind: 'anonymous', scope: { area: house.deps.area }, level: 0 });
  });

  test('gets a new token when a second factor was proven', async () => {
    const person = await registered(house.deps, 6);
    const token = await signIn(person);
    const { sessionId, secondFactor } = await callerBy(token);
    expect(secondFactor).toBe(false);
    const raised = await raiseSession(house.deps, { session: sessionId, person });
    expect(await isIn(token)).toBe(false);
    expect(await callerBy(raised.token)).toMatchObject({ sessionId, secondFactor: true });
  });

  test('is not another person’s to raise', async () => {
    const [person, other] = [await registered(house.deps, 7), await registered(house.deps, 8)];
    const { sessionId } = await callerBy(await signIn(person));
    const stolen = await raiseSession(house.deps, { session: sessionId, person: other });
    expect(await isIn(stolen.token)).toBe(false);
  });
});

describe('whom one acts for', () => {
  const organisationOf = async (number: number, agent: number) => {
    const asked = { uscc: syntheticUscc('91370828', number), name: '演示浴池', by: system };
    const { organisation } = valueOf(await enterOrganisation(house.deps, asked));
    const terms = { items: ['public-health'], from: civilDate('2026-03-01'), until: null, by: system };
    const { agency } = valueOf(
      await grantAgency(house.deps, { ...terms, organisation, agentCitizenId: citizen(agent) }),
    );
    return { organisation, agency };
  };

  test('a person begins as himself', async () => {
    const person = await registered(house.deps, 20);
    expect(await callerBy(await signIn(person))).toMatchObject({
      kind: 'person',
      actor: { kind: 'person', id: person },
      scope: { area: house.deps.area, person },
      roles: ['person'],
      level: 1,
    });
  });

  test('an agent chooses an organisation; every event then shows both', async () => {
    const person = await registered(house.deps, 21);
    const { organisation, agency } = await organisationOf(21, 21);
    const token = await signIn(person);
    const { sessionId: session } = await callerBy(token);
    const held = { session, person };
    valueOf(await chooseCapacity(house.deps, held, { capacity: 'organisation', organisation }));
    const caller = await callerBy(token);
    expect(caller).toMatchObject({
      actor: { id: person, behalfOf: organisation },
      scope: { person, organisations: [organisation] },
      roles: ['agent'],
    });
    const submits = (item: string) =>
      permits(house.deps, caller, { permission: 'case:submit', facts: { item, applicant: { person, organisation } } });
    expect(submits('public-health')).toEqual({ allowed: true, rule: 'agentSubmitsWithinAgency' });
    expect(submits('food-licence')).toMatchObject({ allowed: false, rule: 'agentSubmitsWithinAgency' });

    valueOf(await chooseCapacity(house.deps, held, { capacity: 'self' }));
    expect(await callerBy(token)).toMatchObject({ roles: ['person'], actor: { id: person } });
    valueOf(await chooseCapacity(house.deps, held, { capacity: 'organisation', organisation }));
    valueOf(await revokeAgency(house.deps, { organisation, agency, by: system, as: 'organisation' }));
    expect(await isIn(token)).toBe(false);
  });

  test('nobody chooses an organisation that has not made him its agent, or an office that he does not hold', async () => {
    const person = await registered(house.deps, 22);
    await registered(house.deps, 23);
    const { organisation } = await organisationOf(23, 23);
    const { sessionId: session } = await callerBy(await signIn(person));
    for (const choice of [{ capacity: 'organisation', organisation }, { capacity: 'office' }] as const) {
      expect(await chooseCapacity(house.deps, { session, person }, choice)).toEqual({
        ok: false,
        error: { code: 'notYourCapacity', capacity: choice.capacity },
      });
    }
  });

  test('an officer begins in office, with the departments of his case roles', async () => {
    const { officer, person } = await appointed(house.deps, 24, [
      { role: 'clerk', departments: ['health', 'market'] },
      { role: 'reviewer', departments: ['health'] },
      { role: 'cataloguer', departments: [] },
    ]);
    const token = await signIn(person);
    const caller = await callerBy(token);
    expect(caller).toMatchObject({
      kind: 'officer',
      actor: { kind: 'officer', id: officer, role: 'clerk+reviewer+cataloguer', department: 'health' },
      scope: { person, departments: ['health', 'market'] },
      roles: ['clerk', 'reviewer', 'cataloguer'],
      level: 4,
    });
    const reviews = (department: string) =>
      permits(house.deps, caller, { permission: 'case:review', facts: { department } }).allowed;
    expect([reviews('health'), reviews('market')]).toEqual([true, false]);

    valueOf(await chooseCapacity(house.deps, { session: caller.sessionId, person }, { capacity: 'self' }));
    const inPerson = await callerBy(token);
    expect(inPerson).toMatchObject({ kind: 'person', roles: ['person'] });
    expect(inPerson.scope).not.toHaveProperty('departments');
    valueOf(await chooseCapacity(house.deps, { session: caller.sessionId, person }, { capacity: 'office' }));
    valueOf(await dismissOfficer(house.deps, { officer, by: system }));
    expect(await isIn(token)).toBe(false);
  });

  test('an administrator’s office opens no department, until the glass is broken', async () => {
    const { officer, person } = await appointed(house.deps, 25, [{ role: 'systemAdministrator', departments: [] }]);
    const token = await signIn(person);
    expect((await callerBy(token)).scope.departments).toEqual([]);
    valueOf(await breakGlass(house.deps, { officer, reason: '演示', minutes: 10, by: system }));
    const caller = await callerBy(token);
    expect(caller).toMatchObject({ roles: ['systemAdministrator', 'emergencyReader'], scope: { departments: 'all' } });
    const may = (permission: string) => permits(house.deps, caller, { permission, facts: { department: 'health' } });
    expect(may('case:read')).toEqual({ allowed: true, rule: 'brokenGlassOpensCasesForReading' });
    expect(may('case:accept')).toMatchObject({ allowed: false });
  });
});

describe('at the door', () => {
  test('a permission that no table knows is refused to everybody', async () => {
    const gatekeeper = createGatekeeper(house.deps);
    const caller = await callerBy(await signIn(await registered(house.deps, 30)));
    expect(gatekeeper.authorize(caller, 'case:burn')).toEqual({
      allowed: false,
      status: 403,
      code: 'notPermitted',
      rule: 'unknownPermission',
    });
  });

  test('who is not signed in is told so, who may not is told which rule says so', async () => {
    const gatekeeper = createGatekeeper(house.deps);
    const nobody = await callerBy('');
    expect(gatekeeper.authorize(nobody, 'draft:edit')).toMatchObject({ status: 401, code: 'notSignedIn' });
    expect(gatekeeper.authorize(nobody, 'public:read')).toEqual({ allowed: true });
    const caller = await callerBy(await signIn(await registered(house.deps, 31)));
    expect(gatekeeper.authorize(caller, 'case:accept')).toMatchObject({
      status: 403,
      rule: 'clerkAcceptsInOwnDepartments',
    });
  });
});

describe('the session cookie', () => {
  test('is bound to the host over TLS, and unreadable for scripts', () => {
    expect(cookieRules(new URL('https://county.example'), 'session')).toEqual({
      name: '__Host-onewindow',
      options: { path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 43_200 },
    });
  });
  test('has a plain name on the loopback, where there is no TLS', () => {
    expect(cookieRules(new URL('http://localhost:8080'), 'session')).toMatchObject({
      name: 'onewindow',
      options: { secure: false, httpOnly: true },
    });
  });
});

describe('a form sent after its session had ended', () => {
  const form = {
    ip: '203.0.113.7',
    path: '/apply/1/name',
    fields: { name: '演示张三', _once: 'k-1', password: 'secret' },
  };

  test('comes back once, whole but for its secrets, to the person whose session it was', async () => {
    const [person, other] = [await registered(house.deps, 40), await registered(house.deps, 41)];
    const sessionToken = await signIn(person);
    house.clock.advance(31);
    expect(await isIn(sessionToken)).toBe(false);
    const { token } = valueOf(await keepForAfterLogin(house.deps, { ...form, sessionToken }));
    expect(await takeKept(house.deps, { token, person: other })).toBeUndefined();
    expect(await takeKept(house.deps, { token, person })).toEqual({
      path: form.path,
      fields: { name: '演示张三', _once: 'k-1' },
    });
    expect(await takeKept(house.deps, { token, person })).toBeUndefined();
  });

  test('of a sender nobody knows comes back to whoever signs in at that browser', async () => {
    const person = await registered(house.deps, 42);
    const { token } = valueOf(await keepForAfterLogin(house.deps, form));
    expect(await takeKept(house.deps, { token, person })).toMatchObject({ path: form.path });
  });

  test('is gone after half an hour', async () => {
    const person = await registered(house.deps, 43);
    const { token } = valueOf(await keepForAfterLogin(house.deps, form));
    house.clock.advance(30.1);
    expect(await takeKept(house.deps, { token, person })).toBeUndefined();
  });

  test('is not kept for an address that sends one after the other', async () => {
    const ip = '198.51.100.40';
    for (let count = 0; count < 60; count += 1) valueOf(await keepForAfterLogin(house.deps, { ...form, ip }));
    expect(await keepForAfterLogin(house.deps, { ...form, ip })).toMatchObject({ error: { code: 'tooManyTries' } });
  });

  test('is not kept for another site, nor without bound', async () => {
    const elsewhere = { ...form, path: '//evil.example/' };
    expect(await keepForAfterLogin(house.deps, elsewhere)).toEqual({ ok: false, error: { code: 'notOurPath' } });
    const huge = { ...form, fields: { text: 'x'.repeat(200_001) } };
    expect(await keepForAfterLogin(house.deps, huge)).toEqual({ ok: false, error: { code: 'formTooLarge' } });
  });

  test('stands sealed', async () => {
    valueOf(await keepForAfterLogin(house.deps, form));
    const client = await house.database.owner.connect();
    const { rows } = await client.query<{ dump: string }>('select json_agg(p)::text as dump from identity.kept_post p');
    client.release();
    expect(rows[0]?.dump).toContain(form.path);
    expect(rows[0]?.dump).not.toContain('演示张三');
  });
});
