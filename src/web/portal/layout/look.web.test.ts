import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../../../../test/support/web/axe.ts';
import { openBrowser } from '../../../../test/support/web/browser.ts';
import { openPortalSite, type PortalSite } from '../../../../test/support/web/portal-site.ts';
import { frameFor, specimenPage } from '../../../../test/support/web/specimen.ts';
import { LANGUAGES, MODES, type Language, type Mode } from '../../ui/index.ts';

let browser: Browser;
let site: PortalSite;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openPortalSite((path, assets) => {
    const asked = new URL(path, 'http://any').searchParams;
    const language = LANGUAGES.find((one) => one === asked.get('language')) ?? 'zh';
    const mode = MODES.find((one) => one === asked.get('mode')) ?? 'normal';
    return specimenPage(frameFor(assets, language, mode));
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(language: Language, mode: Mode, width: number): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${site.url}/?language=${language}&mode=${mode}`);
  return { page, complaints };
}

/** English words are longer, Chinese ones break anywhere; the colours are the same. */
const looks: { mode: Mode; language: Language }[] = [
  ...MODES.map((mode) => ({ mode, language: 'zh' as const })),
  { mode: 'normal', language: 'en' },
  { mode: 'elder', language: 'en' },
];

describe.each(looks)('in $mode mode and $language', ({ mode, language }) => {
  test('axe finds nothing to complain about', async () => {
    const { page, complaints } = await open(language, mode, 1280);
    expect(await violationsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  // 320 px is also what 400 % zoom leaves of 1280 px (WCAG 2.2, 1.4.10).
  test('nothing runs over the edge at 320 px', async () => {
    const { page } = await open(language, mode, 320);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
    await page.context().close();
  });
});

describe.each(LANGUAGES)('in elder mode and %s', (language) => {
  test('no text is under 22 px', async () => {
    const { page } = await open(language, 'elder', 375);
    const small = await page.evaluate(() =>
      [...document.body.querySelectorAll<HTMLElement>('*')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 22)
        .map((element) => element.outerHTML),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });

  test('no target is lower than 60 px, links inside a sentence apart', async () => {
    const { page } = await open(language, 'elder', 375);
    const low = await page.evaluate(() => {
      const heightOf = (element: Element) => {
        const cover = getComputedStyle(element, '::after');
        return cover.position === 'absolute' && cover.content === '""'
          ? (element.closest('li, .card')?.getBoundingClientRect().height ?? 0)
          : element.getBoundingClientRect().height;
      };
      return [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden])')]
        .filter((element) => element.getClientRects().length > 0 && !element.matches('.skip'))
        .filter((element) => Math.round(heightOf(element)) < 60)
        .map((element) => element.outerHTML);
    });
    expect(low).toEqual([]);
    await page.context().close();
  });
});
