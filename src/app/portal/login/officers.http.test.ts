import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser, type Page } from '../../../../test/support/identity/browser.ts';
import { system } from '../../../../test/support/identity/officers.ts';
import { citizen } from '../../../../test/support/identity/people.ts';
import { openTestSite, type TestSite } from '../../../../test/support/identity/site.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { codeAt } from '../../../modules/identity/factors/totp.ts';
import {
  createFirstAdministrator,
  grantRole,
  seedDemoIdentity,
  type DemoIdentity,
} from '../../../modules/identity/index.ts';
import { may } from '../../../platform/http/index.ts';

/** A page that only a system administrator opens. */
const mount: NonNullable<Parameters<typeof openTestSite>[0]>['mount'] = (app) => {
  app.get('/accounts', may('account:manage'), async (_request, reply) =>
    reply.type('text/html').send('<h1>accounts</h1>'),
  );
  app.get('/cases', may('case:list'), async (_request, reply) => reply.type('text/html').send('<h1>cases</h1>'));
};

describe('after a production init', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite({ mount, choices: { secondFactorPolicy: 'compulsory' } });
  });
  afterAll(() => site.close());

  const administrator = {
    kind: 'systemAdministrator' as const,
    name: '演示管理员',
    citizenId: citizen(1),
    phone: '13800000001',
    staffNumber: 'A-1',
    loginName: 'admin',
    post: { department: 'bigdata', section: null, hall: null },
  };
  const secretOn = ({ text }: Page) => (/<code>([A-Z2-7 ]+)<\/code>/.exec(text)?.[1] ?? '').replaceAll(' ', '');
  const signIn = async (browser: Browser, password: string) =>
    browser.submit(await browser.open('/sign-in'), { identifier: 'admin', password });
  const password = 'a new Password 1644';
  let secret = '';

  test('the first administrator changes the temporary password, enrols a second factor, and only then is in office', async () => {
    const { temporaryPassword } = valueOf(await createFirstAdministrator(site.house.deps, administrator));
    const browser = new Browser(site.origin);
    const change = await signIn(browser, temporaryPassword);
    expect(change.text).toContain('临时密码');
    const weak = await browser.submit(change, {
      identifier: 'admin',
      password: temporaryPassword,
      newPassword: 'short',
    });
    expect(weak.status).toBe(422);
    const same = { identifier: 'admin', password: temporaryPassword, newPassword: temporaryPassword };
    expect((await browser.submit(weak, same)).text).toContain('不能和原来的一样');
    const next = await browser.submit(weak, { ...same, newPassword: password });
    expect(next.url.pathname).toBe('/sign-in/second-factor');
    expect(next.text).toContain('还没有添加验证方式');
    expect((await browser.open('/accounts')).text).toContain('secondFactorNeeded');

    const enrol = await browser.open('/sign-in/second-factor/enrol');
    expect(enrol.text).toMatch(/<svg[^>]*role="img" aria-label="验证器二维码"/);
    secret = secretOn(enrol);
    const wrong = await browser.submit(enrol, { code: '000000' });
    expect(wrong.status).toBe(422);
    expect(secretOn(wrong)).toBe(secret);
    const before = browser.cookies.get('onewindow /')?.value;
    const codes = await browser.submit(wrong, { code: await codeAt(secret, new Date(Date.now() - 30_000)) });
    expect(codes.text).toContain('请保存备用码');
    expect(codes.text.match(/<code>[a-z2-9]{5}-[a-z2-9]{5}<\/code>/g)).toHaveLength(10);
    expect(browser.cookies.get('onewindow /')?.value).not.toBe(before);
    expect((await browser.open('/accounts')).text).toContain('accounts');
  });

  test('signs in with both from then on, and with neither alone', async () => {
    const browser = new Browser(site.origin);
    const asked = await signIn(browser, password);
    expect(asked.url.pathname).toBe('/sign-in/second-factor');
    expect((await browser.open('/accounts')).text).toContain('secondFactorNeeded');
    expect((await browser.submit(asked, { code: '' })).text).toContain('请填写验证码');
    const wrong = await browser.submit(asked, { code: '000000' });
    expect(wrong.status).toBe(401);
    expect(wrong.text).not.toContain('演示验证器');
    const right = await browser.submit(wrong, { code: await codeAt(secret, new Date()) });
    expect(right.url.pathname).toBe('/');
    expect((await browser.open('/accounts')).text).toContain('accounts');
  });

  test('an enrolled officer does not enrol another factor on the password alone', async () => {
    const browser = new Browser(site.origin);
    await signIn(browser, password);
    expect((await browser.open('/sign-in/second-factor/enrol')).url.pathname).toBe('/sign-in/second-factor');
  });

  test('nobody who is not signed in is shown any of these pages', async () => {
    for (const path of [
      '/sign-in/second-factor',
      '/sign-in/second-factor/enrol',
      '/sign-in/capacity',
      '/sign-in/resume',
    ]) {
      expect((await new Browser(site.origin).open(path)).url.pathname).toMatch(/interaction/);
    }
  });
});

describe('in a demonstration', () => {
  let site: TestSite;
  let cast: DemoIdentity;
  beforeAll(async () => {
    site = await openTestSite({ mount, choices: { demonstration: true } });
    cast = await seedDemoIdentity(site.house.deps);
  });
  afterAll(() => site.close());

  const enter = async (key: string, place = '/sign-in') => {
    const credential = cast.credentials.find((one) => one.key === key);
    const { identifier = '', password = '' } = credential ?? {};
    const browser = new Browser(site.origin);
    return { browser, page: await browser.submit(await browser.open(place), { identifier, password }) };
  };

  test('the sign-in page shows what the simulated authenticator shows, and says that it is simulated', async () => {
    const { browser, page } = await enter('sysadmin');
    expect(page.text).toContain('演示验证器(模拟)');
    const code = /<strong>(\d{6})<\/strong>/.exec(page.text)?.[1] ?? '';
    await browser.submit(page, { code });
    expect((await browser.open('/accounts')).text).toContain('accounts');
  });

  test('where the second factor is only offered, weighty acts need it and others do not', async () => {
    const { browser } = await enter('clerk');
    expect((await browser.open('/cases')).text).toContain('cases');
    const { browser: administrator } = await enter('sysadmin');
    expect((await administrator.open('/accounts')).text).toContain('secondFactorNeeded');
  });

  test('an agent is asked for whom he acts, and may change it', async () => {
    const { browser, page } = await enter('agent', '/mine');
    expect(page.url.pathname).toBe('/sign-in/capacity');
    expect(page.text).toContain('演示大众浴池有限公司');
    expect((await browser.submit(page, {})).text).toContain('请选择这次为谁办理');
    const chosen = await browser.submit(page, { capacity: cast.organisation });
    expect(chosen.url.pathname).toBe('/mine');
    expect(chosen.text).toContain('agent');
    const again = await browser.open('/sign-in/capacity?returnTo=%2Fmine');
    expect((await browser.submit(again, { capacity: 'self' })).text).toContain('person');
    const stranger = await browser.submit(again, { capacity: '01957f4e-0000-7000-8000-000000000000' });
    expect(stranger.text).toContain('不能以这个身份办理');
  });

  test('an officer may put the office aside and be a citizen', async () => {
    const { browser } = await enter('clerk');
    const page = await browser.open('/sign-in/capacity?returnTo=%2Fmine');
    expect((await browser.submit(page, { capacity: 'self' })).text).toMatch(/<h1>[0-9a-f-]{36} person/);
    expect((await browser.open('/cases')).text).toContain('notPermitted');
  });

  test('a role that is granted counts from the next request on', async () => {
    const { browser } = await enter('auditor');
    expect((await browser.open('/cases')).text).toContain('notPermitted');
    const officer = cast.officers['auditor'] ?? '';
    const grant = { role: 'clerk' as const, departments: ['health'] };
    valueOf(await grantRole(site.house.deps, { officer, grant, by: { actor: system, person: 'somebody else' } }));
    expect((await browser.open('/cases')).text).toContain('cases');
  });
});
