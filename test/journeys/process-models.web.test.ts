// Any officer looks at the process model of an item: found by keyboard, drawn with the mark of its makers, and the same as a list.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillCatalogue } from '../../src/app/compose/catalogue.ts';
import { processModelsWording } from '../../src/web/desk/process-models/wording.ts';
import { shellWording } from '../../src/web/desk/shell/wording.ts';
import { uiWording } from '../../src/web/ui/index.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const { zh, en } = processModelsWording;
/** An item whose limit stands still for a part of the way. */
const ITEM = 'energy-review';

let app: TestApp;
let browser: Browser;
let seat: Seat;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { app: db, area } = app.database;
  await fillCatalogue({ db, area, now: () => new Date(), reason: 'journey' });
  browser = await openBrowser();
  seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, app.cast.clerk);
  await signIn(seat, new URL('/desk/', app.url).href, { ...app.cast.clerk, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const scaleIn = (page: Page) =>
  page.evaluate(() => document.querySelector('.models-canvas .viewport')?.getAttribute('transform'));

const markSeen = (page: Page) =>
  page.evaluate(() => {
    const mark = document.querySelector<HTMLElement>('.models-canvas .bjs-powered-by');
    mark?.scrollIntoView({ block: 'center' });
    const box = mark?.getBoundingClientRect();
    if (mark === null || box === undefined) return false;
    return box.width > 20 && mark.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
  });

describe('an officer, by keyboard alone', () => {
  test('finds the model of an item in the list, where every one says that nobody has confirmed it', async () => {
    const { page, keys } = seat;
    await keys.tabTo(shellWording.zh.groups.drawing);
    await keys.press('Enter');
    await keys.tabTo(shellWording.zh.nav.processes);
    await keys.press('Enter');
    await page.getByText(zh.shown('235')).waitFor();
    expect(await page.locator('.desk-nav [aria-current]:not([aria-current=false])').allTextContents()).toEqual([
      shellWording.zh.nav.processes,
    ]);
    expect(await page.locator('tbody tr').getByText(zh.unconfirmed).count()).toBe(235);
    await keys.tabTo(zh.find.name);
    await keys.type('节能审查');
    await page.getByText(zh.shown('235')).waitFor({ state: 'detached' });
    expect(await violationsOn(page)).toEqual([]);
    const link = page.locator(`a[href*="/process-models/${ITEM}"]`);
    await keys.tabTo((await link.textContent()) ?? '');
    await keys.press('Enter');
    await page.locator('.models-canvas .djs-shape').first().waitFor();
    expect(await page.getByText(zh.unconfirmed).count()).toBe(1);
  });

  test('makes the drawing larger and whole again', async () => {
    const { page, keys } = seat;
    const whole = await scaleIn(page);
    await keys.tabTo(zh.zoom.in);
    await keys.press('Enter');
    expect(await scaleIn(page)).not.toBe(whole);
    await page.locator('.models-canvas svg').first().focus();
    await keys.press('0');
    expect(await scaleIn(page)).toBe(whole);
    expect(await markSeen(page)).toBe(true);
  });

  test('reads the same as a list, in both languages, with the article by which the clock stands still', async () => {
    const { page } = seat;
    await page.getByRole('table', { name: zh.steps.caption }).waitFor();
    await page.getByText(zh.steps.suspended).first().waitFor();
    expect(await violationsOn(page, ['.models-canvas'])).toEqual([]);
    await page.getByRole('button', { name: uiWording.en.languageName }).click();
    await page.getByRole('table', { name: en.steps.caption }).waitFor();
    await page.getByText(en.steps.suspended).first().waitFor();
    expect(await violationsOn(page, ['.models-canvas'])).toEqual([]);
  });

  test('takes the file along', async () => {
    const { page } = seat;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: en.versions.download('1') }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${ITEM}-1.bpmn`);
  });
});

test('no script failed and nothing was tried that the policy forbids', () => {
  expect(seat.faults).toEqual([]);
});

test('a model that cannot be read is said to be so, and can still be taken along', async () => {
  const client = await app.database.owner.connect();
  await client.query(`update process.model set xml = '<shopping/>' where item = 'outdoor-ad'`);
  client.release();
  await seat.page.goto(new URL('/desk/process-models/outdoor-ad', app.url).href);
  await seat.page.getByText(en.unreadable).waitFor();
  await seat.page.getByRole('link', { name: en.versions.download('1') }).waitFor();
});
