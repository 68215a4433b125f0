// 合并补正: two departments ask for corrections in one theme, the second while the first is open. Whoever has to mend it does so on a telephone without
// a script, in one list and one form, in two sittings; each department sees its own case go on and who else asked.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ThemeReceipt } from '../../src/modules/intake/index.ts';
import { themePartsWording } from '../../src/web/desk/theme-parts/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { caseFileOf } from '../support/app/errand.ts';
import { askingDepartments, asks, caseOf, retiring } from '../support/app/gathered.ts';
import { signedInOfficer, signedInPerson } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { pdf } from '../support/files/samples.ts';
import { eventually } from '../support/log/following.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow, smallTargets } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = portalWording.zh.correction;
const NUMBER = 971;
const CARD = { name: '身份证.pdf', mimeType: 'application/pdf', buffer: pdf('身份证') };

let app: TestApp;
let browser: Browser;
let theme: ThemeReceipt;
let clerks: Awaited<ReturnType<typeof askingDepartments>>;
let desk: Seat;
let phone: Page;
/** The same person, with scripts: the checks of a page need them. */
let reading: Page;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  const person = await signedInPerson(identity, NUMBER);
  theme = await retiring(app.house, person);
  clerks = await askingDepartments(app.house, 975);
  const officer = await signedInOfficer(identity, { number: 973, roles: ['reviewer'], department: 'hrss' });
  desk = await takeSeat(browser);
  const { secret } = await enrol(identity, officer);
  await signIn(desk, new URL('/desk/', app.url).href, { loginName: officer.loginName, secret });
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', javaScriptEnabled: false },
  });
  phone = await context.newPage();
  await phone.goto(new URL('/my', app.url).href);
  await signInAs(phone, NUMBER);
  reading = await (await browser.newContext({ storageState: await context.storageState() })).newPage();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const shots = process.env['ONEWINDOW_SHOTS'];
const shoot = (page: Page, name: string) =>
  shots === undefined
    ? Promise.resolve()
    : page.screenshot({ path: `${shots}/correction-${name}.png`, fullPage: true });

/** The page as it is, in both languages, on a desk and on telephones, one of them for elder eyes. */
async function looked(name: string) {
  for (const language of ['en', 'zh'])
    for (const [mode, width] of [
      ['normal', 1280],
      ['normal', 390],
      ['normal', 320],
      ['elder', 390],
      ['elder', 320],
    ] as const) {
      await reading.context().addCookies([
        { name: 'lang', value: language, url: app.url },
        { name: 'mode', value: mode, url: app.url },
      ]);
      await reading.setViewportSize({ width, height: 844 });
      await reading.goto(phone.url());
      expect(await overflow(reading)).toBe(0);
      expect(await violationsOn(reading)).toEqual([]);
      if (mode === 'elder') expect(await smallTargets(reading, 44)).toEqual([]);
      await shoot(reading, `${name}-${language}-${mode}-${width}`);
    }
}

test('two departments ask, the second while the first is open; the theme calls once', async () => {
  await asks(clerks['pension-retire'], theme, 'pension-retire');
  await eventually(async () => {
    const paper = await phone.request.get(new URL(`/my/themes/${theme.id}/corrections/1/1`, app.url).href);
    if (paper.status() !== 200) throw new Error('not gathered yet');
  });
  await asks(clerks['elder-card'], theme, 'elder-card');
  await eventually(async () => {
    const paper = await phone.request.get(new URL(`/my/themes/${theme.id}/corrections/1/2`, app.url).href);
    if (paper.status() !== 200) throw new Error('not added yet');
  });
  await phone.goto(new URL(`/my/themes/${theme.id}`, app.url).href);
  await phone.getByRole('heading', { name: say.banner('2') }).waitFor();
  await looked('theme');
  await go(phone, say.toList);
  await phone.getByRole('heading', { name: say.title }).waitFor();
  expect(await phone.locator('input[type=file]').count()).toBe(1);
  await looked('list');
});

test('the officer sees that his correction is gathered with that of another department', async () => {
  const { page } = desk;
  const told = themePartsWording.zh.correction;
  await page.goto(new URL(`/desk/cases/${caseOf(theme, 'pension-retire')}`, app.url).href);
  await page.getByRole('heading', { name: told.title }).waitFor();
  await page.getByText(told.states.open).first().waitFor();
  expect(await page.getByText('照片太暗').count()).toBe(0);
  await page.getByRole('heading', { name: told.title }).scrollIntoViewIfNeeded();
  await shoot(page, 'desk');
});

test('a photograph of the wrong paper is kept, seen, and taken off with one tick', async () => {
  await phone.locator('input[type=file]').setInputFiles({ ...CARD, name: '户口本.pdf' });
  await phone.locator('input[name=consent]').check();
  await go(phone, say.act);
  await phone.getByRole('heading', { name: say.done.saved }).waitFor();
  await looked('wrong');
  await phone.getByLabel('户口本.pdf').check();
  await go(phone, say.act);
  await phone.getByRole('heading', { name: say.done.saved }).waitFor();
  expect(await phone.getByText('户口本.pdf').count()).toBe(0);
});

test('what is complete goes on at once, the rest waits, and a second sitting ends it', async () => {
  await phone.locator('input[name="applicant.phone"]').fill('13912345678');
  await phone.locator('input[type=file]').setInputFiles(CARD);
  await phone.locator('input[name=consent]').check();
  await go(phone, say.act);
  await phone.getByRole('heading', { name: say.done.some }).waitFor();
  await looked('rest');
  await phone.locator('input[name="beneficiary.name"]').fill('演示王五');
  await phone.locator('input[name=consent]').check();
  await go(phone, say.act);
  await phone.getByRole('heading', { name: say.done.corrected }).waitFor();
  for (const item of ['pension-retire', 'elder-card'] as const) {
    const { row } = await caseFileOf(clerks[item], caseOf(theme, item));
    expect(row.state).toBe('submitted');
  }
  await looked('done');
});

test('the messages told once of the notice, of what was added and of each answer', async () => {
  await phone.goto(new URL('/my/messages', app.url).href);
  await eventually(async () => {
    await phone.reload();
    const text = await phone.locator('main').innerText();
    for (const words of ['有材料要您补正', '又加了', '补正收到了一部分', '补正收到了，接着办'])
      if (!text.includes(words)) throw new Error(`${words} is not told yet`);
  });
});
