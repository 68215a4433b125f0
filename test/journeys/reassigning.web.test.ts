// A head gives the tasks of an officer on leave to a colleague, by keyboard; the colleague finishes one with a file and everybody reads both.
import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { caseFileWording } from '../../src/web/desk/case-file/wording.ts';
import { holdersWording } from '../../src/web/desk/holders/wording.ts';
import { shellWording } from '../../src/web/desk/shell/wording.ts';
import { uiWording } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { pdf } from '../support/files/samples.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const { zh, en } = holdersWording;
const NAMES = { head: '演示科长', away: '演示钱七', colleague: '演示孙八' };

let app: TestApp;
let browser: Browser;
let officers: Record<'head' | 'away' | 'colleague', Officer>;
let seats: Record<'head' | 'colleague', Seat>;
const cases: string[] = [];

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { identity } = app.house.modules;
  const here = { department: 'approval' };
  officers = {
    head: await signedInOfficer(identity, { ...here, number: 660, roles: ['sectionHead'], name: NAMES.head }),
    away: await signedInOfficer(identity, { ...here, number: 661, roles: ['reviewer'], name: NAMES.away }),
    colleague: await signedInOfficer(identity, { ...here, number: 662, roles: ['reviewer'], name: NAMES.colleague }),
  };
  for (let count = 0; count < 4; count += 1) {
    const { caseId } = await handedIn(app.house, app.cast.person);
    jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
    jsonOf(await officers.away.post(`/api/cases/${caseId}/tasks/t2/claim`, {}));
    cases.push(caseId);
  }
  const today = civilDateOf(new Date());
  const leave = { role: 'reviewer', ...here, section: null, from: today, until: addDays(today, 4) };
  jsonOf(await officers.away.post('/api/identity/me/leaves', { ...leave, deputy: officers.head.officer }));
  browser = await openBrowser();
  const seated = async (officer: Officer) => {
    const seat = await takeSeat(browser);
    const { secret } = await enrol(identity, officer);
    await signIn(seat, new URL('/desk/', app.url).href, { ...officer, secret });
    return seat;
  };
  seats = { head: await seated(officers.head), colleague: await seated(officers.colleague) };
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const taskOf = async (caseId: string | undefined) =>
  (await caseFileOf(app.cast.clerk, caseId ?? '')).tasks.find(({ task }) => task === 't2');

const shots = process.env['ONEWINDOW_SHOTS'];
/** Pictures to look at, where a folder is named. */
async function look({ page }: Seat, name: string) {
  if (shots === undefined) return;
  await mkdir(shots, { recursive: true });
  const size = page.viewportSize();
  await page.screenshot({ path: `${shots}/${name}.png` });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${shots}/${name}-390.png` });
  if (size) await page.setViewportSize(size);
}

test('a head finds who is on leave, chooses tasks and reassigns them with one confirmation; what could not be says why', async () => {
  const { head } = seats;
  const { page, keys } = head;
  await keys.tabTo(shellWording.zh.account.open(NAMES.head));
  await keys.press('Enter');
  await keys.tabTo(shellWording.zh.account.holders);
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: zh.title }).waitFor();
  const row = page.getByRole('row').filter({ hasText: NAMES.away });
  await row.getByText(/休假至/).waitFor();
  await keys.tabTo(zh.show(NAMES.away));
  await keys.press('Enter');
  const boxes = page.locator('.held-what input');
  await boxes.first().waitFor();
  expect(await boxes.count()).toBe(4);
  expect(await violationsOn(page)).toEqual([]);
  await look(head, 'holders-zh');
  await page.locator('.held-all input').focus();
  await keys.press('Space');
  await boxes.last().focus();
  await keys.press('Space');
  await page.getByText(zh.picked('3')).waitFor();
  const chosen = await page
    .locator('.held-what:has(input:checked) a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''));
  await keys.tabTo(zh.acts.reassign);
  await keys.press('Enter');
  await page.getByRole('heading', { name: zh.panel.titles.reassign('3') }).waitFor();
  // Meanwhile another head was quicker with one of them.
  const [quick] = chosen;
  const other = await signedInOfficer(app.house.modules.identity, { number: 663, roles: ['leader'] });
  jsonOf(
    await other.post(`/api/cases/${quick}/tasks/t2/take-back`, { from: officers.away.officer, reason: '已经收回。' }),
  );
  await page.locator('#f-colleague').selectOption(officers.colleague.officer);
  await keys.tabTo(zh.panel.reason);
  await keys.type('休假，请代办。');
  expect(await violationsOn(page)).toEqual([]);
  await look(head, 'reassign-zh');
  await keys.tabTo(zh.foot.reassign.send('3'));
  await keys.press('Enter');
  await page.getByText(zh.foot.reassign.finished('2', '1')).first().waitFor();
  expect(await page.locator('.batch-refused').count()).toBe(1);
  await look(head, 'reassigned-zh');
  const holders = await Promise.all(chosen.map(async (caseId) => (await taskOf(caseId))?.holder?.name));
  expect(holders).toEqual([undefined, NAMES.colleague, NAMES.colleague]);
  await keys.tabTo(zh.foot.reassign.close);
  await keys.press('Enter');
  await page.locator('#assign-title').waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: NAMES.colleague }).first().waitFor();
  await boxes.nth(1).waitFor({ state: 'detached' });
  expect(await boxes.count()).toBe(1);
});

test('takes the last one back in English', async () => {
  const { head } = seats;
  const { page, keys } = head;
  await page.getByRole('button', { name: uiWording.en.languageName }).click();
  await page.getByRole('heading', { level: 1, name: en.title }).waitFor();
  await look(head, 'holders-en');
  await page.locator('.held-what input').first().check();
  await page.getByRole('button', { name: en.acts.takeBack, exact: true }).click();
  await page.getByRole('heading', { name: en.panel.titles.takeBack('1') }).waitFor();
  await keys.tabTo(en.foot.takeBack.send('1'));
  await keys.press('Enter');
  await page.locator('[data-error-summary]').waitFor();
  await page.locator('.batch-panel textarea').fill('没有办理。');
  await look(head, 'take-back-en');
  await page.getByRole('button', { name: en.foot.takeBack.send('1') }).click();
  await page.getByText(en.foot.takeBack.finished('1', '0')).first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('the colleague reads why it is his, adds a file and finishes the task; others download it', async () => {
  const { colleague } = seats;
  const { page, keys } = colleague;
  const tasks = await Promise.all(cases.map(async (caseId) => ({ caseId, task: await taskOf(caseId) })));
  const mine = tasks.find(({ task }) => task?.holder?.id === officers.colleague.officer)?.caseId;
  await page.goto(new URL(`/desk/cases/${mine}?list=tasks&task=t2`, app.url).href);
  const step = page.locator('.file-step[aria-current]').first();
  await step.getByText(caseFileWording.zh.steps.moves.reassigned, { exact: true }).waitFor();
  await step.scrollIntoViewIfNeeded();
  await look(colleague, 'step-zh');
  await keys.press('F8');
  const field = page.locator('.step-files input[type=file]');
  await field.waitFor();
  await field.setInputFiles({ name: '核查笔录.pdf', mimeType: 'application/pdf', buffer: pdf('笔录') });
  await page.getByRole('button', { name: actsWording.zh.files.off('核查笔录.pdf') }).waitFor();
  await page.getByLabel(actsWording.zh.opinion.opinions.agree, { exact: true }).check();
  await page.locator('.act-panel textarea[name=note]').fill('符合条件。');
  await field.scrollIntoViewIfNeeded();
  expect(await violationsOn(page)).toEqual([]);
  await look(colleague, 'finish-zh');
  await keys.press('Control+Enter');
  await page.getByText(actsWording.zh.done.review).first().waitFor();
  expect((await taskOf(mine))?.files).toMatchObject([{ name: '核查笔录.pdf' }]);
  await page.goto(new URL(`/desk/cases/${mine}`, app.url).href);
  const link = page.locator('.file-step .files a');
  await link.waitFor();
  await link.scrollIntoViewIfNeeded();
  await look(colleague, 'step-file-zh');
  const read = await page.request.get(new URL((await link.getAttribute('href')) ?? '', app.url).href);
  expect([read.status(), read.headers()['content-type']]).toEqual([200, 'application/pdf']);
});

test('no script failed and no policy was broken', () => {
  const faults = Object.values(seats).flatMap((seat) => seat.faults);
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
});
