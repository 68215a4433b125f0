import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worklistWording } from '../../src/web/desk/worklist/wording.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { granted, handedIn } from '../support/app/errand.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { publicHealthAnswers } from '../support/catalogue/answers.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = worklistWording.zh;
const NAME = publicHealthAnswers['org.name'] ?? '';
const NUMBER = publicHealthAnswers['org.legalRepIdNumber'] ?? '';
const PHONE = publicHealthAnswers['org.contactPhone'] ?? '';

let app: TestApp;
let browser: Browser;
let seat: Seat;
let open: Receipt;
let ended: Receipt;
/** Every address that the browser asked for, with its own path. */
const asked: string[] = [];
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'trace' });
  browser = await openBrowser();
  ended = await handedIn(app.house, app.cast.person);
  await granted(app.cast, ended.caseId);
  open = await handedIn(app.house, app.cast.person);
  seat = await takeSeat(browser);
  seat.page.on('request', (request) => asked.push(request.url()));
  seat.page.on('framenavigated', (frame) => asked.push(frame.url()));
  const { secret } = await enrol(app.house.modules.identity, app.cast.approver);
  await signIn(seat, new URL('/desk/', app.url).href, { ...app.cast.approver, secret });
  await seat.page.getByRole('table').waitFor();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function find(typed: string): Promise<void> {
  const { page, keys } = seat;
  // A page that was opened anew shows its rows a moment before it hears keys.
  const isThere = () => page.evaluate(() => document.activeElement?.getAttribute('type') === 'search');
  const stands = async () => {
    await keys.press('F3');
    if (!(await isThere())) return undefined;
    await keys.press('Control+A');
    await page.keyboard.insertText(typed);
    return page.getByRole('searchbox').inputValue();
  };
  await expect.poll(stands).toBe(typed);
  await keys.press('Enter');
}
const rowOf = ({ number }: Receipt) => seat.page.getByRole('row').filter({ hasText: number.slice(-6) });

test.each([
  ['a name', () => NAME, say.sought.name],
  ['a telephone', () => PHONE, say.sought.phone],
  ['an identity number', () => NUMBER, say.sought.number],
])('%s finds open and concluded cases, and never stands in an address', async (_what, typed, said) => {
  const { page } = seat;
  await find(typed());
  await page.getByText(said).waitFor();
  await rowOf(open).waitFor();
  await rowOf(ended).waitFor();
  await seat.keys.press('Alt+ArrowDown');
  await page.locator('#case-heading').waitFor();
  await page.getByText(said).waitFor();
  const spellings = [typed(), encodeURIComponent(typed()), typed().replaceAll('-', '')];
  expect(asked.filter((address) => spellings.some((spelling) => address.includes(spelling)))).toEqual([]);
});

test('the receipt, scanned or pasted, opens its case, and its number stays in the address', async () => {
  const { page } = seat;
  await find(new URL(`/status?number=${ended.number}`, app.url).href);
  await rowOf(ended).waitFor();
  await rowOf(open).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('number')).toBe(ended.number);
  await find(`收件回执 申请人 ${NAME} 办件编号：${open.number} 2026年11月28日`);
  await rowOf(open).waitFor();
  await page.reload();
  await rowOf(open).waitFor();
});

test('an identity number that is not whole is asked for whole, and nothing is sent', async () => {
  const { page } = seat;
  const before = asked.length;
  await find(NUMBER.slice(0, 14));
  await page.getByText(say.unfinished).waitFor();
  expect(asked.slice(before).filter((address) => /\/api\/cases(\?|\/find|$)/.test(address))).toEqual([]);
  expect(asked.filter((address) => address.includes(NUMBER.slice(0, 14)))).toEqual([]);
  expect(await violationsOn(page)).toEqual([]);
});

test('conditions narrow the list, persist in the address, and are dropped one by one', async () => {
  const { page } = seat;
  await find('');
  await page.getByText(say.narrow.more).click();
  await page.getByLabel(say.narrow.parts.item).selectOption('public-health');
  await page.getByLabel(say.narrow.parts.due).selectOption('overdue');
  await page.getByText(say.empty.narrowed).waitFor();
  await page.reload();
  await page.getByText(say.empty.narrowed).waitFor();
  await page.getByRole('button', { name: say.narrow.drop(say.narrow.dues.overdue) }).click();
  await rowOf(open).waitFor();
  expect(new URL(page.url()).search).toBe('?item=public-health');
  await page.getByText(say.narrow.more).click();
  expect(await violationsOn(page)).toEqual([]);
});

test('the list is exported as it stands, with word of how many', async () => {
  const { page } = seat;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: say.exporting.start }).click(),
  ]);
  await page.getByText(say.exporting.done('1')).waitFor();
  const bytes = await readFile(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toContain(open.number.slice(-6));
  expect(bytes.toString()).not.toContain(NAME);
});

test('no script failed, and the log of the program names nobody', () => {
  expect(seat.faults).toEqual([]);
  expect([NAME, NUMBER, PHONE].filter((secret) => app.log.join('').includes(secret))).toEqual([]);
});
