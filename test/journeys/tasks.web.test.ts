// What a reviewer works through: tasks taken, put back and passed on, and look-alikes done together, by keyboard.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { caseFileWording } from '../../src/web/desk/case-file/wording.ts';
import { tasksWording } from '../../src/web/desk/tasks/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { signedInOfficer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = { acts: actsWording.zh, file: caseFileWording.zh, tasks: tasksWording.zh };
const OPINION = '材料齐全，符合条件，同意。';

let app: TestApp;
let browser: Browser;
let seat: Seat;
const accepted: Receipt[] = [];
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  for (let count = 0; count < 3; count += 1) {
    const receipt = await handedIn(app.house, app.cast.person);
    jsonOf(await act(app.cast.clerk, receipt.caseId, ['accept', {}]));
    accepted.push(receipt);
  }
  browser = await openBrowser();
  seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, app.cast.reviewer);
  await signIn(seat, new URL('/desk/?list=tasks', app.url).href, { ...app.cast.reviewer, secret });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const fileOf = ({ caseId }: Receipt) => caseFileOf(app.cast.reviewer, caseId);
const stepOf = async (receipt: Receipt, node: string) =>
  (await fileOf(receipt)).tasks.findLast((task) => task.node === node);

test('look-alikes are chosen and finished with one opinion; what a colleague was quicker with is said and nothing is lost', async () => {
  const { page, keys } = seat;
  const boxes = page.locator('.task-pick input');
  await boxes.first().waitFor();
  expect(await boxes.count()).toBe(6);
  expect(await violationsOn(page)).toEqual([]);
  await boxes.first().focus();
  await keys.press('Space');
  const alike = page.locator('.task-pick input:enabled:not(:checked)');
  expect(await alike.count()).toBe(2);
  for (let left = 2; left > 0; left -= 1) {
    await alike.first().focus();
    await keys.press('Space');
  }
  const [, quick] = accepted;
  if (!quick) throw new Error('three cases were accepted');
  const first = await page.locator('.row:has(.task-pick input:checked) .task-name').first().textContent();
  const node = first === '材料与主体资格审查' ? 'doc' : 'tech';
  const done = (await fileOf(quick)).tasks.find((task) => task.node === node);
  const words = { opinion: 'agree', note: '同事先办了。' };
  jsonOf(await app.cast.reviewer.post(`/api/cases/${quick.caseId}/tasks/${done?.task}/complete`, words));
  await page.locator('.batch-open').focus();
  await keys.press('Enter');
  await page.locator('#batch-title').waitFor();
  expect(await page.locator('.batch-rows li').count()).toBe(3);
  await keys.press('Space');
  await keys.tabTo(say.acts.opinion.note);
  await keys.type(OPINION);
  expect(await violationsOn(page)).toEqual([]);
  await keys.tabTo(say.tasks.batch.send('3'));
  await keys.press('Enter');
  await page.getByText(say.tasks.batch.finished('2', '1')).first().waitFor();
  expect(await page.locator('.batch-refused').count()).toBe(1);
  expect(await page.locator('.batch-panel textarea').inputValue()).toBe(OPINION);
  const opinions = await Promise.all(accepted.map(async (receipt) => (await stepOf(receipt, node))?.note));
  expect(opinions).toEqual([OPINION, words.note, OPINION]);
  await keys.tabTo(say.tasks.batch.close);
  await keys.press('Enter');
  await page.locator('#batch-title').waitFor({ state: 'detached' });
  expect(await page.locator('.row-over').count()).toBe(2);
});

test('a task is taken, and handed over to a colleague with the reason', async () => {
  const { page, keys } = seat;
  const colleague = await signedInOfficer(app.house.modules.identity, { number: 930, roles: ['reviewer'] });
  await page.goto(new URL(`/desk/cases/${accepted[0]?.caseId}?list=tasks`, app.url).href);
  const mine = page.locator('.file-step[aria-current]').first();
  await mine.waitFor();
  await keys.tabTo(say.file.steps.acts.claim);
  await keys.press('Enter');
  await mine.getByText(say.file.steps.acts.release, { exact: true }).waitFor();
  await keys.tabTo(`${say.file.steps.acts.handOver}：`);
  await keys.press('Enter');
  await page.locator('#f-colleague').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.locator('#f-colleague').selectOption(colleague.officer);
  await keys.tabTo(say.acts.passing.reason);
  await keys.type('出差，请代办。');
  await keys.press('Control+Enter');
  await page.getByText(say.acts.done.handOver).first().waitFor();
  const [first] = accepted;
  const open = first && (await fileOf(first)).tasks.find(({ state }) => state === 'open');
  expect([open?.holder?.id, open?.mine]).toEqual([colleague.officer, false]);
});

test('whoever works through tasks goes on to the next one when one is finished', async () => {
  const { page, keys } = seat;
  await page.goto(new URL('/desk/?list=tasks', app.url).href);
  await page.locator('.task-rows').waitFor();
  // The first may be the one that a colleague holds now: there is nothing to finish in it.
  for (let row = 0; row < 3; row += 1) {
    const from = page.url();
    await keys.press('Alt+ArrowDown');
    await page.waitForURL((url) => url.href !== from && url.pathname.includes('/cases/'));
    await page.locator('.file-step').first().waitFor();
    if (await page.locator('#act-finishTask').isVisible()) break;
  }
  const before = page.url();
  await keys.press('F8', 'Space');
  await keys.tabTo(say.acts.opinion.note);
  await keys.type('符合要求。');
  await keys.press('Control+Enter');
  await page.waitForURL((url) => url.href !== before && !url.search.includes('act='));
  expect(new URL(page.url()).searchParams.get('list')).toBe('tasks');
  expect(await page.locator('.row-over').count()).toBe(1);
});

test('no script failed and no policy was broken', () => {
  expect(seat.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
});
