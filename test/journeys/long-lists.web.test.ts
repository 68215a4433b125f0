// More cases and tasks than a page holds: read on by keyboard, without losing one's place.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDateOf } from '../../src/kernel/civil-date.ts';
import { personId } from '../../src/kernel/id.ts';
import { findPublishedItem } from '../../src/modules/catalogue/index.ts';
import { receiveCase } from '../../src/modules/intake/cases/receive.ts';
import { tasksWording } from '../../src/web/desk/tasks/wording.ts';
import { worklistWording } from '../../src/web/desk/worklist/wording.ts';
import { callerOf } from '../support/app/errand.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const A_PAGE = 50;
const ALL = 103;

let app: TestApp;
let browser: Browser;
let seat: Seat;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  for (let count = 0; count < ALL; count += 1) await receive();
  browser = await openBrowser();
  seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, app.cast.clerk);
  await signIn(seat, new URL('/desk/', app.url).href, { ...app.cast.clerk, secret });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function receive(): Promise<void> {
  const { foundation, modules } = app.house;
  const caller = await callerOf(app.house, app.cast.person);
  const person = personId(app.cast.person.person);
  const applicant = { person, organisation: null, mandate: null, ward: null };
  const document = { applicantName: '演示张三', answers: {}, materials: [] };
  const received = await foundation.databases.app.within(caller.scope, async (tx) => {
    const item = await findPublishedItem(tx, 'public-health', civilDateOf(foundation.now()));
    if (!item) throw new Error('the starter catalogue has public-health');
    return receiveCase(tx, modules.intake, { caller, applicant, people: [person], item, document, channel: 'portal' });
  });
  if (!received.ok) throw new Error(received.error.code);
}

const lists = [
  ['cases', '/desk/', worklistWording.zh],
  ['tasks', '/desk/?list=tasks', tasksWording.zh],
] as const;

test.each(lists)('%s beyond the first page are read on by keyboard, and the focus stays', async (_name, path, say) => {
  const { page, keys } = seat;
  await page.goto(new URL(path, app.url).href);
  const rows = page.locator('.work-table tbody tr');
  await expect.poll(() => rows.count()).toBe(A_PAGE);
  const first = await rows.first().innerText();
  await page.locator('[data-row]').first().focus();
  await keys.press('End');
  await keys.tabTo(say.more);
  expect(await violationsOn(page)).toEqual([]);

  await keys.press('Enter');
  await expect.poll(() => rows.count()).toBe(2 * A_PAGE);
  await page.getByText(say.loaded(String(A_PAGE))).waitFor({ state: 'attached' });
  expect(await keys.focusedName()).toBe(say.more);
  expect(await rows.first().innerText()).toBe(first);

  await keys.press('Enter');
  await expect.poll(() => rows.count()).toBe(ALL);
  await page.getByText(say.loaded(String(ALL - 2 * A_PAGE))).waitFor({ state: 'attached' });
  // The button is gone with the last page; whoever pressed it stands where it stood.
  await expect.poll(() => keys.focusedName()).toBe(say.shown(String(ALL)));
  await keys.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);
  expect(await violationsOn(page)).toEqual([]);
});

test('no script failed and no policy was broken', () => {
  expect(seat.faults).toEqual([]);
});
