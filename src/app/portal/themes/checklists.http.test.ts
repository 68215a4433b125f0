import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBareApp, type BareApp } from '../../../../test/support/app/test-app.ts';
import { openPage } from '../../../../test/support/http/portal-page.ts';

let app: BareApp;
beforeAll(async () => {
  app = await startBareApp({ ONEWINDOW_LOG_LEVEL: 'error' });
});
afterAll(() => app.close());

const open = (path: string, cookie?: string) => openPage(app.url, path, cookie);
const TOLD = { 'q-kind': '1', 'q-hire': 'x', 'q-gjj': '1', 'q-invoice': '0' };
const RESULT = `/themes/enterprise-open?${new URLSearchParams(TOLD).toString()}`;
const send = (fields: Record<string, string>, origin = new URL(app.url).origin) =>
  fetch(new URL('/themes/enterprise-open/checklist', app.url), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams(fields),
  });

async function kept(once: string): Promise<string> {
  const answer = await send({ ...TOLD, _once: once });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

test('the result offers to keep it, and leads to a checklist with its code, address and papers', async () => {
  expect((await open(RESULT)).text).toContain('存成清单');
  const place = await kept('11111111-1111-4111-8111-111111111111');
  expect(place).toMatch(/^\/checklists\/[2-9A-Z]{8}\?done=kept$/);
  const { text, links, heading } = await open(place);
  expect(heading).toContain('企业开办');
  expect(text).toContain('清单存好了');
  expect(text).toMatch(/清单码 [2-9A-Z]{4}-[2-9A-Z]{4}/);
  const [path = ''] = place.split('?');
  expect(links).toEqual(expect.arrayContaining([`${path}/paper?size=usual`, `${path}/paper?size=large`]));
  expect((await open(path, 'lang=en')).text).toContain('opens until');
});

test('sent twice it is one; from another place, or half answered, it is refused', async () => {
  const once = '22222222-2222-4222-8222-222222222222';
  expect(await kept(once)).toBe(await kept(once));
  expect(
    (await send({ ...TOLD, _once: '33333333-3333-4333-8333-333333333333' }, 'https://elsewhere.example')).status,
  ).toBe(403);
  expect((await send({ 'q-kind': '1', _once: '44444444-4444-4444-8444-444444444444' })).status).toBe(422);
});

test('a typed code opens it without an account; another says what to do', async () => {
  const [path = ''] = (await kept('55555555-5555-4555-8555-555555555555')).split('?');
  const code = path.slice('/checklists/'.length).toLowerCase();
  const found = await fetch(new URL(`/checklists?code=${code.slice(0, 4)}-${code.slice(4)}`, app.url), {
    redirect: 'manual',
  });
  expect([found.status, found.headers.get('location')]).toEqual([303, path]);
  const wrong = await open('/checklists?code=22222222');
  expect([wrong.status, wrong.text.includes('没有找到这份清单')]).toEqual([422, true]);
  expect((await open('/checklists/22222222')).status).toBe(404);
});

test.each(['usual', 'large'])('its paper in %s letters is a PDF, in both languages', async (size) => {
  const [path = ''] = (await kept(`66666666-6666-4666-8666-66666666666${size.length}`)).split('?');
  for (const cookie of ['lang=zh', 'lang=en']) {
    const paper = await fetch(new URL(`${path}/paper?size=${size}`, app.url), { headers: { cookie } });
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const words = execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(await paper.arrayBuffer()) });
    // In the order in which they were asked, with the marks of the language.
    const answered = cookie === 'lang=zh' ? /主体类型：.*\s+是否已招用职工：/ : /主体类型: .*\s+是否已招用职工: /;
    expect(words.toString()).toMatch(answered);
  }
});
