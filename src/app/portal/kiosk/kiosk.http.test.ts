import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agentAt, type Answer } from '../../../../test/support/app/agent.ts';
import { completeDraft, handedIn } from '../../../../test/support/app/errand.ts';
import { signedInPerson } from '../../../../test/support/app/people.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error', ONEWINDOW_KIOSK_IDLE: '45', ONEWINDOW_KIOSK_NOTICE: '25' });
}, 120_000);
afterAll(() => app.close());

const PAGE = { accept: 'text/html', 'accept-language': 'zh-CN' };
const KIOSK = 'mode=kiosk';
const open = (path: string, cookie: string, headers: Record<string, string> = {}) =>
  agentAt(app.url, cookie).send('GET', path, { headers: { ...PAGE, ...headers } });
const leadsTo = ({ status, headers }: Answer) => [status, headers.get('location')];
const cookiesOf = ({ headers }: Answer) => headers.getSetCookie();
const isIn = async (cookie: string) => (await open('/my', cookie)).status === 200;

/** Somebody of his own for each test that signs him out. */
let number = 800;
const somebody = async () => {
  number += 1;
  return (await signedInPerson(app.house.modules.identity, number)).cookie;
};

describe('a browser becomes a kiosk', () => {
  test('for longer than a day, out of reach of scripts, and signed out', async () => {
    const cookie = await somebody();
    const answer = await open('/kiosk', cookie);
    expect(leadsTo(answer)).toEqual([303, '/']);
    expect(cookiesOf(answer)).toContainEqual(
      expect.stringMatching(/^mode=kiosk; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/),
    );
    expect(await isIn(cookie)).toBe(false);
    expect((await open('/', KIOSK)).text).toContain('data-mode="kiosk"');
  });

  test('by no link on another site', async () => {
    const cookie = await somebody();
    const answer = await open('/kiosk', cookie, { 'sec-fetch-site': 'cross-site' });
    expect(leadsTo(answer)).toEqual([303, '/']);
    expect(cookiesOf(answer)).toEqual([]);
    expect(await isIn(cookie)).toBe(true);
  });

  test('and stops being one only when somebody says so on the page that asks', async () => {
    expect((await open('/preferences?mode=elder&lang=en', KIOSK)).headers.getSetCookie().join()).not.toContain('mode=');
    const page = await open('/kiosk/leave', KIOSK);
    expect(page.text).toContain('不再用作自助机');
    expect(cookiesOf(page)).toEqual([]);
    const cookie = await somebody();
    const left = await agentAt(app.url, `${KIOSK}; ${cookie}`).send('POST', '/kiosk/leave', {
      raw: '_once=k',
      headers: { ...PAGE, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(leadsTo(left)).toEqual([303, '/']);
    expect(cookiesOf(left).filter((line) => line.startsWith('mode=;'))).toHaveLength(1);
    expect(await isIn(cookie)).toBe(false);
  });
});

describe('a kiosk forgets', () => {
  test('session, language, kept form, storage; it stays a kiosk', async () => {
    const cookie = await somebody();
    const answer = await open('/kiosk/reset', `${KIOSK}; lang=en; onewindow-kept=abc; ${cookie}`);
    expect(leadsTo(answer)).toEqual([303, '/']);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    const ended = cookiesOf(answer).map((line) => line.split(/=;.*Expires=Thu, 01 Jan 1970/)[0]);
    expect(new Set(ended)).toEqual(new Set(['lang', 'onewindow', 'onewindow-kept']));
    expect(await isIn(cookie)).toBe(false);
  });

  test('also when somebody signs out by the button of a page', async () => {
    const cookie = await somebody();
    const answer = await agentAt(app.url, `${KIOSK}; ${cookie}`).send('POST', '/sign-out', {
      raw: '_once=k',
      headers: { ...PAGE, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(leadsTo(answer)).toEqual([303, '/kiosk/reset']);
    expect(await isIn(cookie)).toBe(false);
  });

  test('nothing on a browser that is none: no link signs anybody out', async () => {
    const cookie = await somebody();
    const answer = await open('/kiosk/reset', `mode=elder; ${cookie}`);
    expect(leadsTo(answer)).toEqual([303, '/']);
    expect([cookiesOf(answer), answer.headers.get('clear-site-data')]).toEqual([[], null]);
    expect(await isIn(cookie)).toBe(true);
  });

  test('twice as once', async () => {
    const cookie = `${KIOSK}; ${await somebody()}`;
    const answers = await Promise.all([open('/kiosk/reset', cookie), open('/kiosk/reset', cookie)]);
    expect(answers.map(leadsTo)).toEqual([
      [303, '/'],
      [303, '/'],
    ]);
  });
});

describe('whether anybody is there', () => {
  test('is asked with the time to answer and the page to go on with, and answered by the reset', async () => {
    const { text } = await open('/kiosk/still-there?back=%2Fitems%3Fdepartment%3Dhealth', KIOSK);
    expect(text).toMatch(/<meta http-equiv="refresh" content="25;url=\/kiosk\/reset"\/>/i);
    expect(text).toContain('href="/items?department=health"');
    expect(text).not.toContain('data-idle');
  });

  test.each(['//evil.example/', 'https://evil.example/', '/kiosk/reset', ''])('never leads to %j', async (back) => {
    const { text } = await open(`/kiosk/still-there?${new URLSearchParams({ back }).toString()}`, KIOSK);
    expect(text).toContain('<a class="button button-go" href="/">');
  });

  test('is asked on a kiosk only', async () => {
    expect(leadsTo(await open('/kiosk/still-there', ''))).toEqual([303, '/']);
    expect((await open('/status', KIOSK)).text).toMatch(/data-idle="45" data-notice="25"/);
    expect((await open('/status', 'mode=elder')).text).not.toContain('data-idle');
  });

  test('is not asked again and again where nobody has begun anything', async () => {
    const { text } = await open('/', KIOSK);
    expect(text).toContain('data-fresh=""');
    expect(text).not.toMatch(/http-equiv="refresh"/i);
    for (const cookie of [`${KIOSK}; lang=en`, `${KIOSK}; ${await somebody()}`])
      expect((await open('/', cookie)).text).toMatch(/http-equiv="refresh"/i);
  });
});

describe('no file stays on a kiosk', () => {
  test('papers and what was handed in are named and not linked; their addresses lead to a page that says where else they are', async () => {
    const { person } = app.cast;
    const { caseId } = await handedIn(app.house, person);
    const cookie = `${KIOSK}; ${person.cookie}`;
    const page = await open(`/my/cases/${caseId}`, cookie);
    expect(page.text).toContain('这台机器不保存文件');
    expect(page.text).not.toMatch(/href="[^"]*\/(?:papers|files)\//);
    const elsewhere = await open(`/my/cases/${caseId}`, person.cookie);
    const files = [...elsewhere.text.matchAll(/href="([^"]*\/(?:papers|files)\/[^"]*)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(new Set(files.map((path) => path.split('/')[4]))).toEqual(new Set(['papers', 'files']));
    for (const path of files) expect(leadsTo(await open(path, cookie))).toEqual([303, '/kiosk/no-files']);
    expect((await open('/kiosk/no-files', cookie)).text).toContain('这台机器不保存文件');
    const received = await open(`/my/cases/${caseId}/received`, cookie);
    expect(received.text).toMatch(
      /<div class="acts"><a class="button button-go" href="\/kiosk\/reset">办完了，退出<\/a>/,
    );
  });

  test('a draft shows the names of its files', async () => {
    const { person } = app.cast;
    const draft = await completeDraft(app.house, person);
    const page = await open(`/drafts/${draft}/materials/public-health.m2`, `${KIOSK}; ${person.cookie}`);
    expect(page.text).not.toMatch(/href="[^"]*\/files\/[^"/]*"/);
    const [address = ''] = /\/drafts\/[^"]*\/files\/[^"/]*(?=\/remove")/.exec(page.text) ?? [];
    expect(leadsTo(await open(address, `${KIOSK}; ${person.cookie}`))).toEqual([303, '/kiosk/no-files']);
  });
});
