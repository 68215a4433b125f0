// 行政复议: a head marks a case whose denial is fought, the mark is seen by the clerk and, without a script, by who applied.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDateOf } from '../../src/kernel/civil-date.ts';
import { disputeWording } from '../../src/modules/intake/remedies/wording.ts';
import { disputesWording } from '../../src/web/desk/disputes/wording.ts';
import { worklistWording } from '../../src/web/desk/worklist/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, finishTasks, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = disputesWording.zh;
const portal = portalWording.zh.disputes;
const NUMBER = 961;
const FILE = '金政复〔2026〕88号';
const [year = '', month = '', day = ''] = civilDateOf(new Date()).split('-');

let app: TestApp;
let browser: Browser;
let head: Seat;
let clerk: Seat;
let caseId = '';

async function seated(number: number, role: 'clerk' | 'sectionHead'): Promise<Seat> {
  const { identity } = app.house.modules;
  const officer = await signedInOfficer(identity, { number, roles: [role] });
  const seat = await takeSeat(browser);
  const { secret } = await enrol(identity, officer);
  await signIn(seat, new URL('/desk/', app.url).href, { loginName: officer.loginName, secret });
  return seat;
}

/** A case of that person that was denied. */
async function denied(): Promise<string> {
  const person = await signedInPerson(app.house.modules.identity, NUMBER);
  const receipt = await handedIn(app.house, person);
  jsonOf(await act(app.cast.clerk, receipt.caseId, ['accept', {}]));
  await finishTasks(app.cast.reviewer, receipt.caseId);
  const paragraphs = [
    { kind: 'reason', text: '场所面积不够' },
    { kind: 'provisions', provisions: ['《公共场所卫生管理条例》第四条'] },
  ];
  jsonOf(await act(app.cast.approver, receipt.caseId, ['decide', { outcome: 'deny', paragraphs }]));
  return receipt.caseId;
}

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  caseId = await denied();
  head = await seated(962, 'sectionHead');
  clerk = await seated(963, 'clerk');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const shoot = async ({ page }: Pick<Seat, 'page'>, name: string) => {
  const folder = process.env['ONEWINDOW_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

test('a head registers on the case that its denial is fought', async () => {
  const { page } = head;
  await page.goto(new URL(`/desk/cases/${caseId}`, app.url).href);
  await page.getByText(say.ofCase.register).click();
  const form = page.locator('form').filter({ hasText: say.ofCase.fileNumber });
  await form.getByLabel(say.ofCase.which).selectOption({ index: 1 });
  await form.getByLabel(say.ofCase.fileNumber).fill(FILE);
  // Without the days it is refused, and what was typed stays.
  await form.getByRole('button', { name: say.ofCase.act }).click();
  await form.getByText(say.move.dayMissing).first().waitFor();
  for (const name of ['requestedOn', 'receivedOn'])
    for (const [part, value] of [
      ['year', year],
      ['month', month],
      ['day', day],
    ] as const)
      await form.locator(`[name="${name}.${part}"]`).fill(value);
  await shoot(head, 'register');
  expect(await violationsOn(page)).toEqual([]);
  await form.getByRole('button', { name: say.ofCase.act }).click();
  await page.getByRole('link', { name: FILE }).waitFor();
  await page.getByText(worklistWording.zh.disputed).first().waitFor();
  await shoot(head, 'marked');
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
}, 120_000);

test('the clerk sees the mark in the list and on the case, and can register nothing', async () => {
  const { page } = clerk;
  await page.goto(new URL(`/desk/cases/${caseId}?state=all`, app.url).href);
  await page.getByRole('link', { name: FILE }).waitFor();
  await page.getByRole('row').getByText(worklistWording.zh.disputed).first().waitFor();
  expect(await page.getByText(say.ofCase.register).count()).toBe(0);
  expect(clerk.faults).toEqual([]);
}, 60_000);

test('who applied reads it on a telephone, without a script', async () => {
  const options = { viewport: { width: 375, height: 760 }, locale: 'zh-CN', javaScriptEnabled: false };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(new URL('/my', app.url).href);
  await signInAs(page, NUMBER);
  await page.goto(new URL(`/my/cases/${caseId}`, app.url).href);
  await page.getByText(portal.goesOn).waitFor();
  await page.getByText(FILE).waitFor();
  expect(await overflow(page)).toBe(0);
  await shoot({ page }, 'portal-zh');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText(portalWording.en.disputes.goesOn).waitFor();
  await shoot({ page }, 'portal-en');
  await context.close();
}, 60_000);

test('the head answers, registers that the denial was revoked, and finds the duty with its last day and its count', async () => {
  const { page } = head;
  await page.getByRole('link', { name: FILE }).click();
  await page.getByRole('heading', { name: say.move.title, exact: true }).waitFor();
  await shoot(head, 'file');
  expect(await violationsOn(page)).toEqual([]);
  const on = async (step: 'answer' | 'conclude') => {
    const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: say.move.acts[step] }) });
    await fold.locator('summary').click();
    for (const [part, value] of [
      ['year', year],
      ['month', month],
      ['day', day],
    ] as const)
      await fold.locator(`[name="on.${part}"]`).fill(value);
    return fold;
  };
  await (await on('answer')).getByRole('button').click();
  await page.getByText(disputeWording.zh.states.answered).first().waitFor();
  const conclude = await on('conclude');
  await conclude.getByLabel(say.move.outcome, { exact: true }).selectOption('revoked');
  await conclude.getByLabel(say.move.instrument).fill('金政复决〔2026〕88号');
  await conclude.getByRole('button').click();
  await page.getByText(say.facts.duties.decideAnew).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: say.back }).click();
  await page.getByRole('table').first().getByText(disputeWording.zh.states.dutyOpen).waitFor();
  await page.getByText('100 %').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await shoot(head, 'list');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: disputesWording.en.title, level: 1 }).waitFor();
  expect(await overflow(page)).toBe(0);
  await shoot(head, 'list-en');
  expect(head.faults).toEqual([]);
}, 120_000);
