import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Agent, type Answer } from '../../../../test/support/app/agent.ts';
import { mandateBetween } from '../../../../test/support/app/mandates.ts';
import { signedInAs, signedInPerson } from '../../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { handedInTheme } from '../../../../test/support/app/theme-cases.ts';
import { eventually } from '../../../../test/support/log/following.ts';
import type { ThemeProgress, ThemeReceipt, ThemeRow } from '../../../modules/intake/index.ts';

let app: TestApp;
let other: Agent;
let theme: ThemeReceipt;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  other = await signedInPerson(app.house.modules.identity, 952);
  theme = await handedInTheme(app.house, app.cast.person);
}, 180_000);
afterAll(() => app.close());

const textIn = ({ text }: Answer) =>
  text
    .slice(text.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const post = (path: string, fields: Record<string, string> = {}, as: Agent = app.cast.person) =>
  as.send('POST', path, {
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const place = ({ status, headers }: Answer) => [status, headers.get('location')];
const caseIn = (receipt: ThemeReceipt, item: string) =>
  receipt.parts.find((part) => part.item === item)?.receipt?.caseId ?? '';

describe('the page of a theme case', () => {
  test('says of every part how it stands, for what it waits and where its own page is', async () => {
    const page = await app.cast.person.get(`/my/themes/${theme.id}`);
    const text = textIn(page);
    expect(text).toContain('企业职工退休');
    expect(text).toMatch(/预计20\d\d年\d+月\d+日全部办好。/);
    expect(text).toContain('等“');
    expect(text).toContain('轮到它就自动提交');
    expect(page.text).toContain(`href="/my/cases/${caseIn(theme, 'pension-retire')}"`);
    expect(page.text).toContain(`href="/my/themes/${theme.id}/parts/gjj-withdraw/take-back"`);
  });
  test('is nobody else’s, by page or by interface', async () => {
    const one = `/my/themes/${theme.id}`;
    expect((await other.get(one)).status).toBe(404);
    expect((await other.get(`${one}/parts/gjj-withdraw/take-back`)).status).toBe(404);
    expect((await post(`${one}/parts/gjj-withdraw/take-back`, {}, other)).status).toBe(404);
    expect((await other.get(`/api/theme-cases/${theme.id}`)).status).toBe(404);
    expect(jsonOf<ThemeRow[]>(await other.get('/api/theme-cases'))).toEqual([]);
    expect((await app.cast.clerk.get(`/api/theme-cases/${theme.id}`)).status).toBe(403);
    expect((await app.cast.nobody.get(`/api/theme-cases/${theme.id}`)).status).toBe(401);
  });
});

test('the list shows a theme once, and the page of a part leads to the whole', async () => {
  const part = caseIn(theme, 'pension-retire');
  const mine = await app.cast.person.get('/my');
  expect(mine.text).toContain(`href="/my/themes/${theme.id}"`);
  expect(mine.text).not.toContain(`href="/my/cases/${part}"`);
  const page = await app.cast.person.get(`/my/cases/${part}`);
  expect(textIn(page)).toContain('这是“企业职工退休”一件事里的一项');
  expect(page.text).toContain(`href="/my/themes/${theme.id}"`);
  const rows = jsonOf<ThemeRow[]>(await app.cast.person.get('/api/theme-cases'));
  expect(rows.map(({ id }) => id)).toContain(theme.id);
});

test('number and code are enough to see how it stands', async () => {
  const { number, queryCode: code } = theme;
  const shown = await post('/status', { number: number.toLowerCase(), code }, app.cast.nobody);
  expect([shown.status, textIn(shown)]).toEqual([200, expect.stringContaining('企业职工退休')]);
  expect(shown.text).not.toContain('/my/cases/');
  const wrong = code === '000000' ? '000001' : '000000';
  expect((await post('/status', { number, code: wrong }, app.cast.nobody)).status).toBe(404);
  expect(jsonOf(await app.cast.nobody.post('/api/theme-cases/status', { number, code }))).toMatchObject({ number });
});

describe('taking a part back', () => {
  test('says first what falls with it, and happens once', async () => {
    const own = await handedInTheme(app.house, app.cast.person);
    const path = `/my/themes/${own.id}/parts/pension-retire/take-back`;
    const asked = await app.cast.person.get(path);
    expect(textIn(asked)).toContain('也跟着不能办');
    const [, once = ''] = /name="_once" value="([^"]+)"/.exec(asked.text) ?? [];
    expect(once).not.toBe('');
    const done = [303, `/my/themes/${own.id}?done=takenBack`];
    expect(place(await post(path, { _once: once }))).toEqual(done);
    expect(place(await post(path, { _once: once }))).toEqual(done);
    await eventually(async () => {
      const now = jsonOf<ThemeProgress>(await app.cast.person.get(`/api/theme-cases/${own.id}`));
      expect(now.parts.map(({ item, state }) => [item, state])).toContainEqual(['gjj-withdraw', 'stopped']);
    });
    const text = textIn(await app.cast.person.get(`/my/themes/${own.id}`));
    expect(text).toContain('未办成，所以');
    expect(text).not.toContain('提前办好了');
    expect(place(await app.cast.person.get(path))).toEqual([303, `/my/themes/${own.id}`]);
  });
  test('by the interface; what is no part of it is refused', async () => {
    const one = `/api/theme-cases/${theme.id}/parts`;
    expect((await app.cast.person.post(`${one}/public-health/withdraw`)).status).toBe(404);
    expect(jsonOf(await app.cast.person.post(`${one}/gjj-withdraw/withdraw`))).toEqual({ withdrawn: true });
    expect((await app.cast.person.post(`${one}/gjj-withdraw/withdraw`)).status).toBe(409);
  });
});

describe('whoever handed it in under a mandate', () => {
  const somebody = async (number: number, name: string) => ({
    ...{ number, name },
    known: await signedInAs(app.house.modules.identity, { number, name }),
  });
  test('sees it while the mandate runs, each time written down for the principal, who sees it too', async () => {
    const [agent, principal] = [await somebody(953, '演示张三'), await somebody(954, '演示李四')];
    const mandate = await mandateBetween(agent, principal, { items: 'all' });
    const { id } = await handedInTheme(app.house, agent.known, mandate);
    const looks = () =>
      askOwner(
        app,
        `select what, why from log.access where person = '${principal.known.person}' and case_id is null and what = 'case'`,
      );
    const before = (await looks()).length;
    expect((await principal.known.get(`/my/themes/${id}`)).status).toBe(200);
    expect(await looks()).toHaveLength(before);
    expect(textIn(await agent.known.get(`/my/themes/${id}`))).toContain('企业职工退休');
    expect(await looks()).toHaveLength(before + 1);
    jsonOf(await principal.known.post(`/api/identity/me/mandates/${mandate}/end`));
    expect((await agent.known.get(`/my/themes/${id}`)).status).toBe(404);
    expect((await principal.known.get(`/my/themes/${id}`)).status).toBe(200);
  });
});
