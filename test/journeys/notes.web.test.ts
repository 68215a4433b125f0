import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { notesWording } from '../../src/web/desk/notes/wording.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { handedIn } from '../support/app/errand.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = { acts: actsWording.zh, notes: notesWording.zh };
const FIRST = '电话里说营业执照下周换新，是老李送来的。';
const MENDED = '电话里说营业执照下周换新，是老张送来的。';

let app: TestApp;
let browser: Browser;
let seat: Seat;
let receipt: Receipt;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  receipt = await handedIn(app.house, app.cast.person);
  seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, app.cast.clerk);
  const desk = new URL(`/desk/cases/${receipt.caseId}`, app.url).href;
  await signIn(seat, desk, { ...app.cast.clerk, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

test('a clerk writes a note by keyboard; what he had begun comes back after a reload', async () => {
  const { page, keys } = seat;
  await page.locator('.note-form').waitFor();
  await keys.press('Alt+N');
  await keys.type(FIRST.slice(0, 8));
  await page.reload();
  await page.locator('.note-form').waitFor();
  expect(await page.locator('.note-form textarea').inputValue()).toBe(FIRST.slice(0, 8));
  await keys.press('Alt+N', 'Control+End');
  await keys.type(FIRST.slice(8));
  await keys.press('Control+Enter');
  await page.locator('.note-text', { hasText: FIRST }).waitFor();
  expect(await page.locator('.note-form textarea').inputValue()).toBe('');
});

test('beside an open form the key sends what is written in, and only that', async () => {
  const { page, keys } = seat;
  await keys.press('F10');
  await page.locator('.act-panel').waitFor();
  await page.locator('.note-form textarea').focus();
  await keys.press('Control+Enter');
  await page.locator('.note-form .field-error', { hasText: say.notes.empty }).waitFor();
  expect(await page.locator('.act-panel').getByText(say.acts.lacks.nothingMissing).count()).toBe(0);
  await page.locator('.act-panel input').first().focus();
  await keys.press('Escape');
  await page.locator('.act-panel').waitFor({ state: 'hidden' });
});

test('he corrects it by another one and mentions a department; the first one stays', async () => {
  const { page, keys } = seat;
  await page.getByRole('button', { name: say.notes.correct }).click();
  await keys.press('Alt+N', 'Control+A');
  await keys.type(MENDED);
  await page.locator('.note-form select').selectOption({ index: 3 });
  await keys.press('Alt+N', 'Control+Enter');
  await page.locator('.note-text', { hasText: MENDED }).waitFor();
  expect(await page.locator('.note-corrected .note-text').textContent()).toBe(FIRST);
  expect(await page.locator('.note .tag').allTextContents()).toEqual([
    say.notes.corrected,
    expect.stringMatching(/^请.+留意$/),
  ]);
  await page.getByRole('button', { name: say.notes.count('2') }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('notes-title');
  expect(await violationsOn(page)).toEqual([]);
});

test('no page of the applicant says a word of it', async () => {
  const texts = ['/cases', `/cases/${receipt.caseId}`, '/messages', '/me'].map(async (path) => {
    const { text } = await app.cast.person.send('GET', path, { headers: { accept: 'text/html' } });
    return text;
  });
  expect((await Promise.all(texts)).filter((text) => text.includes('老李') || text.includes('老张'))).toEqual([]);
});

test('no script failed and no policy was broken', () => {
  expect(seat.faults).toEqual([]);
});
