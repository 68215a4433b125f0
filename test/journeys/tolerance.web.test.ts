// 容缺受理: a villager promises a paper for later, is accepted, brings it and is heard; another does not, and what that costs him.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate, civilDateOf } from '../../src/kernel/civil-date.ts';
import { repairOn } from '../../src/modules/credit/rules/repair.ts';
import { creditWording } from '../../src/modules/credit/wording.ts';
import { lapseTolerances } from '../../src/modules/intake/index.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { creditPageWording } from '../../src/web/desk/credit/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { dayText } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, completeDraft } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { pdf } from '../support/files/samples.ts';
import { openBrowser } from '../support/web/browser.ts';
import { go } from './applicant.ts';
import { deskOf, type AtDesk } from './at-desk.ts';
import { atHome } from './at-home.ts';
import { openCase, violationsOn } from './officers.ts';

const say = { draft: portalWording.zh.draft, cases: portalWording.zh.cases, acts: actsWording.zh };
const LATER = 'public-health.m1';
const DAY_MS = 86_400_000;

let app: TestApp;
let browser: Browser;
let leader: Officer;
const faults: string[] = [];
let atDesk: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  leader = await signedInOfficer(app.house.modules.identity, { number: 962, roles: ['leader'] });
  atDesk = deskOf(app, browser);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const at = (path: string) => new URL(path, app.url).href;

/** On the telephone, without a script: promises one material for later and hands in. */
async function handInPromising(page: Page): Promise<string> {
  const draft = await completeDraft(app.house, app.cast.person);
  await page.goto(at(`/drafts/${draft}/materials/${LATER}`));
  await go(page, say.draft.materials.ways.later.act);
  await page.getByRole('heading', { name: say.draft.materials.title }).waitFor();
  await page.goto(at(`/drafts/${draft}/submit`));
  for (const tick of await page.locator('main input[type=checkbox]').all())
    if ((await tick.getAttribute('name')) !== 'tolerance') await tick.check();
  await go(page, say.draft.submit.act);
  await page.getByRole('link', { name: say.draft.submit.toleranceError }).waitFor();
  await page.locator('input[name=tolerance]').check();
  await go(page, say.draft.submit.act);
  await page.waitForURL(/\/received$/);
  return /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

describe('what was promised for later', () => {
  let caseId: string;
  let page: Page;

  test('is promised in writing on a telephone without a script', async () => {
    page = await atHome(app, browser, { javaScriptEnabled: false });
    caseId = await handInPromising(page);
    const { papers } = await caseFileOf(app.cast.clerk, caseId);
    expect(papers.map(({ kind }) => kind)).toContain('toleranceLetter');
  });

  test('is agreed to by the clerk, by keyboard, with its day', async () => {
    const seat = await atDesk(app.cast.clerk);
    await openCase(seat, (await caseFileOf(app.cast.clerk, caseId)).row.number);
    await seat.keys.press('F8');
    await seat.page.getByText(say.acts.tolerance.title).waitFor();
    expect(await violationsOn(seat.page)).toEqual([]);
    await seat.keys.press('F8');
    await seat.page.getByText(say.acts.done.accept).first().waitFor();
    const { owing, papers } = await caseFileOf(app.cast.clerk, caseId);
    expect(papers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['acceptanceNotice', 'toleranceNotice']));
    await seat.page
      .locator('.case-stop')
      .getByText(dayText(civilDate(owing?.by ?? ''), 'zh'))
      .waitFor();
    expect(await seat.page.locator('#act-decide').count()).toBe(0);
    faults.push(...seat.faults);
    await seat.context.close();
  });

  test('is seen with its last day, brought, and taken as it came', async () => {
    await page.goto(at(`/my/cases/${caseId}`));
    await page.getByRole('heading', { name: say.cases.case.owing.title }).waitFor();
    await go(page, say.cases.case.owing.act);
    await page.goto(`${page.url().replace(/\/(materials|check).*$/, '')}/materials/${LATER}`);
    const file = { name: '身份证.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) };
    await page.locator('main input[type=file]').setInputFiles(file);
    await go(page, say.draft.materials.act);
    await page.goto(page.url().replace(/\/materials.*$/, '/submit'));
    for (const tick of await page.locator('main input[type=checkbox]').all()) await tick.check();
    await go(page, say.draft.submit.actSupply);
    await page.waitForURL(/\/my\/cases\/[0-9a-f-]+$/);
    expect(await page.locator('#owing').count()).toBe(0);
    expect((await caseFileOf(app.cast.clerk, caseId)).owing).toBeNull();
  });
});

describe('what did not come', () => {
  let caseId: string;
  let page: Page;

  test('has ended the application, and the villager reads why, what he can do, and what is recorded', async () => {
    page = await atHome(app, browser, { javaScriptEnabled: false });
    caseId = await handInPromising(page);
    jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
    const { intake } = app.house.modules;
    const { area } = app.house.foundation.config;
    const later = () => new Date(Date.now() + 40 * DAY_MS);
    const ended = await lapseTolerances({ ...intake, now: later }, { scope: { area, departments: 'all' } });
    expect(ended).toEqual({ ended: 1, failed: [] });
    await page.goto(at(`/my/cases/${caseId}`));
    const words = await page.locator('main').innerText();
    expect(words).toContain(say.cases.outcomes.lapsed);
    expect(words).toContain(say.cases.next.lapsed);
    await page.goto(at('/my/data'));
    await page.getByText(creditWording.zh.kinds.toleranceOverrun).waitFor();
  });

  test('a leader ends the record, with a reason, and the villager sees that', async () => {
    const seat = await atDesk(leader, '/desk/office/credit');
    const words = creditPageWording.zh;
    await seat.page.getByRole('heading', { name: words.title }).waitFor();
    await seat.keys.tabTo(`${words.end} 3708`);
    await seat.keys.press('Enter');
    await seat.page.getByRole('heading', { name: words.ending }).waitFor();
    const { law, endsUse } = repairOn(civilDateOf(new Date()));
    await seat.page.getByText(law).waitFor();
    expect(await violationsOn(seat.page)).toEqual([]);
    await seat.page.getByLabel(words.why).selectOption('repaired');
    await seat.page.getByLabel(words.reason).fill('材料已经交齐，重新申请并办结。');
    await seat.page.getByRole('button', { name: words.send }).click();
    await seat.page.getByText(words.none).waitFor();
    faults.push(...seat.faults);
    await seat.context.close();
    await page.goto(at('/my/data'));
    const { records } = portalWording.zh.self;
    const ended = endsUse ? records.endedWhole : records.ended;
    await page.getByText(ended(creditWording.zh.endings.repaired)).waitFor();
    await page.getByText(law).waitFor();
  });
});

test('no script failed and no policy was broken', () => {
  expect(faults).toEqual([]);
});
