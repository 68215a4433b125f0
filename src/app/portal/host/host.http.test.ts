import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openHostAppBeside, type HostAppBeside } from '../../../../test/support/app/host-app.ts';
import { signedInPerson } from '../../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { Browser, type Page } from '../../../../test/support/identity/browser.ts';
import { citizen, PASSWORD } from '../../../../test/support/identity/people.ts';
import { lockAccount } from '../../../modules/identity/people/administering.ts';
import { findHostAppPerson } from '../../simulators/host-app-people.ts';

let host: HostAppBeside;
let app: TestApp;
beforeAll(async () => {
  host = await openHostAppBeside();
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'trace', ...host.environment });
}, 120_000);
afterEach(() => {
  host.simulator.fault = 'none';
});
afterAll(async () => {
  await app.close();
  await host.simulator.close();
});

const visit = (browser: Browser, address: URL) => browser.open(`${address.pathname}${address.search}`);
const phone = () => new Browser(new URL(app.url).origin);
const titleOf = ({ text }: Page) => /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1];
const isIn = async (browser: Browser) => (await browser.open('/my')).url.pathname === '/my';
const sessionsOf = async () => {
  const rows = await askOwner<{ count: string }>(app, 'select count(*) from identity.session');
  return Number(rows[0]?.count);
};

/** As far as the question whether it is he. */
async function asked(browser: Browser, person = 'sun', to = '/my'): Promise<Page> {
  return visit(browser, await host.addressFor(person, { to }));
}

const answer = (browser: Browser, page: Page, said: 'yes' | 'no') => browser.submit(page, { answer: said });

describe('an app opens a page', () => {
  test('in the language and display that it wishes, without our header and footer, with its way back', async () => {
    const browser = phone();
    const page = await visit(
      browser,
      await host.addressFor('', { to: '/items/public-health', lang: 'en', mode: 'elder' }),
    );
    expect(page.url.pathname).toBe('/items/public-health');
    expect(page.text).toMatch(/<html lang="en" data-mode="elder" data-host="">/);
    expect(page.text).not.toMatch(/class="(?:header|nav|breadcrumb)"/);
    expect(page.text).toContain(`<a href="${host.simulator.url}/" data-host-close="">Back to Simulated App</a>`);
    expect(page.text).toContain('id="help"');
    expect(page.text).toContain('This is a demonstration');
    // What was opened last is this browser's own, as in every browser; what the app wished ends with it.
    const wished = browser.setCookies.filter((line) => !line.startsWith('recent='));
    expect(browser.setCookies.every((line) => /HttpOnly/.test(line))).toBe(true);
    expect(wished.length).toBeGreaterThan(0);
    expect(wished.some((line) => /Max-Age|Expires/.test(line))).toBe(false);
  });

  test('whoever wants the whole page gets it', async () => {
    const browser = phone();
    await visit(browser, await host.addressFor('', { to: '/items' }));
    const page = await browser.open('/host/leave?back=%2Fitems');
    expect(page.text).not.toContain('data-host');
    expect(page.text).toContain('class="header"');
  });

  test('what it wishes and does not exist is nothing', async () => {
    const page = await visit(phone(), await host.addressFor('', { to: '/items', lang: 'fr', mode: 'kiosk' }));
    expect(page.text).toMatch(/<html lang="zh-CN" data-mode="normal" data-host="">/);
  });

  test('a kiosk is not taken from the hall', async () => {
    const browser = phone();
    await browser.open('/kiosk');
    const page = await asked(browser);
    expect(page.url.pathname).toBe('/');
    expect(page.text).not.toContain('data-host');
  });
});

describe('a login ticket', () => {
  test('signs in whoever says that it is he, as he is known there', async () => {
    const browser = phone();
    const page = await asked(browser, 'sun');
    expect(page.url.pathname).toBe('/host/confirm');
    expect(titleOf(page)).toBe('是您本人吗？');
    const { name, citizenId } = findHostAppPerson('sun') ?? { name: '', citizenId: '' };
    expect(page.text).toContain('演**七');
    expect(page.text).not.toContain(name);
    expect(page.text).not.toContain(citizenId);
    expect(await isIn(browser)).toBe(false);
    const after = await answer(browser, page, 'yes');
    expect(after.url.pathname).toBe('/my');
    const self = await browser.open('/my/data');
    expect(self.text).toContain(name);
    expect(self.text).toMatch(/3 级/);
  });

  test('stays in no address, no log and no referrer', async () => {
    const browser = phone();
    const address = await host.addressFor('zhou', { to: '/my' });
    const ticket = address.searchParams.get('ticket') ?? '';
    expect(ticket).toMatch(/^[\w-]{32}$/);
    const first = await fetch(address, { redirect: 'manual' });
    expect(first.headers.get('referrer-policy')).toBe('no-referrer');
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.headers.get('location')).toBe('/host/confirm');
    // Used up by now: its refusal is logged, and shown at an address without it.
    const page = await visit(browser, address);
    expect([page.url.href, ...browser.redirects, page.text].join()).not.toContain(ticket);
    expect(app.log.length).toBeGreaterThan(0);
    expect(app.log.filter((line) => line.includes(ticket))).toEqual([]);
    expect(app.log.join()).toContain('/host/enter');
  });

  test('is good once: a link that was used signs nobody in', async () => {
    const address = await host.addressFor('sun', { to: '/my' });
    const first = phone();
    await answer(first, await visit(first, address), 'yes');
    const second = phone();
    const page = await visit(second, address);
    expect(page.status).toBe(400);
    expect(page.text).toContain('已经用过或者过期了');
    expect(page.text).toContain('href="/sign-in?here=1&amp;returnTo=%2Fmy"');
    expect(await isIn(second)).toBe(false);
  });

  test.each([
    ['refuse', 400, '已经用过或者过期了'],
    ['fail', 503, '暂时连不上'],
    ['nameless', 400, '没有给出您的姓名或身份证号'],
  ] as const)('when the app answers so (%s), nobody is signed in and a page says why', async (fault, status, words) => {
    host.simulator.fault = fault;
    const browser = phone();
    const page = await asked(browser);
    expect([page.status, page.url.pathname]).toEqual([status, '/host/failed']);
    expect(page.text).toContain(words);
    expect(await isIn(browser)).toBe(false);
  });

  test('longer than any is not even asked about', async () => {
    const page = await phone().open(`/host/enter?to=%2Fmy&ticket=${'x'.repeat(2_001)}`);
    expect(page.text).toContain('已经用过或者过期了');
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads to no other site: %s',
    async (to) => {
      const browser = phone();
      const address = await host.addressFor('sun', { to });
      const page = await visit(browser, address);
      expect(page.text).toContain('不在本网站');
      expect(browser.redirects.join()).not.toContain('evil');
      // Nor is it spent on it.
      address.searchParams.set('to', '/my');
      expect(titleOf(await visit(phone(), address))).toBe('是您本人吗？');
    },
  );
});

describe('an attacker’s link', () => {
  test('shows whom it would sign in, and signs nobody in whose name is not his', async () => {
    const victim = phone();
    const page = await asked(victim, 'zhou');
    const refused = await answer(victim, page, 'no');
    expect(titleOf(refused)).toBe('没有登录');
    expect(await isIn(victim)).toBe(false);
    expect(victim.cookies.has('onewindow-ticket /')).toBe(false);
    expect(titleOf(await answer(victim, page, 'yes'))).toBe('没有登录成功');
  });

  test('cannot be answered from another browser: who it is about is kept for the one that brought it', async () => {
    const page = await asked(phone());
    const other = phone();
    expect(titleOf(await answer(other, page, 'yes'))).toBe('没有登录成功');
    expect(await isIn(other)).toBe(false);
  });

  test('cannot be answered by another site', async () => {
    const browser = phone();
    await asked(browser);
    const cookie = [...browser.cookies].map(([name, { value }]) => `${name.split(' ')[0]}=${value}`).join('; ');
    const answered = await fetch(new URL('/host/confirm', app.url), {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'answer=yes',
    });
    expect(answered.status).toBe(403);
  });

  test('to nothing is a page that says so', async () => {
    expect(titleOf(await phone().open('/host/confirm'))).toBe('没有登录成功');
  });
});

describe('whoever is signed in already', () => {
  test('as the same person is not asked again', async () => {
    const browser = phone();
    await answer(browser, await asked(browser, 'sun'), 'yes');
    const before = await sessionsOf();
    const page = await asked(browser, 'sun', '/my/data');
    expect(page.url.pathname).toBe('/my/data');
    expect(await sessionsOf()).toBe(before);
  });

  test('as somebody else is told so, and changes only when he says so', async () => {
    const browser = phone();
    await answer(browser, await asked(browser, 'sun'), 'yes');
    const page = await asked(browser, 'zhou', '/my/data');
    expect(page.text).toContain('现在登录的是 演**七');
    await answer(browser, page, 'no');
    expect((await browser.open('/my/data')).text).toContain('演示孙七');
    await answer(browser, await asked(browser, 'zhou', '/my/data'), 'yes');
    expect((await browser.open('/my/data')).text).toContain('演示周八');
  });

  test('and pressed twice, one session is opened and both presses lead on', async () => {
    const browser = phone();
    const page = await asked(browser, 'sun', '/my');
    const before = await sessionsOf();
    const first = await answer(browser, page, 'yes');
    const second = await answer(browser, page, 'yes');
    expect([first.url.pathname, second.url.pathname]).toEqual(['/my', '/my']);
    expect(await sessionsOf()).toBe(before + 1);
  });
});

describe('the rules of signing in hold', () => {
  test('a proof that is no stronger than the account it would open opens nothing', async () => {
    const { citizenId } = findHostAppPerson('wu') ?? { citizenId: '' };
    await app.cast.nobody.post(
      '/api/identity/registrations',
      { name: '演示吴九', citizenId, phone: '13911112222', password: PASSWORD },
      'of-wu',
    );
    const browser = phone();
    const page = await answer(browser, await asked(browser, 'wu'), 'yes');
    expect(page.status).toBe(403);
    expect(page.text).toContain('这个身份证号已经有账号');
    expect(await isIn(browser)).toBe(false);
  });

  test('a locked account stays locked', async () => {
    const browser = phone();
    await answer(browser, await asked(browser, 'zhou'), 'yes');
    const [row] = await askOwner<{ id: string }>(
      app,
      `select person_id as id from identity.issuer_link where issuer like 'host app %' order by linked_at desc limit 1`,
    );
    const identity = app.house.modules.identity;
    await lockAccount(identity, { person: row?.id ?? '', by: { kind: 'system', id: 'test' }, reason: 'misuse' });
    const other = phone();
    const page = await answer(other, await asked(other, 'zhou'), 'yes');
    expect([page.status, await isIn(other)]).toEqual([403, false]);
    expect(page.text).toContain('这个账号已停用');
  });

  test('what was being sent when nobody was signed in is offered again', async () => {
    const browser = phone();
    await visit(browser, await host.addressFor('', { to: '/' }));
    const page = await browser.post('/items/public-health/start', { _once: 'k' });
    expect(page.url.pathname).toBe('/host/sign-in');
    const after = await answer(browser, await asked(browser, 'sun', '/my'), 'yes');
    expect(after.url.pathname).toBe('/sign-in/resume');
  });

  test('a page that needs somebody asks the app first, and our own sign-in is still there', async () => {
    const browser = phone();
    await visit(browser, await host.addressFor('', { to: '/items' }));
    const page = await browser.open('/my/data');
    expect([page.url.pathname, page.url.searchParams.get('returnTo')]).toEqual(['/host/sign-in', '/my/data']);
    expect(page.text).toContain('data-host-sign-in="/my/data"');
    const own = await browser.open('/sign-in?here=1&returnTo=%2Fmy');
    expect(titleOf(own)).toBe('登录');
    await signedInPerson(app.house.modules.identity, 840);
    const mine = await browser.submit(own, { identifier: citizen(840), password: PASSWORD });
    expect(mine.url.pathname).toBe('/my');
  });
});

test('a ticket that comes too often is told so at an address without it', async () => {
  const browser = phone();
  let page: Page | undefined;
  for (let tries = 0; tries < 61 && !page?.text.includes('太频繁'); tries += 1)
    page = await browser.open('/host/enter?to=%2Fitems&ticket=');
  expect(page?.url.search).toBe('?why=tooMany');
});
