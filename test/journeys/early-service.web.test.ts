// 提前服务: asked about on a telephone without a script, answered at the desk, read on the telephone, and handed in as it is.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskEarlyServiceWording } from '../../src/web/desk/early-service/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { completeDraft } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { versionOf } from '../support/catalogue/versions.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { handIn } from './handing-in.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = deskEarlyServiceWording.zh;
const portal = portalWording.zh.earlyService;
const NUMBER = 961;
const ITEM = versionOf('public-health').name.zh;
const WORDS = '房子还没租好，平面图这样画行吗？';
const ANSWER = '平面图要标出消毒间';
const PHONE_SCREEN = { width: 375, height: 760 };

let app: TestApp;
let browser: Browser;
let reviewer: Seat;
let draft: string;
let phone: Page;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  draft = await completeDraft(app.house, await signedInPerson(identity, NUMBER));
  const officer = await signedInOfficer(identity, { number: 962, roles: ['reviewer'] });
  reviewer = await takeSeat(browser);
  const { secret } = await enrol(identity, officer);
  await signIn(reviewer, new URL('/desk/early-services', app.url).href, { loginName: officer.loginName, secret });
  const context = await browser.newContext({ viewport: PHONE_SCREEN, locale: 'zh-CN', javaScriptEnabled: false });
  phone = await context.newPage();
  await phone.goto(new URL('/my', app.url).href);
  await signInAs(phone, NUMBER);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const textOf = (page: Page) => page.locator('main').innerText();

test('an applicant asks on a telephone; what was typed stays where it does not do', async () => {
  await phone.goto(new URL(`/drafts/${draft}`, app.url).href);
  await go(phone, portal.link);
  expect(await textOf(phone)).toContain(portal.notBinding);
  await phone.getByLabel('年').fill('2020');
  await phone.getByLabel('月').fill('1');
  await phone.getByLabel('日', { exact: true }).fill('2');
  await phone.getByLabel(portal.ask.words).fill(WORDS);
  await phone.getByRole('button', { name: portal.ask.act }).click();
  await phone.getByText('预计具备的日期不能早于今天').waitFor();
  expect(await phone.getByLabel(portal.ask.words).inputValue()).toBe(WORDS);
  await phone.getByLabel('年').fill('2099');
  await phone.getByLabel('营业执照').check();
  await phone.getByRole('button', { name: portal.ask.act }).click();
  await phone.getByText(portal.done).waitFor();
  expect(await textOf(phone)).toContain('不是法定时限');
  expect(await overflow(phone)).toBe(0);
});

test('a reviewer reads the draft as it stood, and answers on one material', async () => {
  const { page } = reviewer;
  await page.goto(new URL('/desk/early-services', app.url).href);
  await page.getByRole('link', { name: ITEM }).first().click();
  await page.getByText(WORDS).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel(say.act.verdict('营业执照')).selectOption('change');
  await page.getByLabel(say.act.remark('营业执照')).fill('经营范围要写公共场所');
  await page.getByLabel(say.act.words).fill(ANSWER);
  await page.getByRole('button', { name: say.act.send }).click();
  await page.getByText(ANSWER).waitFor();
  expect(await page.getByRole('button', { name: say.act.send }).count()).toBe(0);
  await page.getByRole('link', { name: say.file.back }).click();
  await page.getByText(say.figures.total).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(reviewer.faults).toEqual([]);
});

test('the applicant reads it, hands the same draft in, and the answers stay', async () => {
  await phone.goto(new URL(`/drafts/${draft}/early-service`, app.url).href);
  expect(await textOf(phone)).toContain(ANSWER);
  expect(await textOf(phone)).toContain('经营范围要写公共场所');
  expect(await overflow(phone)).toBe(0);
  await go(phone, portal.goOn);
  await go(phone, portalWording.zh.draft.list.toCheck);
  await handIn(phone, 'zh');
  const { page } = reviewer;
  await page.goto(new URL('/desk/early-services?state=applied', app.url).href);
  await page.getByRole('link', { name: ITEM }).first().click();
  await page.getByRole('link', { name: say.file.case }).waitFor();
  await page.getByText(ANSWER).waitFor();
});
