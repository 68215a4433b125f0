// An errand inside another app: the simulator is a process of its own, the web view a browser with the door that apps give their pages.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { layoutWording } from '../../src/web/portal/layout/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { publicHealthAnswers } from '../support/catalogue/answers.ts';
import { hostAppSettings } from '../support/app/host-app.ts';
import { startHostApp, type HostAppProgram } from '../support/app/host-app-program.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { freePort } from '../support/identity/site.ts';
import { violationsOn } from '../support/web/axe.ts';
import { openBrowser } from '../support/web/browser.ts';
import { go } from './applicant.ts';
import { fillForm, saying } from './filling.ts';
import { handIn, handInMaterials } from './handing-in.ts';
import { Keyboard } from './keyboard.ts';

const say = portalWording.zh.host;
const PHONE = { width: 375, height: 760 };

let simulator: HostAppProgram;
let app: TestApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const port = await freePort();
  simulator = await startHostApp(`http://localhost:${port}`);
  app = await startTestApp({
    ONEWINDOW_LOG_LEVEL: 'error',
    PORT: String(port),
    ...hostAppSettings(simulator.page),
  });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await simulator.end();
});
afterEach(() => context.close());

const at = (path: string) => new URL(path, app.url).href;

/** What the app hears of its pages, over all of them. */
async function openApp(javaScriptEnabled = true): Promise<string[]> {
  const heard: string[] = [];
  context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled });
  await context.exposeFunction('heardByApp', (text: string) => void heard.push(text));
  await context.addInitScript(() => {
    const { heardByApp } = window as unknown as { heardByApp: (text: string) => void };
    Object.assign(window, { OneWindowHost: { postMessage: (text: string) => heardByApp(text) } });
  });
  page = await context.newPage();
  return heard;
}

/** By the simulator's own page: who uses the app, and what he taps. */
async function tap(wishes: { person: string; to: string; mode?: string; lang?: string }): Promise<void> {
  await page.goto(simulator.page);
  await page.locator(`input[name=person][value="${wishes.person}"]`).check();
  await page.locator('select[name=to]').selectOption(wishes.to);
  await page.locator('select[name=mode]').selectOption(wishes.mode ?? '');
  await page.locator('select[name=lang]').selectOption(wishes.lang ?? 'zh');
  await page.getByRole('button', { name: '打开一窗' }).click();
}

const typesIn = (heard: readonly string[]) => heard.map((text) => String(Object(JSON.parse(text)).type));
const heading = () => page.getByRole('heading', { level: 1 }).innerText();
const whoIs = async () => {
  await page.goto(at('/my/data'));
  return page.locator('main').innerText();
};

describe.each([
  ['with scripts', true, 'sun'],
  ['without any script', false, 'zhou'],
])('somebody in his app, %s', (_name, scripted, person) => {
  test('says that it is he, and does a whole errand there, in large letters and without our frame', async () => {
    const heard = await openApp(scripted);
    await tap({ person, to: '/items/public-health', mode: 'elder' });
    expect(await heading()).toBe(say.confirm.title);
    expect(page.url()).toBe(at('/host/confirm'));
    if (scripted) {
      const keys = new Keyboard(page);
      await keys.tabTo(say.confirm.yes);
      await keys.press('Enter');
    } else await go(page, say.confirm.yes);
    await page.waitForURL(at('/items/public-health'));
    expect(await page.locator('html').getAttribute('data-mode')).toBe('elder');
    expect(await page.locator('header, .breadcrumb').count()).toBe(0);
    expect(await page.locator('#help').isVisible()).toBe(true);
    await go(page, '开始办理');
    await go(page, '开始填写');
    await fillForm(page, saying('public-health', 'zh', publicHealthAnswers));
    await handInMaterials(page, 'zh');
    await go(page, '继续');
    await handIn(page, 'zh');
    if (scripted) {
      await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
      await page.locator('main a[data-document]').first().click();
      await expect.poll(() => typesIn(heard).at(-1)).toBe('document');
      expect(new Set(typesIn(heard))).toEqual(new Set(['ready', 'document']));
      expect(heard.join()).not.toMatch(/演示|98\d{16}|ticket/);
    } else {
      expect(heard).toEqual([]);
      await page.getByRole('link', { name: layoutWording.zh.host.back('模拟应用') }).click();
      await page.waitForURL(`${simulator.page}/`);
    }
  });
});

test('a page that needs somebody asks the app, which brings him back to it', async () => {
  const heard = await openApp();
  await tap({ person: '', to: '/my' });
  await page.getByRole('heading', { name: say.signIn.title }).waitFor();
  await expect.poll(() => typesIn(heard)).toContain('signInNeeded');
  expect(heard.map((text): unknown => JSON.parse(text))).toContainEqual({
    onewindow: 1,
    type: 'signInNeeded',
    to: '/my',
  });
  await tap({ person: 'zhou', to: '/my' });
  await go(page, say.confirm.yes);
  await page.waitForURL(at('/my'));
});

test('a link that somebody sent signs nobody in unnoticed', async () => {
  await openApp();
  await tap({ person: 'zhou', to: '/my' });
  await go(page, say.confirm.yes);
  await page.waitForURL(at('/my'));
  // The attacker's own ticket, opened by the victim.
  await tap({ person: 'sun', to: '/items' });
  expect(await heading()).toBe(say.confirm.title);
  expect(await page.locator('main').innerText()).toContain(say.confirm.other('演**八'));
  await go(page, say.confirm.no);
  await page.getByRole('heading', { name: say.notMe.title }).waitFor();
  expect(await whoIs()).toContain('演示周八');
  await page.goto(at('/host/confirm'));
  expect(await heading()).toBe(say.failed.title);
  expect(await whoIs()).toContain('演示周八');
});

test('the app’s own wishes change language and display of the page that is open', async () => {
  const heard = await openApp();
  // A page hears from when it has said that it is ready.
  const isReady = (language: string) =>
    expect
      .poll(() => heard.some((text) => text.includes('"ready"') && text.includes(`"language":"${language}"`)))
      .toBe(true);
  await tap({ person: '', to: '/items' });
  await isReady('zh-CN');
  await page.evaluate(() => dispatchEvent(new CustomEvent('onewindow:language', { detail: 'en' })));
  await isReady('en');
  await page.evaluate(() => dispatchEvent(new CustomEvent('onewindow:mode', { detail: 'high-contrast' })));
  await page.locator('html[data-mode=high-contrast]').waitFor();
  expect(page.url()).toBe(at('/items'));
  await page.getByRole('link', { name: 'Back to Simulated App' }).waitFor();
});

describe.each(['zh', 'en'])('in %s', (lang) => {
  test('axe finds nothing wrong on any page around the sign-in, in any display, and nothing runs over the edge', async () => {
    await openApp();
    const found: string[] = [];
    const look = async (mode: string) => {
      found.push(...(await violationsOn(page)).map((one) => `${page.url()} ${mode} ${one}`));
      await page.setViewportSize({ ...PHONE, width: 320 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) found.push(`${page.url()} ${mode} is ${over} px too wide`);
    };
    for (const mode of ['normal', 'elder', 'high-contrast']) {
      await tap({ person: 'sun', to: '/items', mode, lang });
      await look(mode);
      await page.locator('button[value=no]').click();
      await look(mode);
      for (const path of ['/host/sign-in?returnTo=%2Fmy', '/host/failed?why=ticketSpent&to=%2Fmy']) {
        await page.goto(at(path));
        await look(mode);
      }
    }
    expect(found).toEqual([]);
  });
});
