import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from '../../../../test/support/identity/browser.ts';
import {
  foreignClient,
  openForeignIssuer,
  openOddIssuer,
  type ForeignIssuer,
  type OddIssuer,
} from '../../../../test/support/identity/foreign-issuer.ts';
import { citizen, IP, PASSWORD, registered } from '../../../../test/support/identity/people.ts';
import { openTestSite, type TestSite } from '../../../../test/support/identity/site.ts';
import { checkPassword, openSession, plainOAuthAdapter } from '../../../modules/identity/index.ts';

const signIn = async (site: TestSite, browser = new Browser(site.origin)) => ({
  browser,
  page: await browser.open('/sign-in?returnTo=%2Fmine'),
});

describe('an issuer that keeps to OpenID Connect is configuration', () => {
  let site: TestSite;
  let foreign: ForeignIssuer;
  const levels = { low: 1, high: 3 } as const;
  const people = {
    'sub-1': { real_name: '演示外一', id_card: citizen(1), assurance: 'high' },
    'sub-2': { real_name: '演示外二', id_card: citizen(2), assurance: 'high' },
    'sub-3': { real_name: '演示外三', id_card: citizen(3), assurance: 'low' },
    'sub-4': { assurance: 'high' },
    'sub-5': { real_name: '演示外五', id_card: citizen(5), assurance: 'something new' },
  };
  beforeAll(async () => {
    site = await openTestSite({
      issuer: async (callback) => {
        foreign = await openForeignIssuer(callback, people);
        const claims = { name: 'real_name', citizenId: 'id_card', level: 'assurance', levels };
        return {
          kind: 'openid',
          issuer: foreign.issuer,
          clientId: foreignClient.id,
          clientSecret: foreignClient.secret,
          claims,
        };
      },
    });
  });
  afterAll(async () => {
    await site.close();
    await foreign.close();
  });

  const levelOf = async (person: string) => {
    const client = await site.house.database.owner.connect();
    const { rows } = await client.query<{ level: number }>('select level from identity.person where id = $1', [person]);
    client.release();
    return rows[0]?.level;
  };
  const personOn = (text: string) => /<h1>([0-9a-f-]{36}) person/.exec(text)?.[1] ?? '';

  test('whoever it knows gets an account at its level, and the same one the next time', async () => {
    foreign.next = 'sub-1';
    const first = await signIn(site);
    expect(first.page.url.pathname).toBe('/mine');
    const person = personOn(first.page.text);
    expect(await levelOf(person)).toBe(3);
    const second = await signIn(site);
    expect(personOn(second.page.text)).toBe(person);
  });

  test('a stronger proof takes over what somebody had opened on his own word', async () => {
    const squatted = await registered(site.house.deps, 2, '演示冒名者');
    const { token } = await openSession(site.house.deps, { person: squatted, method: 'password', secondFactor: false });
    foreign.next = 'sub-2';
    const { page } = await signIn(site);
    expect(personOn(page.text)).toBe(squatted);
    expect(await levelOf(squatted)).toBe(3);
    const proof = { identifier: citizen(2), password: PASSWORD, ip: IP };
    expect(await checkPassword(site.house.deps, proof)).toMatchObject({ error: { code: 'wrongPassword' } });
    const browser = new Browser(site.origin);
    browser.cookies.set('onewindow /', { value: token, path: '/' });
    expect((await browser.open('/')).text).toContain('home anonymous');
  });

  test('a proof that is no stronger opens nobody’s account', async () => {
    await registered(site.house.deps, 3);
    foreign.next = 'sub-3';
    const { browser, page } = await signIn(site);
    expect(page.text).toContain('这个身份证号已经有账号');
    expect((await browser.open('/')).text).toContain('home anonymous');
  });

  test('whoever it says nothing about is told what to do', async () => {
    foreign.next = 'sub-4';
    expect((await signIn(site)).page.text).toContain('请先在那里完成实名认证');
  });

  test('a level that the scale does not name proves nothing', async () => {
    foreign.next = 'sub-5';
    const { page } = await signIn(site);
    expect(await levelOf(personOn(page.text))).toBe(0);
  });

  test('cancelling there is said here', async () => {
    foreign.next = undefined;
    const { page } = await signIn(site);
    expect(page.status).toBe(400);
    expect(page.text).toContain('您取消了登录');
  });

  test('our own sign-in and registration pages are not there', async () => {
    expect((await new Browser(site.origin).open('/register')).status).toBe(404);
    expect((await new Browser(site.origin).open('/oidc/auth')).status).toBe(404);
  });
});

test('an issuer that nobody answers for is said to be out of reach', async () => {
  const site = await openTestSite({
    issuer: { kind: 'openid', issuer: 'http://localhost:9', clientId: 'a', clientSecret: 'b' },
  });
  const { page } = await signIn(site);
  expect(page.status).toBe(503);
  expect(page.text).toContain('暂时连不上');
  await site.close();
});

describe('an issuer with an answer of its own gets an adapter', () => {
  let site: TestSite;
  let odd: OddIssuer;
  beforeAll(async () => {
    odd = await openOddIssuer();
    site = await openTestSite({
      issuer: async (redirectUri) => ({
        kind: 'adapter',
        adapter: plainOAuthAdapter({
          issuer: 'province',
          authorizeUrl: `${odd.url}/authorize`,
          tokenUrl: `${odd.url}/token`,
          userUrl: `${odd.url}/user`,
          clientId: 'county',
          clientSecret: 'secret',
          redirectUri,
          levels: { '1': 1, '2': 2, '3': 3 },
        }),
      }),
    });
  });
  afterAll(async () => {
    await site.close();
    await odd.close();
  });

  test('signs in by {"code":0,"data":{…}}', async () => {
    odd.answers.user = { code: 0, data: { userid: 'u-1', username: '演示省一', idcard: citizen(40), level: '3' } };
    const { page } = await signIn(site);
    expect(page.url.pathname).toBe('/mine');
    expect(page.text).toMatch(/<h1>[0-9a-f-]{36} person/);
    const token = odd.seen.find(({ path }) => path === '/token');
    expect(Object.fromEntries(new URLSearchParams(token?.body))).toMatchObject({
      grant_type: 'authorization_code',
      code: 'code-1',
      client_secret: 'secret',
    });
    expect(odd.seen.find(({ path }) => path === '/user')?.authorization).toBe('Bearer token-1');
  });

  test.each([
    ['a refusal under status 200', { code: 1001, msg: '票据无效' }],
    ['an answer without the user', { code: 0, data: {} }],
    ['something that is no answer at all', 'oops'],
  ])('%s signs nobody in', async (_name, user) => {
    odd.answers.user = user;
    const { browser, page } = await signIn(site);
    expect(page.text).toContain('没有让您通过');
    expect((await browser.open('/')).text).toContain('home anonymous');
  });
});
