import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicHealthAnswers } from '../support/catalogue/answers.ts';
import { signedInPerson } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { fillForm, saying } from './filling.ts';
import { handIn, handInMaterials } from './handing-in.ts';
import { violationsOn } from './officers.ts';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const PHONE = { width: 375, height: 760 };

/** The errand as a villager walks it on a telephone, from everyday words to number and query code. */
async function apply(page: Page, number: number): Promise<{ number: string; code: string }> {
  await page.goto(app.url);
  await page.locator('main input[name=q]').fill('浴池');
  await go(page, '查找');
  await page
    .getByRole('link', { name: /^公共场所卫生许可/ })
    .first()
    .click();
  await go(page, '开始办理');
  await signInAs(page, number);
  await go(page, '开始填写');
  const pages = await fillForm(page, saying('public-health', 'zh', publicHealthAnswers));
  expect(pages.length).toBeGreaterThan(8);
  expect(await handInMaterials(page, 'zh')).toBe(2);
  await go(page, '继续');
  return handIn(page, 'zh');
}

describe.each([
  ['with scripts', true],
  ['without any script', false],
])('a villager on a telephone, %s', (_name, javaScriptEnabled) => {
  test('finds it by everyday words, fills it once, and then knows where it is', async () => {
    const person = 700 + Number(javaScriptEnabled);
    await signedInPerson(app.house.modules.identity, person);
    const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled });
    const page = await context.newPage();
    const received = await apply(page, person);
    expect(received.number, 'the number on the page').toMatch(/^370828\d{12}$/);

    const stranger = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled });
    const status = await stranger.newPage();
    await status.goto(new URL('/status', app.url).href);
    await status.locator('main input[name=number]').fill(received.number);
    await status.locator('main input[name=code]').fill(received.code);
    await status.locator('main button').click();
    await status.getByText('公共场所卫生许可').first().waitFor();
    expect(await status.locator('main').innerText()).not.toContain('演示李四');
    await Promise.all([context.close(), stranger.close()]);
  });
});

test('what is missing is said on top and beside the question, and nothing typed is lost', async () => {
  await signedInPerson(app.house.modules.identity, 710);
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL('/items/public-health', app.url).href);
  await go(page, '开始办理');
  await signInAs(page, 710);
  await go(page, '开始填写');
  await page.locator('main [name="org.name"]').fill('只填了名称');
  await go(page, '继续');
  await page.getByText('有几处需要您再看一下').waitFor();
  expect(await page.locator('main [name="org.name"]').inputValue()).toBe('只填了名称');
  await context.close();
});

// The other languages and widths of these displays are judged with every kind of page.
describe('axe finds nothing wrong', () => {
  const open = [
    // The second time the first page also shows what was looked at.
    '/items/public-health',
    '/',
    '/search?q=%E6%B5%B4%E6%B1%A0',
    '/search?q=%E9%A3%9E%E7%A2%9F%E8%AE%B8%E5%8F%AF',
    '/search?q=qwqwqw',
    '/search',
    '/items',
    '/items?group=elderly',
    '/items?stage=birth',
    '/status',
  ];
  test.each([
    ['normal', 'zh-CN', PHONE.width],
    ['elder', 'en', 320],
    ['high-contrast', 'en', 320],
  ])('in %s display, in %s, at %i px, on any open page', async (mode, locale, width) => {
    const context = await browser.newContext({ viewport: { ...PHONE, width }, locale });
    await context.addCookies([{ name: 'mode', value: mode, url: app.url }]);
    const page = await context.newPage();
    for (const path of open) {
      await page.goto(new URL(path, app.url).href);
      expect(await page.locator('html').getAttribute('data-mode'), path).toBe(mode);
      expect(await violationsOn(page), path).toEqual([]);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
});

test('a villager without scripts looks things up, comes back to what was looked at, and clears it', async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(app.url);
  await page.locator('main input[name=q]').fill('俺的身份证弄丢了咋办');
  await go(page, '查找');
  await page.getByText('按这些词找的：身份证、丢了(补办)').waitFor();
  await page.getByRole('link', { name: '居民身份证补领' }).first().click();
  await page.goto(app.url);
  await page.getByRole('heading', { name: '最近看过' }).waitFor();
  await page.getByRole('link', { name: /^老年人 12/ }).click();
  await page.getByRole('heading', { name: '为老年人办的事' }).waitFor();
  await page.goto(app.url);
  await page.getByRole('link', { name: '清掉这些' }).click();
  expect(await page.getByRole('heading', { name: '最近看过' }).count()).toBe(0);
  await context.close();
});
