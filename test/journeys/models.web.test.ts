// The two drawing programs in the desk's shell, under the policy of every other page: nothing inline, nothing from elsewhere.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { studioWording } from '../../src/web/studio/wording.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = studioWording.zh;

let app: TestApp;
let browser: Browser;
let seat: Seat;
let faultsInProcessEditor: readonly string[] = ['not looked at'];

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, app.cast.reviewer);
  await signIn(seat, new URL('/desk/', app.url).href, { ...app.cast.reviewer, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Where the mark of bpmn.io stands in the picture, and whether anything lies over it. */
const markIn = (page: Page) =>
  page.evaluate(() => {
    const mark = document.querySelector<HTMLElement>('.studio-canvas .bjs-powered-by');
    const picture = document.querySelector('.studio-picture');
    if (mark === null || picture === null) return undefined;
    mark.scrollIntoView({ block: 'center' });
    const [box, frame] = [mark.getBoundingClientRect(), picture.getBoundingClientRect()];
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      seen: box.width > 20 && box.height > 10 && mark.contains(top),
      right: frame.right - box.right < 60,
      bottom: frame.bottom - box.bottom < 60,
    };
  });

const GARBAGE = { name: 'shopping.txt', mimeType: 'text/xml', buffer: Buffer.from('<shopping/>') };

describe.each([
  { kind: 'process', mark: '.djs-shape', words: '现场核查', extension: '.bpmn' },
  { kind: 'decision', mark: '.tjs-table', words: '面积', extension: '.dmn' },
] as const)('the $kind editor', ({ kind, mark, words, extension }) => {
  test('draws a model, lists its parts, and keeps the mark of its makers in sight', async () => {
    const { page } = seat;
    await page.goto(new URL(`/desk/models/${kind}`, app.url).href);
    await page.locator(mark).first().waitFor();
    await page.locator('.studio-canvas').getByText(words).first().waitFor();
    expect(await page.locator('.studio .table tbody tr').count()).toBeGreaterThan(0);
    expect(await markIn(page)).toEqual({ seen: true, right: true, bottom: true });
  });

  test('refuses what is no model in a sentence, and the drawing stays', async () => {
    const { page } = seat;
    await page.locator('.studio input[type=file]').setInputFiles(GARBAGE);
    await page.getByText(say.unreadable[kind]).waitFor();
    await page.locator('.studio-canvas').getByText(words).first().waitFor();
  });

  test('saves what it shows as a file on this computer', async () => {
    const { page } = seat;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say.save }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${kind}${extension}`);
    if (kind === 'process') faultsInProcessEditor = [...seat.faults];
  });

  test('axe finds nothing wrong around the drawing', async () => {
    // The drawing itself is exempt; the list of its parts below it is not.
    expect(await violationsOn(seat.page, ['.studio-canvas'])).toEqual([]);
  });
});

test('no script failed, and of all that the policy forbids only the style attributes of dmn-js were tried, in vain (ADR 11)', () => {
  const styleAttributes = /^Applying inline style violates the following Content Security Policy directive 'style-src /;
  expect(seat.faults.filter((fault) => !styleAttributes.test(fault))).toEqual([]);
  expect(faultsInProcessEditor).toEqual([]);
});
