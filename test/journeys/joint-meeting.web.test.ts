// 联席会议: a reviewer calls departments together out of a case, one of them answers at its own desk, the minutes are written, confirmed and
// final as a paper, and the applicant reads on a telephone without a script that departments meet and when.
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDateOf, addDays } from '../../src/kernel/civil-date.ts';
import { instantAt, workingDaysBetween } from '../../src/kernel/office-time.ts';
import type { CaseMeetings } from '../../src/modules/intake/meeting/contract.ts';
import { moveMeeting } from '../../src/modules/intake/meeting/moves.ts';
import type { Caller } from '../../src/platform/http/index.ts';
import { jointMeetingWording } from '../../src/web/desk/joint-meetings/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, finishTask, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = jointMeetingWording.zh;
const NUMBER = 981;
const SUBJECT = '这家浴池的排水能接入市政管网吗？';
const CONCLUSION = '原则同意接入，由审查部门按程序决定。';

let app: TestApp;
let browser: Browser;
let caseId: string;
let caller: Seat;
let guest: Seat;
let phone: Page;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  ({ caseId } = await handedIn(app.house, await signedInPerson(identity, NUMBER)));
  jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
  caller = await seated(982, 'approval');
  guest = await seated(983, 'market');
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

/** The next working day after today, as the house counts them. */
function nextDay() {
  const { conventions, now } = app.house.modules.intake;
  const today = civilDateOf(now());
  return workingDaysBetween(today, addDays(today, 14), conventions().calendar)[0] ?? today;
}

async function fillHour(page: Page, { from, until }: { from: string; until: string }) {
  const [year = '', month = '', day = ''] = nextDay().split('-');
  await page.locator('[name="heldOn-call.year"]').fill(year);
  await page.locator('[name="heldOn-call.month"]').fill(month);
  await page.locator('[name="heldOn-call.day"]').fill(day);
  await page.locator('[name="from-call"]').fill(from);
  await page.locator('[name="until-call"]').fill(until);
}

/** A colleague had moved it to the last working day: the server's clock stays as it is, and the meeting has begun. */
async function moveToLastDay() {
  const { intake } = app.house.modules;
  const { area } = app.house.foundation.config;
  const { calendar } = intake.conventions();
  const today = civilDateOf(intake.now());
  const last = workingDaysBetween(addDays(today, -14), addDays(today, -1), calendar).at(-1) ?? today;
  const { officer } = await signedInOfficer(app.house.modules.identity, {
    ...{ number: 984, roles: ['reviewer'], department: 'approval' },
  });
  const colleague: Caller = {
    ...{ actor: { kind: 'officer', id: officer, department: 'approval' }, kind: 'officer', roles: ['reviewer'] },
    ...{ scope: { area, departments: ['approval'] }, grants: [{ role: 'reviewer', departments: ['approval'] }] },
    ...{ level: 3, secondFactor: true, sessionId: randomUUID() },
  };
  const { meetings } = jsonOf<CaseMeetings>(await app.cast.reviewer.get(`/api/cases/${caseId}/meetings`));
  const now = () => new Date(instantAt(last, 8 * 60));
  const wish = { heldOn: last, from: '09:00', until: '11:00', place: '二楼会议室', reason: '提前' };
  const moved = { asking: { caller: colleague }, id: meetings[0]?.id ?? '', wish };
  expect(await moveMeeting({ ...intake, now }, moved)).toMatchObject({ ok: true });
}

test('a reviewer calls two departments together; what was typed stays where the hour is wrong', async () => {
  const { page } = caller;
  await page.goto(new URL(`/desk/cases/${caseId}`, app.url).href);
  await page.locator('summary', { hasText: say.call.open }).click();
  const form = page.locator('form', { has: page.getByRole('button', { name: say.call.send }) });
  await form.getByLabel('金乡县市场监督管理局', { exact: true }).check();
  await form.getByLabel('金乡县消防救援大队', { exact: true }).check();
  await form.getByLabel(say.subject, { exact: true }).fill(SUBJECT);
  await form.getByLabel(say.place, { exact: true }).fill('县政务服务中心三楼会议室');
  await fillHour(page, { from: '11:30', until: '13:00' });
  await form.getByLabel(say.holds).check();
  await form.getByLabel(say.told).check();
  await form.getByRole('button', { name: say.call.send }).click();
  await form.getByText('大厅的同一段办公时间').waitFor();
  expect(await form.getByLabel(say.subject, { exact: true }).inputValue()).toBe(SUBJECT);
  await fillHour(page, { from: '9:00', until: '11:00' });
  expect(await violationsOn(page)).toEqual([]);
  await form.getByRole('button', { name: say.call.send }).click();
  await page.locator('article', { hasText: SUBJECT }).waitFor();
  expect((await finishTask(app.cast.reviewer, caseId)).status).toBe(409);
});

test('the applicant learns that departments meet and when, and no word of it', async () => {
  await phone.goto(new URL(`/my/cases/${caseId}`, app.url).href);
  const text = await phone.locator('main').innerText();
  expect(text).toContain('开会研究您的办件');
  expect(text).not.toContain('市政管网');
  expect(await overflow(phone)).toBe(0);
});

test('an invited department finds it in its list, reads the subject, and says that somebody comes', async () => {
  const { page } = guest;
  await page.goto(new URL('/desk/meetings', app.url).href);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByText(SUBJECT).waitFor();
  expect(await page.getByText(say.openCase).count()).toBe(0);
  await page.getByRole('button', { name: say.answer.send, exact: true }).click();
  await page.getByText(say.answer.missing).waitFor();
  await page.getByLabel(say.answer.choice).selectOption('attends');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: say.answer.send, exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: say.answers.attends }).waitFor();
});

test('once it has begun the minutes are written, go round, are confirmed and final as a numbered paper', async () => {
  await moveToLastDay();
  const { page } = caller;
  await page.reload();
  const article = page.locator('article', { hasText: SUBJECT });
  await article.getByLabel(say.present).fill('演示赵、演示钱');
  await article.getByLabel(say.draft.stand('金乡县市场监督管理局')).selectOption('agree');
  await article.getByLabel(say.conclusion).fill(CONCLUSION);
  expect(await violationsOn(page)).toEqual([]);
  await article.getByRole('button', { name: say.draft.send }).click();
  await article.getByLabel(say.circulate.days).fill('2');
  await article.getByRole('button', { name: say.circulate.send }).click();
  await article.getByText(say.wordWaiting).waitFor();
  const other = guest.page;
  await other.reload();
  await other.getByText(CONCLUSION).waitFor();
  expect(await violationsOn(other)).toEqual([]);
  await other.getByRole('button', { name: say.say.confirm }).click();
  await other.getByText('已确认').waitFor();
  await page.reload();
  await article.getByRole('button', { name: say.finish.send }).click();
  const paper = article.locator('a.file-link', { hasText: '会纪字' });
  await paper.waitFor();
  const href = (await paper.getAttribute('href')) ?? '';
  for (const seat of [page, other]) {
    const answer = await seat.request.get(new URL(href, app.url).href);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }
  expect((await phone.request.get(new URL(href, app.url).href)).status()).toBe(403);
  await phone.goto(new URL(`/my/cases/${caseId}`, app.url).href);
  expect(await phone.locator('main').innerText()).not.toContain('会议纪要');
  expect((await finishTask(app.cast.reviewer, caseId)).status).toBe(200);
  expect(caller.faults.filter((fault) => !/409|422/.test(fault))).toEqual([]);
  expect(guest.faults).toEqual([]);
});
