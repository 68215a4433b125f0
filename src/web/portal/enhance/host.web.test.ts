// What a page says to the app around it and what it hears, as `docs/how-to/host-app.md` states it, by each of the two doors that apps give.
import { readFile } from 'node:fs/promises';
import { createElement as h } from 'react';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../test/support/web/browser.ts';
import { openPortalSite, type PortalSite } from '../../../../test/support/web/portal-site.ts';
import { frameFor } from '../../../../test/support/web/specimen.ts';
import * as ui from '../../ui/index.ts';
import type { Assets } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { layoutWording } from '../layout/wording.ts';
import { HostSignInPage } from '../pages/host/HostPages.tsx';

const app = { name: { zh: '爱山东', en: 'Ai Shandong' }, returnHref: '/the-app', signsIn: true };
const BACK = layoutWording.zh.host.back('爱山东');

function pageAt(path: string, assets: Assets) {
  const frame = { ...frameFor(assets, 'zh', 'elder'), host: path.startsWith('/outside') ? undefined : app };
  if (path === '/sign-in') return h(HostSignInPage, { frame, app, to: '/my?x=1' });
  const back = path === '/form' ? { back: '/before' } : {};
  const rules = JSON.stringify({
    rules: { fields: [] },
    words: {},
    summary: { title: '', pageTitle: '' },
  });
  return h(
    PortalPage,
    { frame, title: '办理', ...back, children: null },
    h('h1', null, '办理'),
    h('a', { href: '/paper.pdf', 'data-document': '' }, '收件回执'),
    h(ui.ActForm, {
      language: 'zh',
      action: '/form',
      once: 'k',
      children: null,
      rules: path === '/form' ? undefined : rules,
    }),
  );
}

/** What an app puts into its pages. */
function giveDoor(kind: 'android' | 'ios') {
  const said: string[] = [];
  const door = { postMessage: (text: string) => void said.push(text) };
  Object.assign(window, { said });
  if (kind === 'android') Object.assign(window, { OneWindowHost: door });
  else Object.assign(window, { webkit: { messageHandlers: { OneWindowHost: door } } });
}

declare global {
  interface Window {
    said: string[];
  }
}

let browser: Browser;
let site: PortalSite;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openPortalSite(pageAt);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(() => context.close());

async function open(path: string, door: 'android' | 'ios' | 'none' = 'android'): Promise<string[]> {
  const faults: string[] = [];
  context = await browser.newContext({ viewport: { width: 375, height: 700 } });
  if (door !== 'none') await context.addInitScript(giveDoor, door);
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(site.url + path);
  return faults;
}
const said = () => page.evaluate(() => window.said.map((text): Record<string, unknown> => JSON.parse(text)));
const wish = (name: string, detail?: unknown) =>
  page.evaluate(([event, value]) => dispatchEvent(new CustomEvent(String(event), { detail: value })), [name, detail]);
const stays = async () => {
  const before = page.url();
  await page.waitForTimeout(150);
  return page.url() === before;
};

const READY = { onewindow: 1, type: 'ready', title: '办理 - 一窗', language: 'zh-CN', mode: 'elder' };

describe('a page says', () => {
  test.each(['android', 'ios'] as const)('on %s what it is, once, without saying who anybody is', async (door) => {
    await open('/form', door);
    expect(await said()).toEqual([READY]);
  });

  test('a title that changes', async () => {
    await open('/form');
    await page.evaluate(() => (document.title = '错误：办理'));
    await expect.poll(said).toContainEqual({ onewindow: 1, type: 'title', title: '错误：办理' });
  });

  test('that a document is opened', async () => {
    await open('/form');
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    await page.getByText('收件回执').click();
    const address = `${site.url}/paper.pdf`;
    expect((await said()).at(-1)).toEqual({ onewindow: 1, type: 'document', address, name: '收件回执' });
  });

  test('that it wants to be closed; an app that does not listen is reached by the link', async () => {
    await open('/form');
    await page.getByRole('link', { name: BACK }).click();
    expect((await said()).at(-1)).toEqual({ onewindow: 1, type: 'close' });
    await page.waitForURL('**/the-app');
  });

  test('that somebody has to sign in, at once and again by the button', async () => {
    await open('/sign-in');
    await page.getByRole('button', { name: '用爱山东登录' }).click();
    const needed = { onewindow: 1, type: 'signInNeeded', to: '/my?x=1' };
    expect((await said()).slice(1)).toEqual([needed, needed]);
  });
});

describe('a page hears', () => {
  test.each([
    ['onewindow:mode', 'high-contrast', '/preferences?mode=high-contrast&back=%2Fform'],
    ['onewindow:language', 'en', '/preferences?lang=en&back=%2Fform'],
    ['onewindow:back', undefined, '/before'],
  ])('%s %s', async (name, detail, place) => {
    await open('/form');
    await wish(name, detail);
    await page.waitForURL(site.url + place);
  });

  test('a wish to go back where there is nothing before it as a wish to close', async () => {
    await open('/first');
    await wish('onewindow:back');
    expect((await said()).at(-1)).toEqual({ onewindow: 1, type: 'close' });
  });

  test.each([
    ['onewindow:mode', 'kiosk'],
    ['onewindow:mode', ['elder']],
    ['onewindow:mode', undefined],
    ['onewindow:language', 'fr&back=//evil.example'],
    ['onewindow:language', 7],
    ['onewindow:open', 'https://evil.example/'],
  ])('nothing of what does not fit: %s %j', async (name, detail) => {
    const faults = await open('/form');
    await wish(name, detail);
    expect([await stays(), faults]).toEqual([true, []]);
  });
});

describe('nothing is said', () => {
  test('by a page that no app has opened', async () => {
    await open('/outside');
    await wish('onewindow:mode', 'elder');
    expect([await said(), await stays()]).toEqual([[], true]);
  });

  test('where the app gives no door; the links lead on', async () => {
    const faults = await open('/sign-in', 'none');
    expect(await page.getByRole('button', { name: '用爱山东登录' }).isVisible()).toBe(false);
    await page.getByText('请回到爱山东').waitFor();
    await page.getByRole('link', { name: BACK }).first().click();
    await page.waitForURL('**/the-app');
    expect(faults).toEqual([]);
  });
});

test('the page for the app’s developers names every message and every event', async () => {
  const source = await readFile('src/web/portal/enhance/host.ts', 'utf8');
  const document = await readFile('docs/how-to/host-app.md', 'utf8');
  const types = [...source.matchAll(/\| \{ type: '(\w+)'/g)].map(([, type = '']) => type);
  const events = [...source.matchAll(/'(onewindow:\w+)'/g)].map(([, event = '']) => event);
  expect([types.length, events.length]).toEqual([5, 3]);
  for (const name of [...types, ...events]) expect(document).toContain(`\`${name}\``);
});
