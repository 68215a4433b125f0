// 行政许可法 art. 43: a reviewer sends a case up with its paper; who applied reads it without a script; receipt and decision are noted.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDateOf } from '../../src/kernel/civil-date.ts';
import { personId } from '../../src/kernel/id.ts';
import { findPublishedItem } from '../../src/modules/catalogue/index.ts';
import { receiveCase } from '../../src/modules/intake/cases/receive.ts';
import { caseWording } from '../../src/modules/intake/cases/wording.ts';
import { forwardingWords } from '../../src/web/desk/forwarding/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, callerOf, caseFileOf } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { handedIn } from '../support/intake/received.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = forwardingWords.zh;
const portal = portalWording.zh.forwarding;
const paper = caseWording.zh.papers.preliminaryOpinion;
const NUMBER = 981;
const RECEIPT = '市环收〔2026〕7号';
const DECISION = '市环许〔2026〕12号';
const [year = '', month = '', day = ''] = civilDateOf(new Date()).split('-');

let app: TestApp;
let browser: Browser;
let reviewer: Seat;
let caseId = '';

/** A case that the city decides, accepted in the county. */
async function accepted(): Promise<string> {
  const { intake, identity } = app.house.modules;
  const applicant = await signedInPerson(identity, NUMBER);
  const clerk = await signedInOfficer(identity, { number: 982, roles: ['clerk'], department: 'eco' });
  const caller = await callerOf(app.house, applicant);
  const person = personId(applicant.person);
  const today = civilDateOf(intake.now());
  const received = await intake.db.within(caller.scope, async (tx) => {
    const item = await findPublishedItem(tx, 'env-report', today);
    if (!item) throw new Error('the starter catalogue has env-report');
    const mine = { person, organisation: null, mandate: null, ward: null };
    const what = { applicant: mine, people: [person], item, document: handedIn, channel: 'portal' } as const;
    return receiveCase(tx, intake, { caller, ...what });
  });
  if (!received.ok) throw new Error(received.error.code);
  jsonOf(await act(clerk, received.value.id, ['accept', {}]));
  return received.value.id;
}

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  caseId = await accepted();
  const { identity } = app.house.modules;
  const officer = await signedInOfficer(identity, { number: 983, roles: ['reviewer'], department: 'eco' });
  reviewer = await takeSeat(browser);
  const { secret } = await enrol(identity, officer);
  await signIn(reviewer, new URL('/desk/', app.url).href, { loginName: officer.loginName, secret });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const shoot = async (page: Page, name: string) => {
  const folder = process.env['ONEWINDOW_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** The form of one act, opened. */
async function opened(name: keyof typeof say.acts) {
  const details = reviewer.page.locator('details').filter({ has: reviewer.page.getByText(say.acts[name]) });
  await details.locator('summary').click();
  return { form: details.locator('form'), send: () => details.getByRole('button', { name: say.acts[name] }).click() };
}

async function typeToday(form: ReturnType<Page['locator']>, name: string) {
  for (const [part, value] of Object.entries({ year, month, day }))
    await form.locator(`[name="${name}.${part}"]`).fill(value);
}

test('the list of the desk names the case; a reviewer sends it up with its paper', async () => {
  const { page } = reviewer;
  await page.goto(new URL('/desk/forwardings', app.url).href);
  await page.getByRole('cell', { name: say.list.what.forward }).waitFor();
  await shoot(page, 'desk-list-zh');
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.goto(new URL(`/desk/cases/${caseId}`, app.url).href);
  const { form, send } = await opened('forward');
  await send();
  await form.getByText(say.choiceMissing).first().waitFor();
  await form.getByLabel(say.opinion).selectOption('grant');
  await form.getByLabel(say.words).fill('选址符合规划，防治措施可行，建议批准。');
  await send();
  await page.getByText(say.notReceived).waitFor();
  await page
    .getByRole('link', { name: new RegExp(`^${paper} .*初字`) })
    .first()
    .waitFor();
  await shoot(page, 'desk-sent-zh');
  expect(await violationsOn(page)).toEqual([]);
}, 120_000);

async function onTheTelephone(look: (page: Page) => Promise<void>) {
  const options = { viewport: { width: 375, height: 760 }, locale: 'zh-CN', javaScriptEnabled: false };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(new URL('/my', app.url).href);
  await signInAs(page, NUMBER);
  await page.goto(new URL(`/my/cases/${caseId}`, app.url).href);
  await look(page);
  await context.close();
}

test('who applied reads on a telephone, without a script, who has it, and opens the paper', async () => {
  await onTheTelephone(async (page) => {
    await page.getByText(portal.notTwice).waitFor();
    await page.getByText(portal.notReceived).waitFor();
    await page.getByText(caseWording.zh.happened.caseForwarded).waitFor();
    await page.getByText(portal.ownDays).click();
    expect(await overflow(page)).toBe(0);
    await shoot(page, 'portal-sent-zh');
    const href = await page.getByRole('link', { name: paper }).getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', app.url).href);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText(portalWording.en.forwarding.notTwice).waitFor();
    await shoot(page, 'portal-sent-en');
    expect(await overflow(page)).toBe(0);
  });
}, 60_000);

test('receipt and decision are noted by hand, and the applicant reads them', async () => {
  const { page } = reviewer;
  const receiving = await opened('receive');
  await receiving.send();
  await receiving.form.getByText(say.dayMissing).waitFor();
  await typeToday(receiving.form, 'receiveOn');
  await receiving.form.getByLabel(say.receipt).fill(RECEIPT);
  await receiving.send();
  await page.getByText(RECEIPT).waitFor();
  await page.getByText(say.aboveDays).waitFor();
  await shoot(page, 'desk-received-zh');
  const deciding = await opened('noteResult');
  await deciding.form.getByLabel(say.result).selectOption('granted');
  await typeToday(deciding.form, 'noteResultOn');
  await deciding.form.getByLabel(say.number).fill(DECISION);
  await deciding.send();
  await page.getByText(say.goOn).waitFor();
  await shoot(page, 'desk-decided-zh');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText(forwardingWords.en.goOn).waitFor();
  await shoot(page, 'desk-decided-en');
  expect(await violationsOn(page)).toEqual([]);
  expect(reviewer.faults).toEqual([]);
  await onTheTelephone(async (phone) => {
    await phone.getByText(portal.decision(DECISION)).waitFor();
    expect(await overflow(phone)).toBe(0);
    await shoot(phone, 'portal-decided-zh');
  });
  const officer = await signedInOfficer(app.house.modules.identity, {
    number: 984,
    roles: ['reviewer'],
    department: 'eco',
  });
  const { timeline } = await caseFileOf(officer, caseId);
  expect(timeline.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['caseForwarded', 'forwardingReceived', 'aboveDecided']),
  );
}, 120_000);

test('the list over HTTP: an empty one for another department, none for who has no part in cases', async () => {
  const { identity } = app.house.modules;
  const stranger = await signedInOfficer(identity, { number: 985, roles: ['reviewer'], department: 'tax' });
  expect(jsonOf(await stranger.get('/api/forwardings'))).toEqual({ rows: [], more: false });
  const person = await signedInPerson(identity, 986);
  expect((await person.get('/api/forwardings')).status).toBe(403);
  const body = { version: 3, words: '送错了' };
  expect((await stranger.post(`/api/cases/${caseId}/forwarding/return`, body)).status).toBe(404);
  expect((await person.post(`/api/cases/${caseId}/forwarding/return`, body)).status).toBe(403);
});
