import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClient, clientFor } from '../../../test/support/identity/api.ts';
import { SoftwareAuthenticator } from '../../../test/support/identity/authenticator.ts';
import { appointed } from '../../../test/support/identity/officers.ts';
import { citizen, IP, PASSWORD, registered } from '../../../test/support/identity/people.ts';
import { openTestSite, type TestSite } from '../../../test/support/identity/site.ts';
import { syntheticUscc } from '../../kernel/codes/synthetic.ts';
import { AccessLog } from '../../platform/log/index.ts';
import { codeAt } from './factors/totp.ts';
import { assertEveryRouteHasKnownPermission, identityRoutes } from './index.ts';
import { checkPassword } from './passwords/commands.ts';
import { lockAccount } from './people/administering.ts';

let site: TestSite;
let system: ApiClient;
let security: ApiClient;
beforeAll(async () => {
  site = await openTestSite({
    mount: (app, { deps }) => {
      const source = { name: 'cases', collect: async () => [{ number: '1' }] };
      void app.register(async (api) => identityRoutes(api as typeof app, deps, { sources: [source] }), {
        prefix: '/api',
      });
    },
  });
  const one = await appointed(site.house.deps, 1, [{ role: 'systemAdministrator', departments: [] }]);
  const two = await appointed(site.house.deps, 2, [{ role: 'securityAdministrator', departments: [] }]);
  system = await clientFor(site, one.person);
  security = await clientFor(site, two.person);
});
afterAll(() => site.close());

test('every route asks for a permission that the table knows', () => {
  expect(site.app.mounted.length).toBeGreaterThan(40);
  expect(() => assertEveryRouteHasKnownPermission(site.app.mounted)).not.toThrow();
});

describe('the session', () => {
  test('says who one is', async () => {
    expect((await new ApiClient(site).get('/session')).body).toMatchObject({
      kind: 'anonymous',
      name: null,
      roles: [],
    });
    const person = await registered(site.house.deps, 10);
    const client = await clientFor(site, person, false);
    expect((await client.get('/session')).body).toMatchObject({
      kind: 'person',
      name: '演示张三',
      level: 1,
      secondFactor: false,
      secondFactorPolicy: 'offered',
    });
    expect((await system.get('/session')).body).toMatchObject({
      kind: 'officer',
      roles: ['systemAdministrator'],
      department: 'health',
      departments: [],
    });
  });

  test('changes its capacity', async () => {
    const { person } = await appointed(site.house.deps, 11, [{ role: 'clerk', departments: ['health'] }]);
    const client = await clientFor(site, person);
    expect((await client.post('/session/capacity', { capacity: 'self' })).status).toBe(204);
    expect((await client.get('/session')).body).toMatchObject({ kind: 'person', roles: ['person'] });
    const stranger = { capacity: 'organisation', organisation: '01957f4e-0000-7000-8000-000000000000' };
    expect(await client.post('/session/capacity', stranger)).toMatchObject({
      status: 403,
      body: { code: 'notYourCapacity' },
    });
  });

  test('ends', async () => {
    const client = await clientFor(site, await registered(site.house.deps, 12));
    expect((await client.post('/session/end', { everywhere: false })).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
  });
});

describe('registering', () => {
  const registration = { name: '演示李四', citizenId: citizen(20), phone: '13800000020', password: PASSWORD };
  test('answers the same for a number that is registered', async () => {
    const first = await new ApiClient(site).post('/registrations', registration);
    const second = await new ApiClient(site).post('/registrations', registration);
    expect(first).toEqual(second);
    expect(first.status).toBe(202);
  });
  test('names what is wrong', async () => {
    const answer = await new ApiClient(site).post('/registrations', { ...registration, phone: '1' });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'registrationInvalid', facts: { faults: [{ field: 'phone', rule: 'notAMobile' }] } },
    });
  });
});

describe('a person and the data held about him', () => {
  test('sees them, the number masked', async () => {
    const person = await registered(site.house.deps, 30);
    await checkPassword(site.house.deps, { identifier: citizen(30), password: 'wrong', ip: IP });
    const { body } = await (await clientFor(site, person)).get('/me');
    expect(body).toMatchObject({ name: '演示张三', phone: '13800000000', level: 1, signIns: [{ outcome: 'wrong' }] });
    expect(body['citizenId']).toBe(`${citizen(30).slice(0, 6)}********${citizen(30).slice(14)}`);
  });

  test('corrects them, and what was proven stays', async () => {
    const person = await registered(site.house.deps, 31);
    const client = await clientFor(site, person);
    expect((await client.patch('/me', { name: '演示张改', phone: '139 0000 0000' })).body).toEqual({
      fields: ['name', 'phone'],
    });
    expect((await client.get('/me')).body).toMatchObject({ name: '演示张改', phone: '13900000000' });
    expect(await client.patch('/me', {})).toMatchObject({ status: 422, body: { code: 'nothingCorrected' } });
    expect(await client.patch('/me', { phone: '1' })).toMatchObject({
      status: 422,
      body: { code: 'correctionInvalid' },
    });
    const { person: officer } = await appointed(site.house.deps, 32, []);
    expect(await (await clientFor(site, officer)).patch('/me', { name: '演示改名' })).toMatchObject({
      status: 409,
      body: { code: 'provenDataStays' },
    });
  });

  test('takes them along, whole, other modules’ part included', async () => {
    const person = await registered(site.house.deps, 33);
    const { body } = await (await clientFor(site, person)).post('/me/export');
    expect(body).toMatchObject({
      person: { data: { name: '演示张三', citizenId: citizen(33) } },
      cases: [{ number: '1' }],
    });
  });

  test('sees who looked, when and why', async () => {
    const { deps } = site.house;
    const person = await registered(deps, 34);
    const { officer } = await appointed(deps, 35, [{ role: 'clerk', departments: ['health'] }]);
    await deps.db.within({ area: deps.area, departments: 'all' }, async (tx) => {
      const actor = { kind: 'officer', id: officer, department: 'health' } as const;
      const log = new AccessLog({ actor, at: deps.now() });
      log.record({ person: person as never, what: 'application', why: 'handling' });
      await log.write(tx);
    });
    expect((await (await clientFor(site, person)).get('/me/readers')).body).toMatchObject([
      { by: { kind: 'officer', name: '演示官员', department: 'health' }, what: 'application', why: 'handling' },
    ]);
    const other = await registered(deps, 36);
    expect((await (await clientFor(site, other)).get('/me/readers')).body).toEqual([]);
  });

  test('changes the password, which ends every session', async () => {
    const person = await registered(site.house.deps, 37);
    const client = await clientFor(site, person);
    const change = { password: 'wrong', newPassword: 'another-Tea-1644' };
    expect(await client.post('/me/password', change)).toMatchObject({ status: 403, body: { code: 'wrongPassword' } });
    const weak = await client.post('/me/password', { password: PASSWORD, newPassword: 'short' });
    expect(weak).toMatchObject({ status: 422, body: { code: 'passwordUnfit' } });
    expect((await client.post('/me/password', { ...change, password: PASSWORD })).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
    const signIn = { identifier: citizen(37), password: change.newPassword, ip: IP };
    expect(await checkPassword(site.house.deps, signIn)).toMatchObject({ ok: true });
  });

  test('is asked for by nobody else', async () => {
    for (const path of ['/me', '/me/readers', '/second-factors']) {
      expect((await new ApiClient(site).get(path)).status).toBe(401);
    }
  });
});

describe('second factors', () => {
  test('an authenticator app is enrolled, proven, and not removed when it is the last', async () => {
    const client = await clientFor(site, await registered(site.house.deps, 40), false);
    const begun = (await client.post('/second-factors/totp', { label: 'phone' })).body as unknown as Record<
      string,
      string
    >;
    const secret = begun['secret'] ?? '';
    const factor = begun['factor'] ?? '';
    expect(begun['uri']).toContain('otpauth://totp/');
    const before = client.token;
    const code = await codeAt(secret, new Date(Date.now() - 30_000));
    const confirmed = await client.post(`/second-factors/totp/${factor}/confirm`, { code });
    expect(confirmed.body['recoveryCodes']).toHaveLength(10);
    expect(client.token).not.toBe(before);
    expect((await client.get('/session')).body).toMatchObject({ secondFactor: true });
    expect(await client.delete(`/second-factors/${factor}`)).toMatchObject({
      status: 409,
      body: { code: 'lastFactorStays' },
    });
    expect((await client.get('/second-factors')).body).toMatchObject([{ kind: 'totp', label: 'phone' }]);

    const bare = await clientFor(site, await personOf(client), false);
    expect(await bare.delete(`/second-factors/${factor}`)).toMatchObject({ status: 403 });
    expect(await bare.post('/second-factors/recovery-codes')).toMatchObject({ status: 403 });
    expect(await bare.post('/session/second-factor', { code: '000000' })).toMatchObject({
      body: { code: 'wrongCode' },
    });
    expect((await bare.post('/session/second-factor', { code: await codeAt(secret, new Date()) })).status).toBe(204);
    expect((await bare.get('/session')).body).toMatchObject({ secondFactor: true });
  });

  test('a passkey is enrolled and proven', async () => {
    const person = await registered(site.house.deps, 41);
    const client = await clientFor(site, person, false);
    const key = new SoftwareAuthenticator(site.origin);
    const options = (await client.post('/second-factors/passkey/options', { label: 'key' })).body as never;
    const enrolled = await client.post('/second-factors/passkey', { label: 'key', response: key.register(options) });
    expect(enrolled.body['recoveryCodes']).toHaveLength(10);
    const later = await clientFor(site, person, false);
    const challenge = (await later.post('/second-factors/passkey/challenge')).body as never;
    const response = key.authenticate(challenge);
    expect((await later.post('/second-factors/passkey/prove', { response })).status).toBe(204);
    expect((await later.get('/session')).body).toMatchObject({ secondFactor: true });
    expect(await later.post('/second-factors/passkey/prove', { response })).toMatchObject({
      status: 403,
      body: { code: 'passkeyNotVerified' },
    });
  });

  test('of a lost phone are removed by the administrator', async () => {
    const person = await registered(site.house.deps, 42);
    const client = await clientFor(site, person, false);
    const key = new SoftwareAuthenticator(site.origin);
    const options = (await client.post('/second-factors/passkey/options', { label: 'key' })).body as never;
    await client.post('/second-factors/passkey', { label: 'key', response: key.register(options) });
    expect((await system.post(`/accounts/${person}/second-factors/remove`)).body).toEqual({ removed: 1 });
    expect((await client.get('/second-factors')).body).toEqual([]);
  });
});

/** Whose session a client holds. */
async function personOf(client: ApiClient): Promise<string> {
  const found = await site.app.inject({ url: '/mine', headers: { cookie: `onewindow=${client.token ?? ''}` } });
  return /<h1>([0-9a-f-]{36})/.exec(found.body)?.[1] ?? '';
}

describe('officers', () => {
  const appointment = (number: number) => ({
    name: '演示新人',
    citizenId: citizen(number),
    phone: '13800000050',
    staffNumber: `N-${number}`,
    loginName: `new${number}`,
    post: { department: 'market', section: null, hall: null },
  });

  test('are appointed by the system administrator and get their roles from the security administrator, not the other way round', async () => {
    const { body } = await system.post('/officers', appointment(50));
    const officer = String(body['officer']);
    expect(body['temporaryPassword']).toMatch(/^[\w-]{16}$/);
    const grant = { role: 'clerk', departments: ['market'] };
    expect(await system.post(`/officers/${officer}/roles/grant`, grant)).toMatchObject({
      status: 403,
      body: { rule: 'securityAdministratorGrantsRoles' },
    });
    expect(await security.post('/officers', appointment(51))).toMatchObject({
      status: 403,
      body: { rule: 'systemAdministratorManagesAccounts' },
    });
    expect((await security.post(`/officers/${officer}/roles/grant`, grant)).status).toBe(204);
    const listed = (await security.get('/grants')).body as unknown as { id: string; grants: unknown[] }[];
    expect(listed.find(({ id }) => id === officer)?.grants).toEqual([grant]);
    expect((await security.post(`/officers/${officer}/roles/withdraw`, { role: 'clerk' })).status).toBe(204);
    expect(
      (await system.post(`/officers/${officer}/move`, { department: 'health', section: null, hall: null })).status,
    ).toBe(204);
    expect((await system.post(`/officers/${officer}/dismiss`)).status).toBe(204);
    expect(await system.post(`/officers/${officer}/dismiss`)).toMatchObject({ status: 404 });
  });

  test('the same wish under the same key happens once, and its password is not shown again', async () => {
    const key = 'appoint-52';
    const first = await system.post('/officers', appointment(52), key);
    const second = await system.post('/officers', appointment(52), key);
    expect(second.body).toEqual({ ...first.body, temporaryPassword: null });
    expect(await system.post('/officers', appointment(53), key)).toMatchObject({
      status: 422,
      body: { code: 'keyReused' },
    });
  });

  test('a refusal says what is wrong', async () => {
    expect(await system.post('/officers', { ...appointment(54), loginName: '1' })).toMatchObject({
      status: 422,
      body: { code: 'appointmentInvalid', facts: { faults: [{ field: 'loginName', rule: 'notALoginName' }] } },
    });
    const nobody = '01957f4e-0000-7000-8000-000000000000';
    expect(await system.post(`/officers/${nobody}/dismiss`)).toMatchObject({
      status: 404,
      body: { code: 'officerUnknown' },
    });
    const own = (await security.get('/grants')).body as unknown as { id: string; grants: { role: string }[] }[];
    const me = own.find(({ grants }) => grants.some(({ role }) => role === 'securityAdministrator'))?.id ?? '';
    expect(await security.post(`/officers/${me}/roles/grant`, { role: 'auditor', departments: [] })).toMatchObject({
      status: 403,
      body: { code: 'nobodyGrantsToThemselves' },
    });
  });

  test('without the second factor no administrator administers', async () => {
    const { person } = await appointed(site.house.deps, 55, [{ role: 'systemAdministrator', departments: [] }]);
    const bare = await clientFor(site, person, false);
    expect(await bare.post('/officers', appointment(56))).toMatchObject({
      status: 403,
      body: { code: 'secondFactorNeeded', rule: 'weightyActsNeedSecondFactor' },
    });
  });

  test('the glass is broken under a reason, and mended', async () => {
    expect(await system.post('/glass/break', { reason: 'no', minutes: 10 })).toMatchObject({ status: 422 });
    expect((await system.post('/glass/break', { reason: '演示：值班无人能查', minutes: 10 })).status).toBe(204);
    expect((await system.get('/session')).body).toMatchObject({ roles: ['systemAdministrator', 'emergencyReader'] });
    expect(await system.post('/glass/break', { reason: '演示：再来一次', minutes: 10 })).toMatchObject({ status: 409 });
    expect((await system.post('/glass/mend')).status).toBe(204);
    expect((await system.get('/session')).body).toMatchObject({ roles: ['systemAdministrator'] });
    expect(await security.post('/glass/break', { reason: '演示：不该行', minutes: 10 })).toMatchObject({ status: 403 });
  });

  test('declare their relatives, and strike them', async () => {
    const { person } = await appointed(site.house.deps, 57, []);
    const client = await clientFor(site, person);
    const declared = await client.post('/me/relatives', {
      relation: 'spouse',
      name: '演示配偶',
      citizenId: citizen(900),
    });
    expect((await client.get('/me/relatives')).body).toMatchObject([{ relation: 'spouse', name: '演示配偶' }]);
    expect((await client.delete(`/me/relatives/${String(declared.body['relative'])}`)).status).toBe(204);
    expect((await client.get('/me/relatives')).body).toEqual([]);
    const citizenOnly = await clientFor(site, await registered(site.house.deps, 58));
    const asked = { relation: 'spouse', name: '演示配偶', citizenId: citizen(900) };
    expect(await citizenOnly.post('/me/relatives', asked)).toMatchObject({ status: 404 });
  });
});

describe('organisations', () => {
  test('are entered, and act by agents who may lay their agency down', async () => {
    const person = await registered(site.house.deps, 60);
    const client = await clientFor(site, person);
    const asked = { uscc: syntheticUscc('91370828', 60), name: '演示浴池' };
    const organisation = String((await system.post('/organisations', asked)).body['organisation']);
    const terms = { agentCitizenId: citizen(60), items: ['public-health'], from: '2026-01-01', until: null };
    const agency = String((await system.post(`/organisations/${organisation}/agencies`, terms)).body['agency']);
    expect((await client.get('/me')).body).toMatchObject({
      agencies: [{ id: agency, organisation, name: '演示浴池' }],
    });
    expect((await client.post('/session/capacity', { capacity: 'organisation', organisation })).status).toBe(204);
    expect((await client.get('/session')).body).toMatchObject({ organisation: { id: organisation, name: '演示浴池' } });
    expect((await client.post(`/me/agencies/${agency}/lay-down`, { organisation })).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
    const revoke = `/organisations/${organisation}/agencies/${agency}/revoke`;
    expect(await system.post(revoke)).toMatchObject({ status: 404, body: { code: 'agencyUnknown' } });
    expect(await system.post('/organisations', { ...asked, uscc: '1' })).toMatchObject({ status: 422 });
  });
});

test('an account is closed and opened again by the system administrator alone', async () => {
  const person = await registered(site.house.deps, 70);
  const client = await clientFor(site, person);
  expect(await security.post(`/accounts/${person}/lock`, { reason: 'misuse' })).toMatchObject({ status: 403 });
  expect((await system.post(`/accounts/${person}/lock`, { reason: 'misuse' })).status).toBe(204);
  expect((await client.get('/me')).status).toBe(401);
  expect(await system.post(`/accounts/${person}/lock`, { reason: 'misuse' })).toMatchObject({ status: 409 });
  expect((await system.post(`/accounts/${person}/unlock`)).status).toBe(204);
  expect(
    await lockAccount(site.house.deps, { person, reason: 'misuse', by: { kind: 'system', id: 'test' } }),
  ).toMatchObject({
    ok: true,
  });
});
