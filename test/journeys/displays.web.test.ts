// Every kind of page of the portal in each display: how large, how wide, in how many columns, and whether the focus is seen.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Mode } from '../../src/web/ui/index.ts';
import { mountedRoutes } from '../support/app/mounted.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import {
  columns,
  competingActs,
  overflow,
  smallTargets,
  smallTexts,
  unseenFocus,
  unseenShapes,
} from '../support/web/looks.ts';
import { kindsMissing, portalKinds, type PageKind } from '../support/web/portal-kinds.ts';
import { violationsOn } from './officers.ts';

// Each goes over every page, on a machine that may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 });

let app: TestApp;
let browser: Browser;
let kinds: PageKind[];
beforeAll(async () => {
  app = await startTestApp({
    ONEWINDOW_LOG_LEVEL: 'silent',
    // The pages of a mailbox are shown where there is a server; nobody answers at this one.
    ONEWINDOW_SMTP_URL: 'smtp://127.0.0.1:9',
    ONEWINDOW_MAIL_SENDER: 'window@county.example',
    // Papers are fetched where there is a courier; this one is never reached.
    ONEWINDOW_EXPRESS_URL: 'http://127.0.0.1:9/',
    ONEWINDOW_EXPRESS_TOKEN: 'nobody-answers-here',
  });
  browser = await openBrowser();
  kinds = await portalKinds(app);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function contextOf(
  { as: { cookie } }: PageKind,
  { mode, lang }: { mode: Mode; lang: string },
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const [session = '', ...token] = cookie.split('=');
  const cookies = [
    { name: 'mode', value: mode },
    { name: 'lang', value: lang },
    ...(cookie === '' ? [] : [{ name: session, value: token.join('=') }]),
  ];
  await context.addCookies(cookies.map((one) => ({ ...one, url: app.url })));
  return context;
}

/** Axe knows of no page that moves on because somebody was asked whether he is there and did not answer (WCAG 2.2.1). */
const askedFirst = (path: string) => (path === '/kiosk/still-there' ? ['meta[http-equiv="refresh"]'] : []);

type Look = (page: Page, width: number) => Promise<readonly string[]>;

/** What a look finds on any kind of page at these widths, under the page and the width. A browser for each person, not for each page. */
async function findOnEveryPage(
  display: { mode: Mode; lang: string },
  widths: readonly number[],
  look: Look,
): Promise<string[]> {
  const pages = new Map<string, Page>();
  const found: string[] = [];
  // Axe judges each page once in the ordinary display, and one of each route in the others. Words in English are in the ordinary one.
  const routes = new Set<string>();
  for (const kind of kinds.filter(({ path }) => display.mode === 'kiosk' || !path.startsWith('/kiosk'))) {
    const page = pages.get(kind.as.cookie) ?? (await (await contextOf(kind, display)).newPage());
    pages.set(kind.as.cookie, page);
    const answer = await page.goto(new URL(kind.path, app.url).href);
    // An error page in the place of the page that is meant would pass unseen.
    expect(answer?.status() ?? 0, kind.path).toBe(kind.status);
    expect(await page.locator('html').getAttribute('data-mode'), kind.path).toBe(display.mode);
    // What is folded away counts too.
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await look(page, width)).map((one) => `${width} ${kind.route} ${one}`));
    }
    const judged = display.mode === 'normal' || (display.lang === 'zh' && !routes.has(kind.route));
    if (judged) found.push(...(await violationsOn(page, askedFirst(kind.path))).map((one) => `${kind.route} ${one}`));
    routes.add(kind.route);
  }
  for (const page of pages.values()) await page.context().close();
  return [...new Set(found)];
}

const beyondTheEdge: Look = async (page) => {
  const over = await overflow(page);
  return over > 0 ? [`is ${over} px too wide`] : [];
};

test('each look finds what is planted for it', async () => {
  const page = await browser.newPage({ viewport: { width: 375, height: 900 } });
  await page.setContent(`<!doctype html><body style="background:#000"><main>
    <p style="font-size:21px">text</p><a href="/x">alone</a><p>in a <a href="/x">sentence</a></p>
    <div style="display:grid;grid-template-columns:1fr 1fr"><p>one</p><p>two</p></div>
    <button class="button-go" style="outline:none;width:60px;height:60px">x</button>
    <button class="button-go" style="width:60px;height:60px">y</button>
    <svg width="20" height="20"><path d="M0 0h9v9z" fill="#111" /></svg>
    <div style="width:500px;height:1px"></div></main></body>`);
  const count = async (found: Promise<readonly unknown[]>) => (await found).length;
  expect(await count(smallTexts(page, 16.5))).toBeGreaterThan(2);
  expect(await count(smallTexts(page, 21.5, 'main'))).toBe(0);
  expect(await smallTargets(page, 60)).toEqual([expect.stringContaining('alone')]);
  expect(await count(columns(page))).toBe(1);
  expect(await count(competingActs(page))).toBe(2);
  expect(await unseenFocus(page)).toContainEqual(expect.stringContaining('<button'));
  expect(await count(unseenShapes(page))).toBe(1);
  expect(await overflow(page)).toBeGreaterThan(100);
  await page.close();
});

test('no kind of page is left out', async () => {
  expect(kindsMissing(kinds, await mountedRoutes(app.house))).toEqual([]);
});

const isLarge: Look = async (page, width) => [
  ...(await smallTexts(page, 22)),
  ...(await smallTargets(page, 60)),
  ...(await columns(page)),
  ...(await beyondTheEdge(page, width)),
];

test.each(['zh', 'en'])(
  'the elder display in %s is one column of text of at least 22 px and targets of at least 60 px',
  async (lang) => {
    expect(await findOnEveryPage({ mode: 'elder', lang }, [320, 375, 1280], isLarge)).toEqual([]);
  },
);

test('so is a kiosk, with one act that moves on', async () => {
  const found = await findOnEveryPage({ mode: 'kiosk', lang: 'zh' }, [1280], async (page, width) => [
    ...(await isLarge(page, width)),
    ...(await competingActs(page)),
  ]);
  expect(found).toEqual([]);
});

test('in high contrast the focus and every drawing are seen, and no text is under 17 px', async () => {
  const found = await findOnEveryPage({ mode: 'high-contrast', lang: 'zh' }, [320, 1280], async (page, width) => [
    // The drawing of the steps has a list below it that says the same.
    ...(await smallTexts(page, 17, '.step-picture')),
    ...(width === 1280 ? [...(await unseenFocus(page)), ...(await unseenShapes(page))] : []),
    ...(await beyondTheEdge(page, width)),
  ]);
  expect(found).toEqual([]);
});

// English words are longer, Chinese ones break anywhere.
test('the ordinary display fits a window of 320 px, which is 1280 px at 400 %', async () => {
  expect(await findOnEveryPage({ mode: 'normal', lang: 'en' }, [320], beyondTheEdge)).toEqual([]);
});
