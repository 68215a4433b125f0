// quality §4: who gets in, how, and what he may not do with his own hand. Each test bears the number of its line.
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { codeAt } from '../../src/modules/identity/factors/totp.ts';
import { beginTotp, confirmTotp } from '../../src/modules/identity/index.ts';
import { agentAt, jsonOf } from '../support/app/agent.ts';
import { act, completeDraft, finishTasks, handedIn, handIn } from '../support/app/errand.ts';
import { mountedRoutes } from '../support/app/mounted.ts';
import { signedInOfficer, signedInPerson } from '../support/app/people.ts';
import { askOwner, startBareApp, startTestApp, type BareApp, type TestApp } from '../support/app/test-app.ts';
import { Browser } from '../support/identity/browser.ts';
import { citizen, PASSWORD } from '../support/identity/people.ts';
import { valueOf } from '../support/identity/value.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import type { OfficerRole } from '../../src/modules/identity/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const problemOf = (answer: { status: number; text: string }) => ({
  status: answer.status,
  code: (JSON.parse(answer.text) as { code: string }).code,
});
const example = (url: string) => url.replaceAll(/:\w+/g, '01900000-0000-7000-8000-000000000000');

describe('line 1: staff without a second factor', () => {
  const HOLDERS: Readonly<Record<string, OfficerRole>> = {
    'case:decide': 'approver',
    'case:extend': 'leader',
    'case:approveProcedure': 'leader',
    'case:mend': 'leader',
    'case:export': 'leader',
    'issuing:handle': 'issuer',
    'catalogue:publish': 'cataloguer',
    'account:manage': 'systemAdministrator',
    'grant:manage': 'securityAdministrator',
    'system:operate': 'systemAdministrator',
    'audit:read': 'auditor',
    'process:publish': 'leader',
    'process:letDraw': 'leader',
  };

  test('cannot approve, issue, publish or administer on any route, though the role allows it', async () => {
    const routes = (await mountedRoutes(app.house)).filter(({ permission }) => permission in HOLDERS);
    const officers = new Map<string, Awaited<ReturnType<typeof signedInOfficer>>>();
    for (const [index, role] of [...new Set(Object.values(HOLDERS))].entries()) {
      const post = { number: 100 + index, roles: [role], secondFactor: false };
      officers.set(role, await signedInOfficer(app.house.modules.identity, post));
    }
    const passed: string[] = [];
    for (const { method, url, permission } of routes.filter((route) => route.method !== 'HEAD')) {
      const answer = await officers.get(HOLDERS[permission] ?? '')?.send(method, example(url));
      if (answer && problemOf(answer).code === 'secondFactorNeeded' && answer.status === 403) continue;
      passed.push(`${method} ${url}`);
    }
    expect(passed).toEqual([]);
    expect(routes.length).toBeGreaterThan(8);
  });

  test('cannot even see a list in production', async () => {
    const production = await startBareApp({ ONEWINDOW_MODE: 'production' });
    onTestFinished(() => production.close());
    const { identity } = production.house.modules;
    const post = { number: 130, roles: ['clerk'] } as const;
    const clerk = await signedInOfficer(identity, { ...post, secondFactor: false });
    expect(problemOf(await clerk.get('/api/cases'))).toEqual({ status: 403, code: 'secondFactorNeeded' });
  });
});

async function signIn(browser: Browser, identifier: string, password = PASSWORD) {
  const asked = await browser.open('/sign-in?returnTo=/search');
  return browser.submit(asked, { identifier, password });
}
const tokenOf = (browser: Browser) => browser.cookies.get('onewindow /')?.value;
const withToken = (token: string | undefined) => agentAt(app.url, `onewindow=${token ?? ''}`);
const isIn = async (token: string | undefined) => (await withToken(token).get('/api/identity/me')).status === 200;

describe('line 2: five wrong passwords', () => {
  test('lock for fifteen minutes, and neither answer nor trace tells whether there is such an account', async () => {
    await signedInPerson(app.house.modules.identity, 140);
    const tell = async (identifier: string) => {
      const answers: { status: number; said: string }[] = [];
      for (const password of ['wrong 1', 'wrong 2', 'wrong 3', 'wrong 4', 'wrong 5', PASSWORD]) {
        const { status, text } = await signIn(new Browser(app.url), identifier, password);
        const said = /class="[^"]*error[^"]*"[^>]*>([\s\S]*?)<\/div>/.exec(text)?.[1] ?? '';
        answers.push({ status, said: said.replaceAll(/<[^>]*>/g, '') });
      }
      return answers;
    };
    const known = await tell(citizen(140));
    expect(known).toEqual(await tell(citizen(141)));
    expect(known.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(known.filter(({ said }) => !/密码|分钟/.test(said))).toEqual([]);
    const locks = await askOwner<{ minutes: number }>(
      app,
      `select extract(epoch from locked_until - last_at)::float / 60 as minutes from identity.attempt where locked_until is not null`,
    );
    expect(locks).toEqual([{ minutes: 15 }, { minutes: 15 }]);
    const tries = await askOwner<{ known: boolean; tries: number }>(
      app,
      `select person_id is not null as known, count(*)::int as tries from identity.sign_in where outcome = 'wrong' group by 1 order by 1`,
    );
    expect(tries).toEqual([
      { known: false, tries: 5 },
      { known: true, tries: 5 },
    ]);
  });
});

describe('line 3: a session', () => {
  test('gets a new id at sign-in: one that somebody planted opens nothing', async () => {
    await signedInPerson(app.house.modules.identity, 150);
    const browser = new Browser(app.url);
    const planted = 'A'.repeat(43);
    browser.cookies.set('onewindow /', { value: planted, path: '/' });
    expect((await signIn(browser, citizen(150))).status).toBe(200);
    expect(tokenOf(browser)).not.toBe(planted);
    expect([await isIn(tokenOf(browser)), await isIn(planted)]).toEqual([true, false]);
  });

  test('gets another at the second sign-in and at the second factor, and the one before opens nothing', async () => {
    const { identity } = app.house.modules;
    const officer = await signedInOfficer(identity, { number: 151, roles: ['clerk'] });
    const enroller = { person: officer.person, actor: { kind: 'system', id: 'test' }, proven: true } as const;
    const { factor, secret } = valueOf(await beginTotp(identity, enroller, 'test'));
    const now = Date.now();
    valueOf(await confirmTotp(identity, enroller, { factor, code: await codeAt(secret, new Date(now - 30_000)) }));
    const browser = new Browser(app.url);
    await signIn(browser, officer.loginName);
    const first = tokenOf(browser);
    const asked = await browser.open('/sign-in/second-factor?returnTo=/search');
    await browser.submit(asked, { code: await codeAt(secret, new Date(now)) });
    const second = tokenOf(browser);
    expect(new Set([first, second]).size).toBe(2);
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
  });

  test('ends when nobody used it for thirty minutes, and not before', async () => {
    const person = await signedInPerson(app.house.modules.identity, 152);
    const unused = (minutes: number) =>
      askOwner(
        app,
        `update identity.session set seen_at = now() - interval '${minutes} minutes' where person_id = '${person.person}'`,
      );
    await unused(29);
    expect((await person.get('/api/identity/me')).status).toBe(200);
    await unused(31);
    expect((await person.get('/api/identity/me')).status).toBe(401);
  });

  test('ends everywhere when its person signs out everywhere', async () => {
    await signedInPerson(app.house.modules.identity, 153);
    const browsers = [new Browser(app.url), new Browser(app.url)] as const;
    for (const browser of browsers) await signIn(browser, citizen(153));
    const tokens = browsers.map(tokenOf);
    expect(await Promise.all(tokens.map(isIn))).toEqual([true, true]);
    jsonOf(await withToken(tokens[0]).post('/api/identity/session/end', { everywhere: true }), 204);
    expect(await Promise.all(tokens.map(isIn))).toEqual([false, false]);
  });
});

describe('line 4: passwords', () => {
  test('are kept as argon2id with 19 MiB and two passes, and nothing else can be stored', async () => {
    const others = await askOwner(
      app,
      `select hash from identity.password where hash not like '$argon2id$v=19$m=19456,t=2,p=1$%'`,
    );
    expect(others).toEqual([]);
    const bcrypt = askOwner(app, `update identity.password set hash = '$2b$12$abcdefghijklmnopqrstuv'`);
    await expect(bcrypt).rejects.toThrow('password_hash_check');
  });
});

describe('line 5: a production installation', () => {
  let production: BareApp;
  beforeAll(async () => {
    production = await startBareApp({ ONEWINDOW_MODE: 'production' });
  });
  afterAll(() => production.close());

  test('has nobody in it: no account, no officer, no password', async () => {
    const count = `select (select count(*) from identity.person) + (select count(*) from identity.officer)
      + (select count(*) from identity.password) + (select count(*) from identity.login) as rows`;
    expect(await askOwner(production, count)).toEqual([{ rows: '0' }]);
  });

  test('does not let in those whom a demonstration has', async () => {
    const demonstrated = await askOwner<{ staff_number: string }>(app, 'select staff_number from identity.officer');
    expect(demonstrated.length).toBeGreaterThan(9);
    const asked = await new Browser(production.url).open('/sign-in');
    expect(asked.text).not.toMatch(/sysadmin|demo-|演示/);
  });
});

describe('line 6: system, security and audit administrator', () => {
  const grant = (officer: string, role: string) =>
    app.cast.securityAdministrator.post(`/api/identity/officers/${officer}/roles/grant`, { role, departments: [] });

  test('are three people: none gets the office of another, and none works on cases', async () => {
    const { systemAdministrator, auditAdministrator, clerk } = app.cast;
    expect(problemOf(await grant(systemAdministrator.officer, 'auditAdministrator')).code).toBe(
      'administratorsKeptApart',
    );
    expect(problemOf(await grant(auditAdministrator.officer, 'systemAdministrator')).code).toBe(
      'administratorsKeptApart',
    );
    expect(problemOf(await grant(clerk.officer, 'systemAdministrator')).code).toBe('administratorsKeptApart');
    const held = await askOwner(
      app,
      `select id from identity.officer, jsonb_array_elements(grants) g where g->>'role' like '%Administrator' group by id having count(*) > 1`,
    );
    expect(held).toEqual([]);
  });

  test('do not grant themselves anything', async () => {
    expect(problemOf(await grant(app.cast.securityAdministrator.officer, 'cataloguer')).code).toBe(
      'nobodyGrantsToThemselves',
    );
  });
});

describe('line 9: nobody handles', () => {
  test('his own case', async () => {
    const { house } = app;
    const clerk = await signedInOfficer(house.modules.identity, { number: 160, roles: ['clerk'] });
    const cookie = (await asHimself(clerk.loginName)) ?? '';
    const self = { ...agentAt(app.url, `onewindow=${cookie}`), person: clerk.person };
    const draft = await completeDraft(house, self);
    const { caseId } = jsonOf<Receipt>(await handIn(self, draft, draft));
    expect(problemOf(await act(clerk, caseId, ['accept', {}])).code).toBe('conflictOfInterest');
  });

  test('a case of a relative whom he declared', async () => {
    const { house, cast } = app;
    const clerk = await signedInOfficer(house.modules.identity, { number: 161, roles: ['clerk'] });
    const relative = { relation: 'spouse', name: '演示李四', citizenId: citizen(901) };
    jsonOf(await clerk.post('/api/identity/me/relatives', relative));
    const { caseId } = await handedIn(house, cast.person);
    expect(problemOf(await act(clerk, caseId, ['accept', {}])).code).toBe('conflictOfInterest');
    jsonOf(await act(cast.clerk, caseId, ['accept', {}]));
  });

  /** The officer signs in and acts for himself. */
  async function asHimself(loginName: string): Promise<string | undefined> {
    const browser = new Browser(app.url);
    await signIn(browser, loginName);
    jsonOf(await withToken(tokenOf(browser)).post('/api/identity/session/capacity', { capacity: 'self' }), 204);
    return tokenOf(browser);
  }
});

describe('line 10: whoever reviewed a case', () => {
  test('does not decide it, though he holds both roles', async () => {
    const { house, cast } = app;
    const both = await signedInOfficer(house.modules.identity, { number: 170, roles: ['reviewer', 'approver'] });
    const { caseId } = await handedIn(house, cast.person);
    jsonOf(await act(cast.clerk, caseId, ['accept', {}]));
    await finishTasks(both, caseId);
    const decision = { outcome: 'grant', paragraphs: [] };
    expect(problemOf(await act(both, caseId, ['decide', decision])).code).toBe('reviewerMayNotDecide');
    jsonOf(await act(cast.approver, caseId, ['decide', decision]));
  });
});
