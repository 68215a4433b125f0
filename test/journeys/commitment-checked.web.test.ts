// 承诺核查: a commitment turns out false, is not put right, and the licence is taken away after its holder was heard at home.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import { creditWording } from '../../src/modules/credit/wording.ts';
import { postCheckWording } from '../../src/modules/intake/index.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { deskPostCheckWording } from '../../src/web/desk/post-checks/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { caseFileOf, completeDraft, givenToCheck, grantedOnCommitment } from '../support/app/errand.ts';
import { signedInOfficer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { versionOf } from '../support/catalogue/versions.ts';
import { pdf } from '../support/files/samples.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { deskOf } from './at-desk.ts';
import { atHome, wordsOn } from './at-home.ts';
import { violationsOn, type Seat } from './officers.ts';

const desk = deskPostCheckWording.zh;
const portal = portalWording.zh.postCheck;
const { methods, grounds, refusals } = postCheckWording.zh;
const ITEM = versionOf('public-health').name.zh;
const WRONG = '现场没有承诺的消毒间。';
const SEEN = '现场照片.pdf';
const KEPT = '举报信.pdf';
const ANSWER = '消毒间已经隔出来了。';
const STILL_WRONG = '复查时仍然没有消毒间。';
const STATEMENT = '房东不同意改造，请求宽限。';

let app: TestApp;
let browser: Browser;
let caseId: string;
let checker: Seat;
let leader: Seat;
let phone: Page;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { cast, house } = app;
  caseId = await grantedOnCommitment(house, cast.person, cast.approver);
  const head = await signedInOfficer(house.modules.identity, { number: 982, roles: ['leader'] });
  await givenToCheck(head, cast.reviewer, caseId);
  const atDesk = deskOf(app, browser);
  checker = await atDesk(cast.reviewer, '/desk/post-checks');
  leader = await atDesk(head, '/desk/post-checks');
  phone = await atHome(app, browser, { javaScriptEnabled: false });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const at = (path: string) => new URL(path, app.url).href;

/** The form of one act, by its heading. */
const formOf = ({ page }: Seat, act: keyof typeof desk.acts) =>
  page.getByRole('form', { name: desk.acts[act], exact: true });
const send = (seat: Seat, act: keyof typeof desk.acts) =>
  formOf(seat, act).getByRole('button', { name: desk.acts[act] }).click();
const openAt = (path: string) => phone.goto(at(path));

async function say({ label, act }: { label: string; act: string }, words: string): Promise<void> {
  await phone.getByLabel(label).fill(words);
  await phone.getByRole('button', { name: act }).click();
}

test('the officer who checks finds it, is told what he left out, and records what he found', async () => {
  const { page } = checker;
  await page.getByLabel(desk.filter.mine).selectOption('yes');
  await page.getByRole('link', { name: ITEM }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: ITEM }).click();
  await send(checker, 'check');
  const form = formOf(checker, 'check');
  await form.getByRole('link', { name: desk.lacks.method }).waitFor();
  await form.getByRole('link', { name: desk.lacks.outcome }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await form.getByLabel(desk.fields.method).selectOption({ label: methods.siteVisit });
  await form.getByLabel(desk.fields.outcome).selectOption({ label: desk.codes.notMet });
  await form.getByLabel(desk.fields.staff).fill('演示赵核查\n演示钱核查');
  await form.getByLabel(desk.fields.words).fill(WRONG);
  for (const name of [SEEN, KEPT]) {
    await form
      .getByLabel(actsWording.zh.files.label)
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: pdf() });
    await form.getByRole('button', { name: actsWording.zh.files.off(name) }).waitFor();
  }
  await form.getByLabel(desk.files.withholdOne(KEPT)).check();
  expect(await violationsOn(page)).toEqual([]);
  await send(checker, 'check');
  await page.locator('.post-check-history').getByText(WRONG).waitFor();
  const { papers } = await caseFileOf(app.cast.reviewer, caseId);
  expect(papers.map(({ kind }) => kind)).toContain('siteCheckRecord');
});

test('he orders it to be put right; its holder answers at home, and is told where nothing was written', async () => {
  const { page } = checker;
  const form = formOf(checker, 'orderRectification');
  const [year = '', month = '', day = ''] = addDays(civilDateOf(new Date()), 10).split('-');
  await send(checker, 'orderRectification');
  await form.getByRole('link', { name: desk.lacks.until }).waitFor();
  await form.getByLabel('年').fill(year);
  await form.getByLabel('月').fill(month);
  await form.getByLabel('日', { exact: true }).fill(day);
  await form.getByLabel(desk.fields.words).fill('请隔出消毒间。');
  expect(await violationsOn(page)).toEqual([]);
  await send(checker, 'orderRectification');
  await formOf(checker, 'recheck').waitFor();

  await openAt(`/my/cases/${caseId}`);
  expect(await phone.getByRole('link', { name: SEEN }).count()).toBe(1);
  expect(await wordsOn(phone)).not.toContain(KEPT);
  await say(portal.answer, ' ');
  await phone.getByText(refusals.postCheckWordsMissing).first().waitFor();
  expect(await overflow(phone)).toBe(0);
  await say(portal.answer, ANSWER);
  await phone.locator('dt').getByText(portal.happened.rectificationAnswered).waitFor();
  expect(await wordsOn(phone)).toContain(portal.spoken.rectificationAnswered);
  expect(await overflow(phone)).toBe(0);
});

test('a second look finds it wrong; a revocation is proposed, and its holder is heard', async () => {
  const { page } = checker;
  await page.reload();
  await page.getByText(ANSWER).waitFor();
  const again = formOf(checker, 'recheck');
  await again.getByLabel(desk.fields.outcome).selectOption({ label: desk.codes.notCorrected });
  await again.getByLabel(desk.fields.words).fill(STILL_WRONG);
  await send(checker, 'recheck');
  const form = formOf(checker, 'propose');
  await form.getByLabel(desk.fields.ground).selectOption({ label: grounds.notCorrected });
  await form.getByLabel(desk.fields.words).fill('责令改正后仍不符合承诺。');
  await send(checker, 'propose');
  await page.getByText(desk.happened.revocationProposed).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(checker.faults).toEqual([]);

  // What the desk did reaches its holder a moment later.
  await expect
    .poll(
      async () => {
        await openAt(`/my/cases/${caseId}`);
        return phone.getByLabel(portal.statement.label).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await say(portal.statement, STATEMENT);
  await phone.locator('dt').getByText(portal.happened.statementMade).waitFor();
  expect(await wordsOn(phone)).toContain(portal.spoken.statementMade);
  expect(await wordsOn(phone)).toContain(STATEMENT);
});

test('the leader reads what was said and revokes; anyone who checks the licence sees it', async () => {
  const { page } = leader;
  await page.getByRole('link', { name: ITEM }).click();
  await page.getByText(STATEMENT).waitFor();
  const form = formOf(leader, 'decide');
  await form.getByLabel(desk.fields.outcome).selectOption({ label: desk.codes.revoked });
  await form.getByLabel(desk.fields.words).fill('陈述的理由不影响认定。');
  await send(leader, 'decide');
  await page.getByText(desk.happened.revocationDecided, { exact: false }).last().waitFor();
  await formOf(leader, 'decide').waitFor({ state: 'detached' });
  expect(await violationsOn(page)).toEqual([]);
  expect(leader.faults).toEqual([]);

  await openAt('/my/licences');
  await phone.locator('main .item .item-act').first().click();
  expect(await wordsOn(phone)).toContain(portal.licence);
  expect(await wordsOn(phone)).toContain(portal.outcomes.revoked);
  expect(await overflow(phone)).toBe(0);
  await phone.getByRole('link', { name: portalWording.zh.licences.check }).click();
  expect(await wordsOn(phone)).toContain(portalWording.zh.licences.status.revoked);
});

test('its holder is told, sees the record, and goes the ordinary way the next time', async () => {
  const { person } = app.cast;
  await expect
    .poll(async () => (await person.get('/my/messages')).text, { timeout: 15_000, interval: 300 })
    .toContain('许可已经撤销');
  await openAt('/my/data');
  expect(await wordsOn(phone)).toContain(creditWording.zh.kinds.falseCommitment);
  const draft = await completeDraft(app.house, person);
  await openAt(`/drafts/${draft}/commitment`);
  await phone.getByText(portalWording.zh.commitment.barredLead).waitFor();
  expect(await phone.locator('input[name=way][value=commitment]').count()).toBe(0);
  expect(await overflow(phone)).toBe(0);
  const refused = await person.post(`/api/drafts/${draft}/commitment`, { version: 1, name: '演示李四' });
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('commitmentBarred')]);
});
