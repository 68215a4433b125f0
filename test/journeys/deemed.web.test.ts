// 行政许可法 art. 32 as the villager reads it: nobody answered in five working days, so the law itself accepted, as of the day of receipt.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays, civilDate, type CivilDate } from '../../src/kernel/civil-date.ts';
import { caseWording, deemAccepted } from '../../src/modules/intake/index.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { dayOfYearText, dayText } from '../../src/web/ui/index.ts';
import { handedIn } from '../support/app/errand.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { atHome, wordsOn, type AtHome } from './at-home.ts';
import { violationsOn } from './officers.ts';

let app: TestApp;
let browser: Browser;
let receipt: Receipt;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  receipt = await handedIn(app.house, app.cast.person);
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  await browser.close();
  await app.close();
});

/** It is noon of that day, for the program and for whoever signs in. */
function itIs(day: CivilDate): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T04:00:00Z`), shouldAdvanceTime: true });
}

/** The job of the law, as the program calls it each day. */
function theLawActs() {
  const { area } = app.house.foundation.config;
  return deemAccepted(app.house.modules.intake, { scope: { area, departments: 'all' } });
}

async function home(how: AtHome): Promise<Page> {
  const page = await atHome(app, browser, how);
  await page.goto(new URL(`/my/cases/${receipt.caseId}`, app.url).href);
  return page;
}

async function promisedOn(): Promise<CivilDate> {
  const day = `select promised_on::text as day from intake.case_list where id = '${receipt.caseId}'`;
  const [row] = await askOwner<{ day: string }>(app, day);
  return civilDate(row?.day ?? '');
}

const readings = [
  { javaScriptEnabled: false, language: 'zh' },
  { javaScriptEnabled: true, language: 'zh' },
  { javaScriptEnabled: false, language: 'en' },
] as const;

describe('on the last of the five working days', () => {
  test.each(readings)(
    'it still waits for an answer, by the day that was said ($language, $javaScriptEnabled)',
    async (how) => {
      const last = civilDate(receipt.answerBy);
      itIs(last);
      expect(await theLawActs()).toEqual({ accepted: 0, failed: [] });
      const page = await home(how);
      const { cases } = portalWording[how.language];
      const words = await wordsOn(page);
      expect(words).toContain(cases.sentences.submitted);
      expect(words).toContain(cases.next.submitted(dayText(last, how.language)));
      await page.context().close();
    },
  );
});

describe('on the day after', () => {
  test('the law accepts it, once', async () => {
    itIs(addDays(civilDate(receipt.answerBy), 1));
    expect(await theLawActs()).toEqual({ accepted: 1, failed: [] });
    expect(await theLawActs()).toEqual({ accepted: 0, failed: [] });
  });

  test.each(readings)(
    'the villager reads that it is accepted, why, and until when it is decided ($language, $javaScriptEnabled)',
    async (how) => {
      const promised = await promisedOn();
      const page = await home(how);
      const { cases } = portalWording[how.language];
      const words = await wordsOn(page);
      expect(words).toContain(cases.sentences.accepted);
      expect(words).toContain(caseWording[how.language].happened.caseDeemedAccepted);
      expect(words).toContain(cases.next.accepted(dayText(promised, how.language)));
      expect(await overflow(page)).toBe(0);
      const notice = page.getByRole('link', { name: caseWording[how.language].papers.acceptanceNotice });
      const href = (await notice.first().getAttribute('href')) ?? '';
      const paper = await page.context().request.get(new URL(href, app.url).href);
      expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
      if (how.javaScriptEnabled) expect(await violationsOn(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('whoever asks with number and query code reads the same, without an account', async () => {
    const { status, sentences } = portalWording.zh.cases;
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(new URL('/status', app.url).href);
    await page.getByLabel(status.number).fill(receipt.number);
    await page.getByLabel(status.code).fill(receipt.queryCode);
    await page.getByRole('button', { name: status.act }).click();
    await page.getByText(sentences.accepted).first().waitFor();
    expect(await wordsOn(page)).toContain(dayOfYearText(await promisedOn(), 'zh'));
    await context.close();
  });

  test('a message tells it, and leads to the page', async () => {
    const page = await home({ javaScriptEnabled: false });
    const told = page.getByRole('link', { name: /依法视为已经受理/ });
    await vi.waitFor(async () => {
      await page.goto(new URL('/my/messages', app.url).href);
      expect(await told.count()).toBe(1);
    }, 15_000);
    await told.click();
    await page.getByText(receipt.number.slice(-6)).first().waitFor();
    await page.context().close();
  });
});
