// A machine in a hall, and who comes after whom: what one person left in the middle is gone for the next, and there for himself at home.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { layoutWording } from '../../src/web/portal/layout/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { signedInPerson } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { violationsOn } from '../support/web/axe.ts';
import { openBrowser } from '../support/web/browser.ts';
import { go, signInAs } from './applicant.ts';
import { Keyboard } from './keyboard.ts';

const say = { layout: layoutWording.zh.kiosk, pages: portalWording.zh.kiosk };
const SCREEN = { width: 1280, height: 900 };
const TYPED = '演示清水浴池';

let app: TestApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let number = 820;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const at = (path: string) => new URL(path, app.url).href;

async function openKiosk(javaScriptEnabled = true): Promise<void> {
  context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN', javaScriptEnabled });
  page = await context.newPage();
  // The clock of this browser is moved on by the test; nobody waits for a minute and a half.
  if (javaScriptEnabled) await page.clock.install();
  await page.goto(at('/kiosk'));
}

beforeEach(async () => {
  number += 1;
  await signedInPerson(app.house.modules.identity, number);
  await openKiosk();
});
afterEach(() => context.close());

/** As far as a field of a form, with something typed in it and nothing sent. */
async function typeIntoForm(): Promise<string> {
  await page.goto(at('/items/public-health'));
  await go(page, '开始办理');
  await signInAs(page, number);
  await go(page, '开始填写');
  await page.locator('main [name="org.name"]').fill(TYPED);
  return page.url();
}

const question = () => page.getByRole('alertdialog', { name: say.layout.ask });
const mode = () => page.locator('html').getAttribute('data-mode');

describe('somebody leaves in the middle of a form', () => {
  test('the next person finds nothing of it, and he himself goes on at home', async () => {
    const form = await typeIntoForm();
    await page.evaluate(() => {
      localStorage.setItem('left', 'behind');
      sessionStorage.setItem('left', 'behind');
    });
    await page.clock.fastForward(91_000);
    await question().waitFor();
    // The question covers what stands on the page.
    expect(
      await page.locator('main').evaluate((main) => document.elementFromPoint(640, 300)?.closest('main') === main),
    ).toBe(false);
    await page.clock.fastForward(31_000);
    await page.waitForURL(at('/'));
    expect(await mode()).toBe('kiosk');
    // The embedded provider's cookie of a sign-in that is over goes to that sign-in's own address only, and says nothing there.
    expect((await context.cookies(app.url)).map(({ name }) => name)).toEqual(['mode']);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);

    for (let steps = 0; steps < 8; steps += 1) {
      const before = page.url();
      await page.goBack().catch(() => null);
      expect(await page.locator('body').innerText()).not.toContain(TYPED);
      expect(
        await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value).join()),
      ).not.toContain(TYPED);
      if (page.url() === before) break;
    }
    await page.goto(form);
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect(
      await page.locator('form:not([autocomplete=off]), input[autocomplete]:not([autocomplete=off])').count(),
    ).toBe(0);

    const phone = await browser.newContext({ viewport: { width: 375, height: 760 }, locale: 'zh-CN' });
    const home = await phone.newPage();
    await home.goto(form);
    await signInAs(home, number);
    await home.waitForURL(form);
    expect(await home.locator('main [name="org.name"]').inputValue()).toBe(TYPED);
    await phone.close();
  });

  test('by the button of every page: what stands in the field is saved on the way out', async () => {
    const form = await typeIntoForm();
    await page.locator('.kiosk-rule').getByRole('link', { name: say.layout.finish }).click();
    await page.waitForURL(at('/'));
    await page.goto(form);
    await signInAs(page, number);
    await page.waitForURL(form);
    expect(await page.locator('main [name="org.name"]').inputValue()).toBe(TYPED);
  });
});

describe('whoever is still there', () => {
  test.each([
    ['Escape', async (keys: Keyboard) => keys.press('Escape')],
    ['the button', async (keys: Keyboard) => keys.press('Enter')],
  ])('answers by %s, and goes on where he was', async (_name, answer) => {
    await typeIntoForm();
    const keys = new Keyboard(page);
    for (let round = 0; round < 2; round += 1) {
      await page.clock.fastForward(91_000);
      await question().waitFor();
      expect(await keys.focusedName()).toBe(say.layout.stay);
      await keys.press('Tab');
      expect(await keys.focusedName()).toBe(say.layout.leave);
      await keys.press('Tab');
      await answer(keys);
      await question().waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('org.name');
      await page.clock.fastForward(60_000);
      expect(await question().isVisible()).toBe(false);
    }
    expect(await page.locator('main [name="org.name"]').inputValue()).toBe(TYPED);
  });

  test('is not asked while he types, and is told once that it is soon', async () => {
    await page.goto(at('/status'));
    for (let touches = 0; touches < 3; touches += 1) {
      await page.clock.fastForward(60_000);
      await page.locator('main input').first().press('1');
    }
    expect(await question().isVisible()).toBe(false);
    await page.clock.fastForward(91_000);
    await question().waitFor();
    const soon = page.locator('[data-idle-soon]');
    expect(await soon.innerText()).toBe('');
    await page.clock.fastForward(22_000);
    expect(await soon.innerText()).toBe(say.layout.soon);
    expect(Number(await page.locator('[data-idle-left]').innerText())).toBeLessThanOrEqual(10);
  });
});

test('where nobody has begun anything, nobody is asked', async () => {
  await page.clock.fastForward(600_000);
  expect(await question().isVisible()).toBe(false);
  await page.locator('main input[name=q]').fill('浴池');
  await page.clock.fastForward(91_000);
  await question().waitFor();
});

test('the language that somebody chose goes with him', async () => {
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('link', { name: layoutWording.en.kiosk.finish }).first().click();
  await page.getByText(say.layout.finish).first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
});

describe('without a script', () => {
  beforeEach(async () => {
    await context.close();
    await openKiosk(false);
  });

  test('a page asks by itself whether anybody is there, and without an answer it forgets', async () => {
    const form = await typeIntoForm();
    const refresh = await page.locator('noscript').first().innerHTML();
    const [, next = ''] = /content="300;url=([^"]*)"/.exec(refresh) ?? [];
    await page.goto(at(next.replaceAll('&amp;', '&')));
    await page.getByRole('heading', { name: say.pages.stillThere.title }).waitFor();
    await go(page, say.pages.stillThere.stay);
    await page.waitForURL(form);
    await page.goto(at(next.replaceAll('&amp;', '&')));
    expect(await page.locator('meta[http-equiv=refresh]').getAttribute('content')).toBe('30;url=/kiosk/reset');
    await page.goto(at('/kiosk/reset'));
    await page.waitForURL(at('/'));
    await page.goto(form);
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect((await context.cookies()).map(({ name }) => name)).toContain('mode');
  });
});

const movesOn = (shown: Page) => shown.url().includes('/kiosk/still-there');

describe.each(['zh', 'en'])('in %s', (lang) => {
  test('axe finds nothing wrong on any page of a kiosk, nor in its question', async () => {
    // That the question moves on by itself is what it is for (ADR: let a kiosk forget): it asks before, and one press stays.
    const find = async () => {
      const wrong = await violationsOn(page, [], movesOn(page) ? ['meta-refresh'] : []);
      return wrong.map((one) => `${page.url()} ${one}`);
    };
    const found: string[] = [];
    for (const path of [
      '/',
      '/status',
      '/items/public-health',
      '/kiosk/leave',
      '/kiosk/no-files',
      '/kiosk/still-there',
    ]) {
      await page.goto(at(`/preferences?lang=${lang}&back=${encodeURIComponent(path)}`));
      found.push(...(await find()));
    }
    await page.goto(at('/status'));
    await page.clock.fastForward(91_000);
    await page.getByRole('alertdialog').waitFor();
    found.push(...(await find()));
    expect(found).toEqual([]);
  });
});
