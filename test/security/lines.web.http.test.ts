// quality §4: what a browser is told, what it may send and what it is handed. Each test bears the number of its line.
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { DraftMaterial } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { jsonOf, type Agent, type Answer } from '../support/app/agent.ts';
import { completeDraft, handedIn } from '../support/app/errand.ts';
import { mountedRoutes } from '../support/app/mounted.ts';
import { startBareApp, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { pdf, docxEntries } from '../support/files/samples.ts';
import { zip } from '../support/files/zip-writer.ts';
import { Browser } from '../support/identity/browser.ts';
import { freePort } from '../support/identity/site.ts';

let app: TestApp;
let draft: string;
let known: Readonly<Record<string, string>>;
beforeAll(async () => {
  app = await startTestApp();
  const { house, cast } = app;
  const { caseId } = await handedIn(house, cast.person);
  draft = await completeDraft(house, cast.person);
  known = { key: 'public-health', caseId, draftId: draft, material: 'public-health.m2', pageId: 'org-name' };
});
afterAll(() => app.close());

const MATERIAL = 'public-health.m2';
const page = () => `/drafts/${draft}/materials/${MATERIAL}`;

async function upload(name: string, content: Uint8Array, type = 'application/pdf'): Promise<Answer> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(content)], { type }), name);
  return app.cast.person.send('POST', page(), { raw: form, headers: { accept: 'text/html' } });
}

async function attached(): Promise<DraftMaterial['files']> {
  const { materials } = jsonOf<{ materials: DraftMaterial[] }>(await app.cast.person.get(`/api/drafts/${draft}`));
  return materials.find(({ id }) => id === MATERIAL)?.files ?? [];
}

describe('line 19: an upload', () => {
  test('is told its limits before a byte is sent', async () => {
    const { text } = await app.cast.person.send('GET', page(), { headers: { accept: 'text/html' } });
    expect(text).toMatch(/PDF/);
    expect(text).toMatch(/\d+\s?MB/);
  });

  test.each([
    ['a page with a script that is called a PDF', Buffer.from('<html><script>alert(1)</script></html>')],
    [
      'a picture that carries a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000)])],
    [
      'an archive that would fill the disk',
      zip({ entries: [...docxEntries, { name: 'word/bomb.xml', data: Buffer.alloc(200_000_000) }] }),
    ],
    ['nothing', Buffer.alloc(0)],
  ])('is known by its content: %s is refused in a sentence, and leaves nothing', async (_name, content) => {
    const before = await attached();
    const refused = await upload('申请材料.pdf', content);
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/申请材料\.pdf[^<]*。/);
    expect(await attached()).toEqual(before);
  });

  test.each([
    '../../etc/passwd.pdf',
    '平面图（最终版）𠮷.pdf',
    'a"b;c=d.pdf',
    '‮fdp.exe.pdf',
    `${'长'.repeat(120)}.pdf`,
  ])('is accepted under any name, and served where it can harm nobody: %s', async (name) => {
    expect((await upload(name, pdf())).status).toBe(303);
    const file = (await attached()).at(-1);
    const { status, headers } = await app.cast.person.get(`${page()}/files/${file?.id ?? ''}`);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; sandbox/),
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="[^"/\\]*"; filename\*=UTF-8''[\w%.-]+$/),
    });
    expect(jsonOf(await app.cast.person.send('DELETE', `/api${page()}/files/${file?.id ?? ''}`))).toBeDefined();
  });

  test('is nobody’s but its owner’s', async () => {
    const file = (await attached())[0]?.id ?? '';
    const statuses = await Promise.all(
      [app.cast.nobody, app.cast.clerk, app.cast.systemAdministrator].map((agent) =>
        agent.get(`${page()}/files/${file}`),
      ),
    );
    expect(statuses.map(({ status }) => status)).toEqual([401, 403, 403]);
  });
});

/** Everything that a policy must not allow, wherever it stands. */
const LOOSE = /unsafe-inline|unsafe-eval|unsafe-hashes|https?:|wss?:|\*(?!\w)/;

/** The one exception: the desk's page speaks to the devices of the computer that it is shown on. */
const DEVICES = ' ws://127.0.0.1:17370';
const isDesk = (url: string) => /^\/desk(\/\*)?$/.test(url);

describe('line 20: every answer', () => {
  const address = (url: string) =>
    url.replaceAll(/:(\w+)/g, (_, name: string) => known[name] ?? draft).replace('*', 'x');

  test.each(['nobody', 'person', 'clerk'] as const)(
    'to %s carries a policy that allows nothing inline and nothing foreign',
    async (name) => {
      const agent: Agent = app.cast[name];
      const routes = (await mountedRoutes(app.house)).filter(
        ({ method, url }) => method === 'GET' && !/^\/(health|ready|metrics)/.test(url),
      );
      const loose: string[] = [];
      const inline: string[] = [];
      for (const { url } of routes) {
        const { headers, text, status } = await agent.send('GET', address(url), { headers: { accept: 'text/html' } });
        const policy = headers.get('content-security-policy') ?? '';
        const foreign = LOOSE.test(isDesk(url) ? policy.replace(DEVICES, '') : policy);
        const isSafe =
          policy.includes("default-src 'none'") && /frame-ancestors 'none'|sandbox/.test(policy) && !foreign;
        if (!isSafe || headers.get('x-content-type-options') !== 'nosniff') loose.push(`${url}: ${policy}`);
        const isPage = (headers.get('content-type') ?? '').startsWith('text/html') && status < 400;
        if (isPage && /<script(?![^>]*\ssrc=)|\son\w+="|\sstyle="|javascript:/i.test(text)) inline.push(url);
      }
      expect([loose, inline]).toEqual([[], []]);
      expect(routes.length).toBeGreaterThan(40);
    },
  );

  test('also where there is no such address, or none that can be read', async () => {
    for (const path of ['/no/such/place', '/api/nothing', '/%E0%A4%A', '/drafts/x/materials/..%2f..%2fetc']) {
      const { headers } = await app.cast.nobody.send('GET', path, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy'), path).toMatch(/default-src 'none'/);
    }
  });
});

describe('line 20: cookies and origins', () => {
  test('a cookie is for this host alone, over TLS alone, and no script reads it', async () => {
    const port = await freePort();
    const secure = await startBareApp({ PUBLIC_URL: 'https://onewindow.example', PORT: String(port) });
    onTestFinished(() => secure.close());
    const answer = await fetch(`http://localhost:${port}/sign-in`, { redirect: 'manual' });
    const cookies = answer.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies)
      expect(cookie).toMatch(
        /^__Host-[\w-]+=[^;]+;(?=.* HttpOnly)(?=.* Secure)(?=.* SameSite=Lax)(?=.* Path=\/(;|$))(?!.* Domain)/,
      );
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
  });

  test('every cookie of a sign-in is closed to scripts and to other sites', async () => {
    const browser = new Browser(app.url);
    await browser.open('/sign-in');
    expect(browser.setCookies.length).toBeGreaterThan(1);
    expect(
      browser.setCookies.filter((line) => !/httponly/i.test(line) || !/samesite=(lax|strict)/i.test(line)),
    ).toEqual([]);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page that hides where it is from', { origin: 'null' }],
    ['a lookalike', { origin: 'http://localhost.evil.example' }],
  ])('%s cannot act with a person’s session', async (_name, headers) => {
    const answer = await app.cast.person.send('POST', '/api/drafts', { body: { item: 'public-health' }, headers });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('foreignOrigin')]);
  });
});
