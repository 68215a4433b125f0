// 窗口无否决权: a clerk says no by keyboard, a head overturns it, and who was turned away sees both, without a script.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deskTurnedAwayWording } from '../../src/web/desk/turned-away/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { counterWording } from '../../src/web/desk/counter/wording.ts';
import { signedInOfficer, signedInPerson, PHONE } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { versionOf } from '../support/catalogue/versions.ts';
import { citizen } from '../support/identity/people.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';
import { showCard } from './taking-down.ts';

const say = deskTurnedAwayWording.zh;
const portal = portalWording.zh.turnedAway;
const NUMBER = 951;
const ITEM = versionOf('public-health').name.zh;
const LICENCE = 'common.business-licence';
const WORDS = '没有带营业执照，看不出是谁开的店';
const ANSWER = '营业执照可以在网上查到，窗口应当收件';
const PHONE_SCREEN = { width: 375, height: 760 };

let app: TestApp;
let browser: Browser;
let clerk: Seat;
let head: Seat;

async function seated(number: number, roles: ('clerk' | 'sectionHead')[], place: string): Promise<Seat> {
  const { identity } = app.house.modules;
  const officer = await signedInOfficer(identity, { number, roles, hall: 'hall-county' });
  const seat = await takeSeat(browser);
  const { secret } = await enrol(identity, officer);
  await signIn(seat, new URL(place, app.url).href, { loginName: officer.loginName, secret });
  return seat;
}

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  await signedInPerson(app.house.modules.identity, NUMBER);
  clerk = await seated(952, ['clerk'], '/desk/counter');
  head = await seated(953, ['sectionHead'], '/desk/turned-away');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const textOf = (page: Page) => page.locator('main').innerText();

/** Chooses from a list as a keyboard does: to the line by its first letters is not for Chinese, so by arrows. */
async function choose({ page, keys }: Seat, label: string, value: string): Promise<void> {
  await keys.tabTo(label);
  const chosen = () => page.evaluate(() => (document.activeElement as HTMLSelectElement).value);
  for (let line = 0; line < 20 && (await chosen()) !== value; line += 1) await keys.press('ArrowDown');
  expect(await chosen()).toBe(value);
}

let paper = { number: '', code: '' };

test('a clerk registers a no by keyboard, and prints the paper', async () => {
  const { page, keys } = clerk;
  await showCard(clerk, { name: '演示李四', citizenId: citizen(NUMBER), phone: PHONE });
  await page.getByText(counterWording.zh.met.known).waitFor();
  await keys.tabTo(counterWording.zh.turnAway);
  await keys.press('Enter');
  await page.getByText('演示李四').waitFor();
  await keys.tabTo(say.form.search);
  await keys.type('公共场所卫生许可');
  await keys.press('Enter');
  await page.getByRole('button', { name: say.form.choose(ITEM) }).waitFor();
  await keys.tabTo(say.form.choose(ITEM));
  await keys.press('Enter');
  await choose(clerk, say.form.reason, 'missingMaterial');
  await page.getByLabel(say.form.material).waitFor();
  await choose(clerk, say.form.material, LICENCE);
  await keys.tabTo(say.form.words);
  await keys.type(WORDS);
  expect(await violationsOn(page)).toEqual([]);
  // Without a way out it is refused, and what was typed stays.
  await keys.press('Control+Enter');
  await page.getByText('请至少写一条群众可以怎么办').waitFor();
  await keys.tabTo('下次请带来');
  await keys.type('营业执照');
  await keys.press('Control+Enter');
  await page.getByRole('heading', { name: say.done.title }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  const text = await textOf(page);
  paper = {
    number: /〔\d{4}〕第\d{5}号/.exec(text)?.[0] ?? '',
    code: /\b\d{8}\b/.exec(text)?.[0] ?? '',
  };
  const link = page.getByRole('link', { name: say.done.print });
  const pdf = await clerk.context.request.get(new URL((await link.getAttribute('href')) ?? '', app.url).href);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
}, 120_000);

test('who was turned away reads it on a telephone and asks for the review, without a script', async () => {
  const context = await browser.newContext({ viewport: PHONE_SCREEN, locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL('/my', app.url).href);
  await signInAs(page, NUMBER);
  await go(page, portal.mine);
  await go(page, ITEM);
  expect(await textOf(page)).toContain(WORDS);
  expect(await textOf(page)).toContain('下次请带来');
  expect(await overflow(page)).toBe(0);
  await page.getByLabel(portal.ask.words).fill('执照在手机里');
  await page.getByRole('button', { name: portal.ask.act }).click();
  await page.getByText(portal.done).waitFor();
  expect(await page.getByRole('button', { name: portal.ask.act }).count()).toBe(0);
  await context.close();
});

test('a head overturns it: the list, the reason, the figures, and nobody reviews it again', async () => {
  const { page } = head;
  await page.goto(new URL('/desk/turned-away', app.url).href);
  await page.getByRole('row').filter({ hasText: say.personAsks }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: ITEM }).first().click();
  await page.getByText('执照在手机里').waitFor();
  await page.getByText('演示李四').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel(say.review.outcome).selectOption('overturned');
  await page.getByLabel(say.review.words).fill(ANSWER);
  await page.getByRole('button', { name: say.review.act }).click();
  await page.getByText(ANSWER).waitFor();
  expect(await page.getByRole('button', { name: say.review.act }).count()).toBe(0);
  await page.getByRole('link', { name: say.file.back }).click();
  await page.getByText(say.figures.shares('100 %', '0 %')).waitFor();
  await page.getByLabel(say.figures.by).selectOption('reason');
  await page.getByRole('table').last().getByRole('link', { name: '缺少主要材料' }).click();
  expect(page.url()).toContain('reason=missingMaterial');
  await page.getByRole('link', { name: ITEM }).first().waitFor();
  expect(head.faults).toEqual([]);
});

test('the person sees the result signed in, by message and by the paper alone; the clerk sees it too', async () => {
  const context = await browser.newContext({ viewport: PHONE_SCREEN, locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL('/turned-away', app.url).href);
  await page.getByLabel(portal.byCode.number).fill(paper.number);
  await page.getByLabel(portal.byCode.code, { exact: true }).fill('00000000');
  await page.getByRole('button', { name: portal.byCode.act }).click();
  await page.getByText(portal.byCode.unknown).first().waitFor();
  await page.getByLabel(portal.byCode.code, { exact: true }).fill(paper.code);
  await page.getByRole('button', { name: portal.byCode.act }).click();
  await page.getByText(ANSWER).waitFor();
  expect(await textOf(page)).toContain('窗口应当收您的件');
  expect(page.url()).not.toContain(paper.code);
  expect(await overflow(page)).toBe(0);
  await page.goto(new URL('/my', app.url).href);
  await signInAs(page, NUMBER);
  const told = async () => {
    await page.goto(new URL('/my/messages', app.url).href);
    return (await textOf(page)).includes('复核结果：窗口应当收您的件');
  };
  await vi.waitUntil(told, { timeout: 15_000, interval: 500 });
  await context.close();

  await clerk.page.goto(new URL('/desk/turned-away?state=overturned', app.url).href);
  await clerk.page.getByRole('link', { name: ITEM }).first().click();
  await clerk.page.getByText(ANSWER).waitFor();
  await clerk.page.getByLabel(say.takeIn.number).waitFor();
  expect(await violationsOn(clerk.page)).toEqual([]);
  expect(clerk.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
});
