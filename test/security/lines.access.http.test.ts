// quality §4: who may see and do what, and how it is known afterwards. Each test bears the number of its line.
import { execFileSync, spawnSync } from 'node:child_process';
import { verify as verifySignature } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { personId, type PersonId } from '../../src/kernel/id.ts';
import { isPermission, type Facts, type Role } from '../../src/modules/identity/index.ts';
import type { CasePage } from '../../src/modules/intake/cases/contract.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import type { Scope } from '../../src/platform/database/index.ts';
import { createServer } from '../../src/platform/http/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { caseFileOf, granted, handedIn } from '../support/app/errand.ts';
import { mountedRoutes } from '../support/app/mounted.ts';
import { signedInPerson } from '../support/app/people.ts';
import { askOwner, startTestApp, type Cast, type TestApp } from '../support/app/test-app.ts';
import { openDoor } from '../support/http/doors.ts';
import { oracleAllows } from '../support/identity/permission-oracle.ts';
import { exportLog } from '../support/log/export.ts';
import { findFaults, type Check, type ExportedEvent } from '../support/log/verifier.ts';

let app: TestApp;
let receipt: Receipt;
beforeAll(async () => {
  app = await startTestApp();
  receipt = await handedIn(app.house, app.cast.person);
  await granted(app.cast, receipt.caseId);
});
afterAll(() => app.close());

const example = (url: string) => url.replaceAll(/:\w+/g, '01900000-0000-7000-8000-000000000000').replace('*', 'x');
const codeOf = (text: string) => (JSON.parse(text) as { code: string }).code;

describe('line 7: a route without a declared permission', () => {
  test('cannot be mounted, and none of the house is without one that the table knows', async () => {
    const server = await createServer({ gatekeeper: openDoor, publicUrl: 'http://localhost:8080' });
    onTestFinished(() => server.close());
    expect(() => server.get('/left-open', () => 'anything')).toThrow('route without a permission');
    const routes = await mountedRoutes(app.house);
    expect(routes.filter(({ permission }) => !isPermission(permission))).toEqual([]);
  });
});

describe('line 8: every route for every role', () => {
  const ROLES: Readonly<Record<Exclude<keyof Cast, 'nobody' | 'person'>, Role>> = {
    clerk: 'clerk',
    reviewer: 'reviewer',
    approver: 'approver',
    systemAdministrator: 'systemAdministrator',
    securityAdministrator: 'securityAdministrator',
    auditAdministrator: 'auditAdministrator',
  };
  type Asking = Parameters<typeof oracleAllows>[0];

  function subjectOf(name: keyof Cast): Asking {
    const shared = { organisations: [], grants: [], secondFactor: false, secondFactorPolicy: 'offered' } as const;
    if (name === 'nobody') return { ...shared, kind: 'anonymous', level: 0 };
    const { person } = app.cast[name];
    if (name === 'person') return { ...shared, kind: 'person', person, level: 3 };
    const { officer } = app.cast[name];
    const grants = [{ role: ROLES[name], departments: ['approval'] }];
    return { ...shared, kind: 'officer', person, officer, grants, level: 4, secondFactor: true };
  }

  /** The matter in which most is allowed: whoever is refused here is refused everywhere. */
  const mostAllowed = (person: string | undefined): Facts => ({
    department: 'approval',
    item: 'public-health',
    queryCodeMatches: true,
    ...(person !== undefined && { applicant: { person } }),
  });

  test.each<keyof Cast>([
    'nobody',
    'person',
    'clerk',
    'reviewer',
    'approver',
    'systemAdministrator',
    'securityAdministrator',
    'auditAdministrator',
  ])('%s gets nowhere that the second opinion does not allow', async (name) => {
    const subject = subjectOf(name);
    const denied = (await mountedRoutes(app.house)).filter(
      ({ method, permission }) => method !== 'HEAD' && !oracleAllows(subject, permission, mostAllowed(subject.person)),
    );
    const letIn: string[] = [];
    for (const { method, url } of denied) {
      const { status, text } = await app.cast[name].send(method, example(url));
      const expected = name === 'nobody' ? [401, 'notSignedIn'] : [403, 'notPermitted'];
      if (status !== expected[0] || codeOf(text) !== expected[1]) letIn.push(`${status} ${method} ${url}`);
    }
    expect(letIn).toEqual([]);
    expect(denied.length).toBeGreaterThan(15);
  });
});

describe('line 11: a question without a condition', () => {
  const countOf = (scope: Scope) =>
    app.house.foundation.databases.app.within(scope, async (tx) => {
      const { rows } = await tx.executeQuery<{ count: number }>(
        CompiledQuery.raw('select count(*)::int as count from intake.case_list'),
      );
      return rows[0]?.count;
    });

  test('under the role of the program returns what the caller may see, and nothing when the scope was forgotten', async () => {
    const { area } = app.house.foundation.config;
    const other = await signedInPerson(app.house.modules.identity, 201);
    await handedIn(app.house, other);
    expect(await countOf({ area, person: personId(app.cast.person.person) })).toBe(1);
    expect(await countOf({ area, person: personId(other.person) })).toBe(1);
    expect(await countOf({ area, departments: ['approval'] })).toBe(2);
    // The health bureau examined one of them too.
    expect(await countOf({ area, departments: ['health'] })).toBe(1);
    expect(await countOf({ area, departments: ['police'] })).toBe(0);
    expect(await countOf({ area })).toBe(0);
    const client = await app.house.foundation.databases.app.connect();
    expect((await client.query('select 1 from intake.case_list')).rows).toEqual([]);
    client.release();
  });
});

describe('line 12: every change and every read of a person’s file', () => {
  test('is recorded with who, when, what and why', async () => {
    const { cast } = app;
    const changes = await askOwner<{ type: string; actor: { kind: string; id: string }; at: Date }>(
      app,
      `select type, actor, at from log.event where case_id = '${receipt.caseId}' order by version`,
    );
    const whoDid = (wanted: string) =>
      new Set(changes.filter(({ type }) => type === wanted).map(({ actor }) => `${actor.kind} ${actor.id}`));
    const [clerk, reviewer, approver] = [cast.clerk, cast.reviewer, cast.approver].map(
      (one) => `officer ${one.officer}`,
    );
    expect(whoDid('caseSubmitted')).toEqual(new Set([`person ${cast.person.person}`]));
    expect(whoDid('caseAccepted')).toEqual(new Set([clerk]));
    expect(whoDid('taskCompleted')).toEqual(new Set([clerk, reviewer, approver]));
    expect(whoDid('caseDecided')).toEqual(new Set([approver]));
    expect(changes.every(({ at }) => Math.abs(Date.now() - at.valueOf()) < 600_000)).toBe(true);
    await caseFileOf(cast.reviewer, receipt.caseId);
    const reads = await askOwner(
      app,
      `select distinct actor->>'id' as officer, person, case_id::text as "caseId", what, why from log.access
       where actor->>'id' = '${cast.reviewer.officer}'`,
    );
    expect(reads).toContainEqual({
      officer: cast.reviewer.officer,
      person: cast.person.person as PersonId,
      caseId: receipt.caseId,
      what: expect.stringMatching(/./),
      why: 'handling',
    });
  });
});

/** Everything that happened, once it is under a signed head, as anybody may take it away. */
async function sealedLog() {
  const counted = () => askOwner<{ count: number }>(app, 'select count(*)::int as count from log.event');
  for (;;) {
    const [all] = await counted();
    const { events, heads } = await exportLog(app.database);
    const head = heads.at(-1);
    if (head === undefined || events.length < (all?.count ?? 0) || head.size !== events.length) {
      await sleep(100);
      continue;
    }
    const key = `select public_pem as pem from keys.service_key where id = '${head.keyId}'`;
    const [{ pem } = { pem: '' }] = await askOwner<{ pem: string }>(app, key);
    return { events, heads, head, pem };
  }
}

describe('line 13: an event that was', () => {
  test('changed, removed or inserted is found by a verifier that knows nothing of the program', async () => {
    const { events, heads, pem } = await sealedLog();
    const check: Check = (text, signature) =>
      verifySignature(null, Buffer.from(text), pem, Buffer.from(signature.split('.').at(-1) ?? '', 'base64url'));
    const faultsIn = (changed: ExportedEvent[]) => findFaults(changed, heads, check).length;
    expect(events.length).toBeGreaterThan(20);
    expect(findFaults(events, heads, check)).toEqual([]);
    const [middle] = events.slice(10);
    if (!middle) throw new Error('the log is too short');
    expect(
      faultsIn(events.map((event) => (event === middle ? { ...event, basis: 'another' } : event))),
    ).toBeGreaterThan(0);
    expect(faultsIn(events.filter((event) => event !== middle))).toBeGreaterThan(0);
    expect(faultsIn([...events.slice(0, 10), middle, ...events.slice(10)])).toBeGreaterThan(0);
  });
});

const hasOpenssl = /^OpenSSL 3/.test(spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '');

describe('line 22: the signature under the log', () => {
  test.skipIf(!hasOpenssl)('verifies with the openssl command', async () => {
    const { head, pem } = await sealedLog();
    const folder = await mkdtemp(join(tmpdir(), 'ow-head-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { origin, size, root, at, signature } = head;
    const said = `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n${at}\n`;
    await writeFile(join(folder, 'data'), said);
    await writeFile(join(folder, 'signature'), Buffer.from(signature.split('.').at(-1) ?? '', 'base64url'));
    await writeFile(join(folder, 'public.pem'), pem);
    const verify = [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      'public.pem',
      '-rawin',
      '-in',
      'data',
      '-sigfile',
      'signature',
    ];
    expect(execFileSync('openssl', verify, { cwd: folder, encoding: 'utf8' })).toContain('Verified Successfully');
  });
});

describe('line 15: a list', () => {
  test('shows masked names, and no number of anybody', async () => {
    const answer = await app.cast.clerk.get('/api/cases?state=concluded');
    const { cases } = jsonOf<CasePage>(answer);
    expect(cases.map(({ number }) => number)).toContain(receipt.number);
    expect(cases.filter(({ applicant }) => !applicant.includes('*'))).toEqual([]);
    expect(answer.text).not.toContain('金乡县示例理发店');
  });
});

describe('line 16: a person', () => {
  test('sees his data, corrects them, takes them along, and sees who looked', async () => {
    const { person } = app.cast;
    expect(jsonOf(await person.get('/api/identity/me'))).toMatchObject({ name: '演示李四', level: 3 });
    jsonOf(await person.send('PATCH', '/api/identity/me', { body: { phone: '13655556666' } }));
    expect(jsonOf(await person.get('/api/identity/me'))).toMatchObject({ phone: '13655556666' });
    expect((await person.post('/api/identity/me/export')).text).toContain('13655556666');
    await caseFileOf(app.cast.clerk, receipt.caseId);
    const readers = jsonOf<unknown[]>(await person.get('/api/identity/me/readers'));
    expect(readers).toContainEqual(
      expect.objectContaining({
        caseId: receipt.caseId,
        why: 'handling',
        by: expect.objectContaining({ kind: 'officer' }),
      }),
    );
  });
});

describe('line 25: what administrators do', () => {
  test('is a sealed event with their name on it', async () => {
    const { securityAdministrator, clerk } = app.cast;
    const grant = { role: 'sectionHead', departments: ['approval'] };
    const path = `/api/identity/officers/${clerk.officer}/roles/grant`;
    jsonOf(await securityAdministrator.post(path, grant), 204);
    const { events, head } = await sealedLog();
    const event = events.find(
      ({ type, stream, data }) =>
        type === 'roleGranted' && stream.endsWith(clerk.officer) && (data as { role?: string }).role === 'sectionHead',
    );
    expect(event?.actor).toMatchObject({ kind: 'officer', id: securityAdministrator.officer });
    expect(head.size).toBeGreaterThanOrEqual(event?.seq ?? Infinity);
  });

  test('with the emergency glass is loud, ends by itself, and is seen by the person whose file was read', async () => {
    const { systemAdministrator, person } = app.cast;
    const path = `/api/cases/${receipt.caseId}`;
    expect((await systemAdministrator.get(path)).status).toBe(403);
    const reason = '数据库故障，核对一件办件。';
    jsonOf(await systemAdministrator.post('/api/identity/glass/break', { reason, minutes: 5 }), 204);
    expect((await systemAdministrator.get(path)).status).toBe(200);
    expect(app.log.join('')).toContain('the emergency glass was broken');
    const { events } = await sealedLog();
    const broken = events.find(({ type }) => type === 'glassBroken');
    expect(broken?.actor).toMatchObject({ id: systemAdministrator.officer });
    expect(JSON.stringify(broken)).not.toContain(reason);
    const readers = jsonOf<{ by: { name: string; department: string } }[]>(
      await person.get('/api/identity/me/readers'),
    );
    expect(readers[0]?.by).toMatchObject({ kind: 'officer', name: '演示官员' });
    const looked = `select case_id::text as "caseId" from log.access where actor->>'id' = '${systemAdministrator.officer}'`;
    expect(await askOwner(app, looked)).toContainEqual({ caseId: receipt.caseId });
    await askOwner(
      app,
      `update identity.officer set glass_broken_until = now() - interval '1 second' where glass_broken_until is not null`,
    );
    expect((await systemAdministrator.get(path)).status).toBe(403);
  });
});
