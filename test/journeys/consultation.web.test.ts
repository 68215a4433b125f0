// 征求意见: a reviewer asks two departments out of a case, one answers at its own desk, the night counts the silence of the other, and the
// applicant reads on a telephone without a script that opinions are asked and until when.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDate } from '../../src/kernel/civil-date.ts';
import { keepConsultationDays } from '../../src/modules/intake/index.ts';
import { deskConsultationWording } from '../../src/web/desk/consultations/wording.ts';
import { act, caseFileOf, finishTask, handedIn } from '../support/app/errand.ts';
import { jsonOf } from '../support/app/agent.ts';
import { signedInOfficer, signedInPerson } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import type { CaseConsultations } from '../../src/modules/intake/consultation/contract.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = deskConsultationWording.zh;
const NUMBER = 971;
const QUESTION = '这家浴池的排水能接入市政管网吗？';
const WORDS = '可以接入，请先办排水手续';

let app: TestApp;
let browser: Browser;
let caseId: string;
let asker: Seat;
let asked: Seat;
let phone: Page;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  ({ caseId } = await handedIn(app.house, await signedInPerson(identity, NUMBER)));
  jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
  asker = await seated(972, 'approval');
  asked = await seated(973, 'market');
  const context = await browser.newContext({
    ...{ viewport: { width: 375, height: 760 }, locale: 'zh-CN', javaScriptEnabled: false },
  });
  phone = await context.newPage();
  await phone.goto(new URL('/my', app.url).href);
  await signInAs(phone, NUMBER);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function seated(number: number, department: string): Promise<Seat> {
  const { identity } = app.house.modules;
  const officer = await signedInOfficer(identity, { number, roles: ['reviewer'], department });
  const seat = await takeSeat(browser);
  const { secret } = await enrol(identity, officer);
  await signIn(seat, new URL('/desk/', app.url).href, { loginName: officer.loginName, secret });
  return seat;
}

const consultationsOf = async () =>
  jsonOf<CaseConsultations>(await app.cast.reviewer.get(`/api/cases/${caseId}/consultations`)).consultations;

test('a reviewer asks two departments out of the case; what was typed stays where the days are wrong', async () => {
  const { page } = asker;
  await page.goto(new URL(`/desk/cases/${caseId}`, app.url).href);
  await page.locator('summary', { hasText: say.ask.open }).click();
  const form = page.locator('form', { has: page.getByRole('button', { name: say.ask.send }) });
  await form.getByLabel('金乡县市场监督管理局').check();
  await form.getByLabel('金乡县消防救援大队').check();
  await form.getByLabel(say.ask.question).fill(QUESTION);
  await form.getByLabel(say.ask.days).fill('三');
  await form.getByLabel('营业执照').last().check();
  await form.getByLabel(say.ask.silence).selectOption('askerDecides');
  await form.getByLabel(say.holds).check();
  await form.getByRole('button', { name: say.ask.send }).click();
  await form.getByText(say.ask.daysWrong).waitFor();
  expect(await form.getByLabel(say.ask.question).inputValue()).toBe(QUESTION);
  await form.getByLabel(say.ask.days).fill('1');
  await form.getByRole('button', { name: say.ask.send }).click();
  await page.getByText(QUESTION).first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect((await finishTask(app.cast.reviewer, caseId)).status).toBe(409);
});

test('the applicant learns that it is asked and until when, and no word of it', async () => {
  await phone.goto(new URL(`/my/cases/${caseId}`, app.url).href);
  const text = await phone.locator('main').innerText();
  expect(text).toContain('征求其他部门的意见');
  expect(text).not.toContain('市政管网');
  expect(await overflow(phone)).toBe(0);
});

test('an asked department reads the question and what was attached, and answers', async () => {
  const { page } = asked;
  await page.goto(new URL('/desk/consultations', app.url).href);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByText(QUESTION).waitFor();
  expect(await page.getByText(say.openCase).count()).toBe(0);
  const href = await page.locator('a.file-link').first().getAttribute('href');
  const statusOf = async (path: string) => (await page.request.get(new URL(path, app.url).href)).status();
  expect(await statusOf(href ?? '')).toBe(200);
  // What was not attached, and the case itself, stay where they are.
  const { materials } = await caseFileOf(app.cast.reviewer, caseId);
  const other = materials.flatMap(({ files }) => files).find(({ id }) => href?.endsWith(id) === false);
  expect(other).toBeDefined();
  expect(await statusOf((href ?? '').replace(/[^/]+$/, other?.id ?? ''))).toBe(404);
  expect(await statusOf(`/api/cases/${caseId}`)).toBe(404);
  await page.getByRole('button', { name: say.answer.send }).click();
  await page.getByText(say.answer.standMissing).waitFor();
  await page.getByLabel(say.answer.stand, { exact: true }).selectOption('agreeIf');
  await page.getByLabel(say.answer.words).fill(WORDS);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: say.answer.send }).click();
  await page.getByText(WORDS).waitFor();
  await page.getByRole('link', { name: say.back }).click();
  await page.getByText(say.none).waitFor();
  expect(asked.faults).toEqual([]);
});

test('the silence of the other is decided by who asked, and the examination goes on', async () => {
  const [question] = await consultationsOf();
  const night = new Date(`${addDays(civilDate(question?.answerBy ?? ''), 1)}T00:30:00Z`);
  const { intake } = app.house.modules;
  const { area } = app.house.foundation.config;
  const kept = await keepConsultationDays({ ...intake, now: () => night }, { scope: { area, departments: 'all' } });
  expect(kept).toMatchObject({ fallen: 1, failed: [] });
  const { page } = asker;
  await page.reload();
  await page.getByText(WORDS).waitFor();
  await page.getByRole('button', { name: say.settle.noOpinion }).click();
  await page.getByText(say.states.noOpinion).waitFor();
  expect(asker.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  expect((await finishTask(app.cast.reviewer, caseId)).status).toBe(200);
});
