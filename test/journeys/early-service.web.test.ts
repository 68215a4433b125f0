// 提前服务: asked about on a telephone without a script, answered at the desk, read on the telephone, and handed in as it is; asked for at a
// counter; shown to who would say no.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskEarlyServiceWording } from '../../src/web/desk/early-service/wording.ts';
import { GUIDANCE_PHRASES } from '../../src/web/desk/acts/phrases.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { completeDraft } from '../support/app/errand.ts';
import { PHONE, signedInOfficer, signedInPerson } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { versionOf } from '../support/catalogue/versions.ts';
import { citizen } from '../support/identity/people.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { handIn } from './handing-in.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';
import { beginItem, showCard } from './taking-down.ts';

const say = deskEarlyServiceWording.zh;
const portal = portalWording.zh.earlyService;
const NUMBER = 961;
const ITEM = versionOf('public-health').name.zh;
const WORDS = '房子还没租好，平面图这样画行吗？';
const ANSWER = '平面图要标出消毒间';
const PLAN = '场所平面图和卫生设施平面布局图';
const PHONE_SCREEN = { width: 375, height: 760 };

let app: TestApp;
let browser: Browser;
let reviewer: Seat;
let clerk: Seat;
let draft: string;
let phone: Page;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  draft = await completeDraft(app.house, await signedInPerson(identity, NUMBER));
  reviewer = await seated({ number: 962, role: 'reviewer' });
  clerk = await seated({ number: 963, role: 'clerk' });
  const context = await browser.newContext({ viewport: PHONE_SCREEN, locale: 'zh-CN', javaScriptEnabled: false });
  phone = await context.newPage();
  await phone.goto(new URL('/my', app.url).href);
  await signInAs(phone, NUMBER);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function seated({ number, role }: { number: number; role: 'reviewer' | 'clerk' }): Promise<Seat> {
  const { identity } = app.house.modules;
  const officer = await signedInOfficer(identity, { number, roles: [role] });
  const seat = await takeSeat(browser);
  const { secret } = await enrol(identity, officer);
  await signIn(seat, new URL('/desk/', app.url).href, { loginName: officer.loginName, secret });
  return seat;
}

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
  expect(await phone.getByLabel(portal.ask.showFiles).isChecked()).toBe(false);
  await phone.getByLabel(portal.ask.showFiles).check();
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
  await page.getByRole('link', { name: 'common.business-licence.pdf' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel(say.act.verdict('营业执照')).selectOption('change');
  await page.getByLabel(say.act.remark('营业执照')).fill('经营范围要写公共场所');
  const ready = GUIDANCE_PHRASES[0]?.zh ?? '';
  await page.getByRole('button', { name: ready }).click();
  expect(await page.getByLabel(say.act.words).inputValue()).toBe(ready);
  await page.getByLabel(say.act.words).fill(ANSWER);
  await page.getByLabel(say.act.verdict(PLAN)).selectOption('inOrder');
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

test('a clerk reads what was said before the case, and sees before a refusal what was called in order', async () => {
  const { page } = clerk;
  const [row] = await askOwner<{ id: string }>(
    app,
    'select case_id as id from intake.early_service where case_id is not null',
  );
  await page.goto(new URL(`/desk/cases/${row?.id}`, app.url).href);
  await page.getByText(say.ofCase.open).click();
  await page.getByText(ANSWER).waitFor();
  await page.locator('#act-refuseAcceptance').click();
  const notice = page.getByRole('region', { name: say.ofCase.inOrder });
  await notice.waitFor();
  expect(await notice.innerText()).toContain(PLAN);
  expect(await notice.innerText()).not.toContain('营业执照');
  expect(await violationsOn(page)).toEqual([]);
  expect(clerk.faults).toEqual([]);
});

test('a clerk asks for the person before him', async () => {
  const { page } = clerk;
  await page.goto(new URL('/desk/counter', app.url).href);
  await showCard(clerk, { name: '演示钱五', citizenId: citizen(964), phone: PHONE });
  await beginItem(clerk, '公共场所卫生许可', ITEM);
  await page.getByText(say.atCounter.title).click();
  const form = page.locator('details form');
  await form.getByLabel('年').fill('2099');
  await form.getByLabel(say.atCounter.words).fill(WORDS);
  await form.getByRole('button', { name: say.atCounter.act }).click();
  await form.getByText(say.atCounter.noDay).waitFor();
  await form.getByLabel('年').fill('');
  await form.getByLabel('营业执照').check();
  expect(await violationsOn(page)).toEqual([]);
  await form.getByRole('button', { name: say.atCounter.act }).click();
  await page.locator('.banner').getByText(say.atCounter.done).waitFor();
  await reviewer.page.goto(new URL('/desk/early-services', app.url).href);
  await reviewer.page.getByRole('link', { name: ITEM }).first().click();
  await reviewer.page.getByText('演示钱五').waitFor();
  expect(clerk.faults).toEqual([]);
});
