// A leader looks at the figures of the county, opens the cases behind them, hangs them on a wall and takes a month of them along.
import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Figures } from '../../src/modules/supervision/contract.ts';
import { cockpitWording } from '../../src/web/cockpit/wording.ts';
import { deskRatingsWording } from '../../src/web/desk/ratings/wording.ts';
import { shellWording } from '../../src/web/desk/shell/wording.ts';
import { uiWording } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, granted, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { servedCase } from '../support/app/ratings.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { eventually } from '../support/log/following.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const { zh, en } = cockpitWording;

let app: TestApp;
let browser: Browser;
let leader: Officer;
let seat: Seat;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { clerk, person } = app.cast;
  const cases: string[] = [];
  for (let count = 0; count < 5; count += 1) cases.push((await handedIn(app.house, person)).caseId);
  const [corrected = '', refused = '', accepted = '', ended = ''] = cases;
  const missing = [{ key: 'common.business-licence', what: '看不清楚' }];
  jsonOf(await act(clerk, corrected, ['ask-correction', { missing }]));
  const refusal = {
    ground: 'notThisOrgan',
    organ: { named: '任城区行政审批服务局' },
    reason: '场所不在本县。',
    basis: '《中华人民共和国行政许可法》第三十二条',
    instead: '请向任城区申请。',
  };
  jsonOf(await act(clerk, refused, ['refuse-acceptance', refusal]));
  jsonOf(await act(clerk, accepted, ['accept', {}]));
  await granted(app.cast, ended);
  const { identity } = app.house.modules;
  leader = await signedInOfficer(identity, {
    number: 671,
    roles: ['leader'],
    department: 'approval',
    name: '演示县长',
  });
  await eventually(async () => {
    if ((await figures()).counts.month.granted === 0) throw new Error('the grant is not counted yet');
  });
  browser = await openBrowser();
  seat = await takeSeat(browser);
  const { secret } = await enrol(identity, leader);
  await signIn(seat, new URL('/desk/', app.url).href, { ...leader, secret });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const figures = async () => jsonOf<Figures>(await leader.get('/api/figures'));

const shots = process.env['ONEWINDOW_SHOTS'];
/** Pictures to look at, where a folder is named. */
async function look(name: string, [width, height]: [number, number]) {
  if (shots === undefined) return;
  const { page } = seat;
  const size = page.viewportSize();
  await mkdir(shots, { recursive: true });
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${shots}/${name}-${width}.png` });
  if (size) await page.setViewportSize(size);
}

const card = (label: string, section: string) =>
  seat.page.locator(`[aria-labelledby=${section}]`).getByRole('link', { name: new RegExp(`^\\d+\\s*${label}$`) });

test('by keyboard the leader comes from the desk to the figures, and they are those of the county', async () => {
  const { page, keys } = seat;
  await keys.tabTo(shellWording.zh.nav.cockpit);
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: zh.title }).waitFor();
  await page.getByText(zh.onTime.definition).waitFor();
  await page.getByText('所有记录都已计入').waitFor();
  for (const [figure, count] of [
    ['received', 5],
    ['accepted', 2],
    ['refused', 1],
    ['corrections', 1],
    ['granted', 1],
    ['concluded', 1],
  ] as const)
    expect(await card(zh.figures[figure], 'month-title').locator('.figure').innerText(), figure).toBe(String(count));
  expect(await card(zh.figures.waiting, 'lights-title').locator('.figure').innerText()).toBe('1');
  await page.locator('.chart svg').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  await look('cockpit-zh', [1366, 768]);
  await look('cockpit-zh', [375, 812]);
});

test('the chart has a table that says the same and opens the same cases', async () => {
  const { page, keys } = seat;
  await keys.tabTo(zh.days.twin);
  await keys.press('Enter');
  const row = page.getByRole('table', { name: zh.days.chart }).getByRole('row').last();
  expect(await row.getByRole('link').first().innerText()).toBe('5');
  expect(await page.getByRole('figure', { name: zh.days.chart }).count()).toBe(1);
});

test('a number opens its cases, each of them its file, and the way leads back', async () => {
  const { page } = seat;
  await card(zh.figures.corrections, 'month-title').click();
  await page.getByRole('heading', { level: 1, name: zh.cases.title(zh.figures.corrections) }).waitFor();
  await page.getByText(zh.cases.whole('1')).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(new URL(page.url()).searchParams.get('figure')).toBe('corrections');
  await look('cases-zh', [1366, 768]);
  await page.reload();
  await page.getByText(zh.cases.whole('1')).waitFor();
  await page.getByRole('rowheader').getByRole('link').click();
  await page.locator('#case-heading').waitFor();
  await page.goBack();
  await page.getByRole('link', { name: zh.cases.back }).click();
  await page.getByRole('heading', { level: 1, name: zh.title }).waitFor();
});

test('a cause opens the cases in which it was one, under the name by which people know it', async () => {
  const { page } = seat;
  const causes = page.getByRole('table', { name: zh.causes.correction });
  await causes.getByText('营业执照').waitFor();
  await causes.getByRole('link', { name: '1' }).click();
  await page.getByText(zh.cases.whole('1')).waitFor();
  expect(await page.locator('.of-what').innerText()).toContain('营业执照');
  await page.goBack();
});

test('narrowed to a channel where nothing came in, the page says so and keeps it in the address', async () => {
  const { page } = seat;
  await page.getByLabel(zh.narrow.channel, { exact: true }).selectOption('window');
  await expect.poll(() => new URL(page.url()).search).toBe('?channel=window');
  await expect.poll(() => page.locator('[aria-labelledby=month-title] .figure').first().innerText()).toBe('0');
  expect(await page.locator('[aria-labelledby=month-title] a').count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: zh.narrow.clear }).click();
  await expect.poll(() => page.locator('[aria-labelledby=month-title] .figure').first().innerText()).toBe('5');
});

test('what people say stands there with its definition, and bad ratings lead to where they are answered', async () => {
  const { page } = seat;
  const { caseId, serial } = await servedCase(app);
  const rating = { grade: 'veryDissatisfied', words: '等了很久', named: false };
  jsonOf(await app.cast.person.post(`/api/cases/${caseId}/services/${serial}/rating`, rating));
  await page.getByRole('button', { name: zh.nav.again }).click();
  const said = page.locator('[aria-labelledby=said-title]');
  await said.getByRole('link', { name: new RegExp(zh.ratings.open) }).waitFor();
  expect(await said.locator('.rate-figure .figure').innerText()).toBe('0.0%');
  expect(await said.getByRole('row').last().innerText()).toContain('1');
  expect(await violationsOn(page)).toEqual([]);
  await look('said-zh', [1366, 768]);
  await said.getByRole('link', { name: new RegExp(zh.ratings.open) }).click();
  await page.getByRole('heading', { level: 1, name: deskRatingsWording.zh.title }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: zh.title }).waitFor();
});

test('how far 容缺受理 reaches is counted from the catalogue, down to the items', async () => {
  const { page } = seat;
  const words = cockpitWording.zh;
  await page.goto(new URL('/desk/cockpit', app.url).href);
  await page.getByRole('link', { name: words.nav.tolerance }).click();
  await page.getByRole('heading', { name: words.tolerance.title }).waitFor();
  await page.getByText(words.tolerance.share('88', '88', '100.0%')).waitFor();
  await page.getByText(words.tolerance.none).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: words.cases.back }).click();
  await page.getByRole('heading', { name: words.title, level: 1 }).waitFor();
});

test('the bulletin is a PDF of the month', async () => {
  const { page } = seat;
  const link = page.getByRole('link', { name: zh.nav.bulletin });
  const bulletin = await page.request.get(new URL((await link.getAttribute('href')) ?? '', app.url).href);
  expect([bulletin.status(), bulletin.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect((await bulletin.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the wall turns by itself, stops on the space bar, and says when its figures are old', async () => {
  const { page, keys } = seat;
  await page.clock.install();
  await page.getByRole('link', { name: zh.nav.wall }).click();
  const place = (number: number) => page.getByText(zh.wall.place(String(number), '7'));
  await place(1).waitFor();
  // From here only the test lets time go: what it takes to look is not time on the wall.
  await page.clock.pauseAt(Date.now() + 1_000);
  expect(await page.locator('.desk-head').isVisible()).toBe(false);
  await look('wall-1', [1920, 1080]);
  for (let screen = 2; screen <= 7; screen += 1) {
    await page.clock.runFor(15_000);
    await place(screen).waitFor();
    await look(`wall-${screen}`, [1920, 1080]);
  }
  await keys.press('Space');
  await page.clock.runFor(40_000);
  expect(await place(7).count()).toBe(1);
  await keys.press('ArrowRight');
  await place(1).waitFor();
  await page.clock.resume();
  expect(await violationsOn(page)).toEqual([]);
  await page.route('**/api/figures*', (route) => route.abort());
  await page.clock.runFor(35_000);
  await expect
    .poll(async () => {
      await page.clock.runFor(2_000);
      return page.locator('.freshness-lost').count();
    })
    .toBe(1);
  await look('wall-lost', [1920, 1080]);
  await page.unroute('**/api/figures*');
  await expect
    .poll(async () => {
      await page.clock.runFor(31_000);
      return page.locator('.freshness-lost').count();
    })
    .toBe(0);
  await page.getByRole('link', { name: zh.wall.leave }).click();
  await page.getByRole('heading', { level: 1, name: zh.title }).waitFor();
  expect(await page.locator('html').getAttribute('data-mode')).toBe('normal');
});

test('all of it in English, in high contrast and for elder eyes', async () => {
  const { page } = seat;
  await page.getByRole('button', { name: uiWording.en.languageName }).click();
  await page.getByRole('heading', { level: 1, name: en.title }).waitFor();
  // Where the pointer rests is read as well.
  await page.getByRole('navigation').first().getByRole('link').last().hover();
  expect(await violationsOn(page)).toEqual([]);
  await look('cockpit-en', [1366, 768]);
  await look('cockpit-en', [375, 812]);
  for (const mode of ['high-contrast', 'elder']) {
    await page.evaluate((chosen) => localStorage.setItem('onewindow.preferences', `en ${chosen}`), mode);
    await page.reload();
    await page.locator('.chart svg').first().waitFor();
    expect(await violationsOn(page), mode).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), mode).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1366, height: 768 });
  }
});

test('a head sees his own department, a clerk no figures at all', async () => {
  const { identity } = app.house.modules;
  const head = await signedInOfficer(identity, { number: 672, roles: ['sectionHead'], department: 'tax' });
  expect(jsonOf<Figures>(await head.get('/api/figures')).counts.month.received).toBe(0);
  expect(jsonOf<{ cases: unknown[] }>(await head.get('/api/figures/cases?figure=received')).cases).toEqual([]);
  expect((await app.cast.clerk.get('/api/figures')).status).toBe(403);
  expect((await app.cast.person.get('/api/figures')).status).toBe(403);
  expect((await app.cast.nobody.get('/api/figures/bulletin?month=2026-03')).status).toBe(401);
});

test('no script failed and no policy was broken', () => {
  expect(seat.faults.filter((fault) => !/ERR_FAILED|Failed to fetch/.test(fault))).toEqual([]);
});
