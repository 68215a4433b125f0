// One errand from the telephone to the telephone: applied for, accepted, examined by four departments, decided, handed over, rated, verified.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { systemScope } from '../../src/platform/database/index.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { issuingPageWording } from '../../src/web/desk/issuing/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { hallOf, signedInOfficer, signedInPerson, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { citizen } from '../support/identity/people.ts';
import { findBroken } from '../support/invariants/find-broken.ts';
import { EXAMINING, fourReviews } from '../support/process/four-reviews.ts';
import { publish } from '../support/process/published.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { fillForm, saying } from './filling.ts';
import { handIn, handInMaterials } from './handing-in.ts';
import { enrol, openCase, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = { acts: actsWording.zh, issuing: issuingPageWording.zh, ...portalWording.zh };
const ITEM = 'public-health';
const LICENCE = '公共场所卫生许可证';
const APPLICANT = 640;
const hasReader = spawnSync('pdfsig', ['-v']).error === undefined;

let app: TestApp;
let browser: Browser;
let villager: BrowserContext;
let phone: Page;
let folder: string;
const seats: Seat[] = [];
let number = '';
let caseId = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ow-whole-'));
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { databases, config, now } = app.house.foundation;
  await databases.owner.within(systemScope(config.area), (tx) =>
    publish(tx, { item: ITEM, model: fourReviews, at: now() }),
  );
  await signedInPerson(app.house.modules.identity, APPLICANT);
  browser = await openBrowser();
  villager = await browser.newContext({ viewport: { width: 375, height: 760 }, locale: 'zh-CN' });
  phone = await villager.newPage();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await rm(folder, { recursive: true });
});

const at = (path: string) => new URL(path, app.url).href;
const wordsOf = (page: Page) => page.locator('main').innerText();
const status = async () => {
  await phone.goto(at(`/my/cases/${caseId}`));
  return wordsOf(phone);
};

/** An officer takes a seat of his own and signs in with both factors. */
async function seatOf(officer: Officer, place = '/desk/'): Promise<Seat> {
  const { secret } = await enrol(app.house.modules.identity, officer);
  const seat = await takeSeat(browser);
  seats.push(seat);
  await signIn(seat, at(place), { ...officer, secret });
  return seat;
}

test('a villager applies on a telephone and gets a number', async () => {
  await phone.goto(at(`/items/${ITEM}`));
  await go(phone, say.guide.go);
  await signInAs(phone, APPLICANT);
  await go(phone, say.draft.start.act);
  await phone.waitForURL(/\/pages\//);
  await fillForm(phone, saying(ITEM, 'zh'));
  await handInMaterials(phone, 'zh');
  await go(phone, say.draft.materials.go);
  ({ number } = await handIn(phone, 'zh'));
  expect(number).toMatch(/^370828\d{12}$/);
  caseId = /\/my\/cases\/([^/]+)/.exec(phone.url())?.[1] ?? '';
});

test('a clerk accepts it by keyboard', async () => {
  const seat = await seatOf(app.cast.clerk);
  const { page, keys } = seat;
  await openCase(seat, number);
  await keys.press('F8');
  await page.getByText(say.acts.effects.accept).first().waitFor();
  await keys.press('F8');
  await page.getByText(say.acts.done.accept).first().waitFor();
  expect(await status()).toContain('受理了申请');
});

test.each(EXAMINING.map((department, index) => [department, index] as const))(
  'the %s department examines its part',
  async (department, index) => {
    const post = { number: 641 + index, roles: ['reviewer'], department } as const;
    const seat = await seatOf(await signedInOfficer(app.house.modules.identity, post));
    await openCase(seat, number);
    await seat.keys.press('F8');
    await seat.keys.tabTo(say.acts.opinion.opinions.agree);
    await seat.keys.press('Space');
    await seat.keys.tabTo(say.acts.opinion.note);
    await seat.keys.type('符合条件，同意。');
    await seat.keys.press('Control+Enter');
    await seat.page.getByText(say.acts.done.review).first().waitFor();
    await seat.context.close();
  },
);

test('the approver decides, and paper and licence are there', async () => {
  const seat = await seatOf(app.cast.approver);
  await openCase(seat, number);
  await seat.keys.press('F8', 'Space');
  await seat.keys.press('Control+Enter');
  await seat.page.getByText(say.acts.done.decide).first().waitFor();
  expect(await status()).toContain(LICENCE);
});

test('the window hands the licence over to its holder', async () => {
  const { identity } = app.house.modules;
  const issuer = await signedInOfficer(identity, { number: 648, roles: ['issuer'] });
  await vi.waitUntil(async () => (await issuer.get(`/api/issuing/results/${caseId}`)).status === 200, 15_000);
  const { page, keys } = await seatOf(issuer, `/desk/issuing?hall=${await hallOf(issuer)}`);
  await page.getByRole('heading', { name: say.issuing.title }).waitFor();
  await keys.press('F3');
  await keys.type(number);
  await keys.press('Enter');
  await page.locator('.issuing-row').first().waitFor();
  await keys.press('Alt+ArrowDown');
  await page.locator('.issuing-desk h2').waitFor();
  await keys.press('F8');
  await page.getByRole('heading', { name: say.issuing.handOver.title }).waitFor();
  await keys.tabTo(say.issuing.handOver.name);
  await keys.type('演示李四');
  await keys.press('Tab');
  await keys.type(citizen(APPLICANT));
  await keys.tabTo(say.issuing.handOver.typedName);
  await keys.type('演示李四');
  await keys.press('Tab', 'ArrowDown', 'Control+Enter');
  await page.locator('.issuing-desk').getByText(say.issuing.hows.counter).waitFor();
  expect(await status()).toContain('在大厅领取');
});

test('the villager rates how it was done, and it counts', async () => {
  await phone.goto(at('/my'));
  await go(phone, /次服务可以评价/);
  await phone.locator('main .item-link').first().click();
  await go(phone, '非常满意');
  expect(await violationsOn(phone)).toEqual([]);
  await go(phone, '提交评价');
  await phone.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
  expect(await overflow(phone)).toBe(0);
});

test('the licence bears a signature that a reader of PDF files trusts, and a stranger sees that it holds', async () => {
  await phone.goto(at('/my/licences'));
  const licence = phone.locator('main .item').filter({ hasText: LICENCE });
  const file = await villager.request.get(at((await licence.locator('.item-link').getAttribute('href')) ?? ''));
  const kept = join(folder, 'licence.pdf');
  await writeFile(kept, await file.body());
  if (hasReader)
    expect(execFileSync('pdfsig', ['-nocert', kept], { encoding: 'utf8' })).toContain('Signature is Valid.');
  await licence.locator('.item-act').click();
  const link = await phone.getByRole('link', { name: '核对页面' }).getAttribute('href');
  const stranger = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  const check = await stranger.newPage();
  await check.goto(link ?? '');
  await check.getByRole('heading', { name: LICENCE }).waitFor();
  expect(await wordsOf(check)).toContain('这张证照现在有效');
});

test('no script failed on the way, and nothing is broken', async () => {
  expect(seats.flatMap(({ faults }) => faults)).toEqual([]);
  const { config, databases, fileStore: store } = app.house.foundation;
  const examined = { area: config.area, follower: databases.follower, store, acknowledged: [] };
  expect(await findBroken(examined)).toEqual([]);
});
