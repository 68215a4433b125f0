import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Agent, Answer } from '../../../../test/support/app/agent.ts';
import { signedInPerson } from '../../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { handedInTheme } from '../../../../test/support/app/theme-cases.ts';

let app: TestApp;
let other: Agent;
let theme: string;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  other = await signedInPerson(app.house.modules.identity, 955);
  const receipt = await handedInTheme(app.house, app.cast.person);
  theme = receipt.id;
  // What has not begun is taken back, what has begun too: the whole is over.
  for (const { item, receipt: begun } of receipt.parts)
    if (begun === null) await post(`/my/themes/${theme}/parts/${item}/take-back`);
  for (const { receipt: begun } of receipt.parts) if (begun !== null) await withdraw(begun.caseId);
  const noted = async () =>
    (await askOwner(app, `select 1 as one from ratings.service where case_id = '${theme}'`)).length;
  await vi.waitUntil(noted, { timeout: 60_000, interval: 200 });
}, 240_000);
afterAll(() => app.close());

const post = (path: string, fields: Record<string, string> = {}, as: Agent = app.cast.person) =>
  as.send('POST', path, {
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
/** As its page asks for it. */
async function withdraw(id: string): Promise<void> {
  const { text } = await app.cast.person.get(`/my/cases/${id}/withdraw`);
  const [, version = ''] = /name="version" value="(\d+)"/.exec(text) ?? [];
  await post(`/my/cases/${id}/withdraw`, { version });
}
const place = ({ status, headers }: Answer) => [status, headers.get('location')];

describe('a theme that is over', () => {
  test('leads to one page to rate it, without a script', async () => {
    const page = await app.cast.person.get(`/my/themes/${theme}`);
    expect(page.text).toContain(`href="/my/cases/${theme}/rate"`);
    const list = await app.cast.person.get(`/my/cases/${theme}/rate`);
    for (const words of ['评价这件“一件事”', '企业职工退休', `href="/my/cases/${theme}/rate/1"`])
      expect(list.text).toContain(words);
    const faces = await app.cast.person.get(`/my/cases/${theme}/rate/1`);
    expect(faces.text).toContain('整件事办下来，您满意吗？');
    expect((await app.cast.person.get(`/my/cases/${theme}/rate/1?grade=satisfied`)).text).toMatch(
      /<form[^>]+method="post"/,
    );
    const english = await app.cast.person.get(`/my/cases/${theme}/rate?language=en`);
    expect(english.status).toBe(200);
  });
  test('is rated by nobody else, and once', async () => {
    const said = { grade: 'satisfied', named: 'no' };
    expect((await post(`/my/cases/${theme}/rate/1`, said, other)).status).toBe(404);
    expect(place(await post(`/my/cases/${theme}/rate/1`, said))).toEqual([303, `/my/cases/${theme}/rate?done=good`]);
    expect((await post(`/my/cases/${theme}/rate/1`, said)).status).toBe(409);
    expect((await app.cast.person.get(`/my/themes/${theme}`)).text).not.toContain(`href="/my/cases/${theme}/rate"`);
  });
  test('stands in figures of its own', async () => {
    expect((await app.cast.nobody.get('/ratings?by=theme')).text).toContain('企业职工退休');
    expect((await app.cast.nobody.get('/ratings?by=item')).text).not.toContain('企业职工退休');
  });
});
