import { createPublicKey } from 'node:crypto';
import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser, type Page } from '../../../../test/support/identity/browser.ts';
import { citizen, PASSWORD, registered } from '../../../../test/support/identity/people.ts';
import { openTestSite, type TestSite } from '../../../../test/support/identity/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const newBrowser = () => new Browser(site.origin);
const enter = (browser: Browser, page: Page, number: number) =>
  browser.submit(page, { identifier: citizen(number), password: PASSWORD });

async function signedIn(number: number): Promise<Browser> {
  const browser = newBrowser();
  await enter(browser, await browser.open('/sign-in'), number);
  return browser;
}

/** The page without what is new each time. */
const lasting = ({ text }: Page) =>
  text.replaceAll(/interaction(\/|%2F)[\w-]+/g, 'interaction').replaceAll(/name="_once" value="[^"]*"/g, '');

describe('signing in at the embedded provider', () => {
  test('leads from a page of one’s own through one sign-in page back to it', async () => {
    const person = await registered(site.house.deps, 1);
    const browser = newBrowser();
    const asked = await browser.open('/mine');
    expect(asked.url.pathname).toMatch(/^\/sign-in\/interaction\//);
    expect(asked.text).toContain('身份证号');
    const back = await enter(browser, asked, 1);
    expect(back.url.pathname).toBe('/mine');
    expect(back.text).toContain(`${person} person`);
  });

  test('answers a wrong password with the same page for a number that is registered and one that is not', async () => {
    await registered(site.house.deps, 2);
    const pages = [];
    for (const number of [2, 802]) {
      const browser = newBrowser();
      const page = await browser.submit(await browser.open('/sign-in'), {
        identifier: citizen(number),
        password: 'wrong',
      });
      expect(page.status).toBe(401);
      expect(page.text).toContain('密码不对');
      pages.push(lasting(page).replaceAll(citizen(number), 'number'));
    }
    expect(pages[0]).toBe(pages[1]);
  });

  test('says what is missing, beside the field and on top, and keeps what was typed', async () => {
    const browser = newBrowser();
    const page = await browser.submit(await browser.open('/sign-in'), { identifier: citizen(1), password: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('href="#f-password"');
    expect(page.text.match(/请填写密码。/g)).toHaveLength(2);
    expect(page.text).toContain(`value="${citizen(1)}"`);
  });

  test('locks after five wrong passwords and says for how long', async () => {
    const browser = newBrowser();
    let page = await browser.open('/sign-in');
    const wrong = { identifier: citizen(803), password: 'wrong' };
    for (let count = 0; count < 6; count += 1) page = await browser.submit(page, wrong);
    expect(page.status).toBe(429);
    expect(page.text).toContain('请 15 分钟后再试');
  });

  test('makes a new session, whatever cookie was there before', async () => {
    await registered(site.house.deps, 3);
    const browser = newBrowser();
    const planted = 'A'.repeat(43);
    browser.cookies.set('onewindow /', { value: planted, path: '/' });
    await enter(browser, await browser.open('/sign-in'), 3);
    const session = browser.cookies.get('onewindow /')?.value;
    expect(session).toMatch(/^[\w-]{43}$/);
    expect(session).not.toBe(planted);
    const first = session;
    await enter(browser, await browser.open('/sign-in'), 3);
    expect(browser.cookies.get('onewindow /')?.value).not.toBe(first);
    browser.cookies.set('onewindow /', { value: first ?? '', path: '/' });
    expect((await browser.open('/')).text).toContain('home anonymous');
  });

  test('gives no cookie that a script could read or another site could send', async () => {
    await registered(site.house.deps, 4);
    const browser = await signedIn(4);
    expect(browser.setCookies.length).toBeGreaterThan(3);
    for (const line of browser.setCookies) {
      expect(line).toMatch(/; httponly/i);
      expect(line).toMatch(/; samesite=lax/i);
    }
  });

  test.each(['https://evil.example/', '//evil.example/', '/\\evil.example'])(
    'never returns to %s',
    async (returnTo) => {
      await registered(site.house.deps, 5);
      const browser = newBrowser();
      const page = await browser.open(`/sign-in?${new URLSearchParams({ returnTo }).toString()}`);
      expect((await enter(browser, page, 5)).url.href).toBe(`${site.origin}/`);
    },
  );

  test('asks again in the same browser: who comes next is somebody else', async () => {
    await registered(site.house.deps, 6);
    const browser = await signedIn(6);
    expect((await browser.open('/sign-in')).url.pathname).toMatch(/interaction/);
  });

  test('does not open a locked account', async () => {
    const person = await registered(site.house.deps, 7);
    const browser = newBrowser();
    const page = await browser.open('/sign-in');
    const client = await site.house.database.owner.connect();
    await client.query('update identity.person set locked_at = now() where id = $1', [person]);
    client.release();
    const answer = await enter(browser, page, 7);
    expect(answer.text).toContain('账号已停用');
    expect((await browser.open('/')).text).toContain('home anonymous');
  });
});

describe('the way back from the provider', () => {
  async function callbackOf(browser: Browser, number: number): Promise<string> {
    await enter(browser, await browser.open('/sign-in'), number);
    return browser.redirects.find((address) => address.includes('/sign-in/callback')) ?? '';
  }

  test('is walked once', async () => {
    await registered(site.house.deps, 10);
    const browser = newBrowser();
    const callback = await callbackOf(browser, 10);
    expect(callback).toContain('code=');
    const again = await browser.open(callback);
    expect(again.status).toBe(400);
    expect(again.text).toContain('登录已经过期');
  });

  test('is walked only by the browser that began', async () => {
    await registered(site.house.deps, 11);
    const callback = await callbackOf(newBrowser(), 11);
    const victim = newBrowser();
    await victim.open('/sign-in');
    expect((await victim.open(callback)).status).toBe(400);
    expect((await victim.open('/')).text).toContain('home anonymous');
  });
});

describe('the provider', () => {
  test('publishes ES256 keys without their private half, and addresses under the public one', async () => {
    const document = (await (await fetch(`${site.origin}/oidc/.well-known/openid-configuration`)).json()) as Record<
      string,
      string
    >;
    expect(document['issuer']).toBe(`${site.origin}/oidc`);
    expect(document['authorization_endpoint']).toBe(`${site.origin}/oidc/auth`);
    const { keys } = (await (await fetch(document['jwks_uri'] ?? '')).json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
    expect(keys[0]).not.toHaveProperty('d');
    expect(createPublicKey({ key: keys[0] ?? {}, format: 'jwk' }).asymmetricKeyType).toBe('ec');
  });

  test('does not believe a Host header', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
      const url = `${site.origin}/oidc/.well-known/openid-configuration`;
      rawRequest(url, { headers }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        answer.on('end', () => resolve(body));
      })
        .on('error', reject)
        .end();
    });
    expect(text).toContain(`${site.origin}/oidc/token`);
    expect(text).not.toContain('evil.example');
  });

  test('shows a page of ours, with our headers, for a request that no client made', async () => {
    const page = await newBrowser().open('/oidc/auth?client_id=nobody');
    expect(page.status).toBe(400);
    expect(page.text).toContain('没有登录成功');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('wants PKCE', async () => {
    const query = new URLSearchParams({
      client_id: 'onewindow',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${site.origin}/sign-in/callback`,
    });
    const answer = await fetch(`${site.origin}/oidc/auth?${query.toString()}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('error=invalid_request');
  });
});

describe('registering', () => {
  const answers = { name: '演示赵六', citizenId: citizen(30), phone: '13800000030', password: PASSWORD };

  test('opens an account that one signs in to', async () => {
    const browser = newBrowser();
    const done = await browser.submit(await browser.open('/register'), answers);
    expect(done.status).toBe(200);
    expect(done.text).toContain('请登录');
    expect((await enter(browser, await browser.open('/mine'), 30)).url.pathname).toBe('/mine');
  });

  test('answers the same page for a number that is registered', async () => {
    const fresh = await newBrowser().submit(await newBrowser().open('/register'), {
      ...answers,
      citizenId: citizen(31),
    });
    const taken = await newBrowser().submit(await newBrowser().open('/register'), answers);
    expect(lasting(taken)).toBe(lasting(fresh));
  });

  test('keeps wrong answers, but never the password, and says what to mend in the reader’s language', async () => {
    const wrong = { ...answers, phone: '12', password: 'short' };
    const browser = newBrowser();
    const page = await browser.submit(await browser.open('/register'), wrong);
    expect(page.status).toBe(422);
    expect(page.text).toContain('请填写 11 位手机号。');
    expect(page.text).toContain('value="演示赵六"');
    expect(page.text).not.toContain('value="short"');
    browser.cookies.set('lang /', { value: 'en', path: '/' });
    const english = await browser.submit(await browser.open('/register'), wrong);
    expect(english.text).toContain('Enter an 11-digit mobile number.');
  });
});

describe('leaving', () => {
  test('ends the session here', async () => {
    await registered(site.house.deps, 40);
    const browser = await signedIn(40);
    expect((await browser.open('/')).text).toContain('home person');
    const page = await browser.post('/sign-out', {});
    expect(page.text).toContain('已经退出');
    expect((await browser.open('/')).text).toContain('home anonymous');
  });

  test('everywhere ends every session of the person', async () => {
    await registered(site.house.deps, 41);
    const [here, there] = [await signedIn(41), await signedIn(41)];
    await here.post('/sign-out', { everywhere: 'yes' });
    expect((await there.open('/')).text).toContain('home anonymous');
  });
});

describe('a form sent after the session had ended', () => {
  const form = { answer: '一百二十平方米', _once: 'k-1' };
  const endSessions = async (person: string) => {
    const client = await site.house.database.owner.connect();
    await client.query(`update identity.session set seen_at = now() - interval '31 minutes' where person_id = $1`, [
      person,
    ]);
    client.release();
  };

  test('loses nothing: after signing in one press sends it on', async () => {
    const person = await registered(site.house.deps, 50);
    const browser = await signedIn(50);
    await endSessions(person);
    const asked = await browser.post('/apply', form);
    expect(asked.url.pathname).toMatch(/interaction/);
    const resume = await enter(browser, asked, 50);
    expect(resume.url.pathname).toBe('/sign-in/resume');
    expect(resume.text).toContain('一百二十平方米');
    const sent = await browser.submit(resume, {});
    expect(sent.url.pathname).toBe('/apply');
    expect(sent.text).toContain('received 一百二十平方米');
  });

  test('is not shown to somebody else who signs in at that browser', async () => {
    const person = await registered(site.house.deps, 51);
    await registered(site.house.deps, 52);
    const browser = await signedIn(51);
    await endSessions(person);
    const other = await enter(browser, await browser.post('/apply', form), 52);
    expect(other.url.pathname).toBe('/');
    expect(other.text).not.toContain('一百二十');
    const own = await enter(browser, await browser.open('/sign-in'), 51);
    expect(own.text).toContain('一百二十平方米');
  });
});

test('who proves too little is told how to prove more, and what he filled in is kept', async () => {
  await registered(site.house.deps, 60);
  const browser = await signedIn(60);
  const page = await browser.open('/sign-in/level?needed=3&returnTo=%2Fapply');
  expect(page.text).toContain('要求实名等级 3 级，您现在是 1 级');
  expect(page.text).toContain('带身份证原件到政务服务大厅');
  expect(page.text).toContain('href="/apply"');
});
