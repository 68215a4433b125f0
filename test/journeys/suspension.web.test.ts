// An expert review that the law does not count: clerk and villager see the clock stand still, why, and how it goes on.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays, civilDate, civilDateOf, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { Receipt } from '../../src/modules/intake/cases/receive.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { caseFileWording } from '../../src/web/desk/case-file/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { dayOfYearText, dayText, uiWording, type Language } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, finishTask } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { receivedFor } from '../support/app/received.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { atHome, wordsOn } from './at-home.ts';
import { enrol, openCase, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = { acts: actsWording.zh, file: caseFileWording.zh, ui: uiWording.zh, portal: portalWording.zh.cases };
const STEP = '专家评审';
const LAW = '行政许可法第四十五条';
/** Longer than any public holiday: some working day of it does not count. */
const REVIEW_DAYS = 14;

let app: TestApp;
let browser: Browser;
let receipt: Receipt;
let leader: Officer;
const secrets = new Map<string, string>();
const faults: string[] = [];
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  // The design of a special building: examined, and then reviewed by experts.
  receipt = await receivedFor(app, 'fire-design');
  const { identity } = app.house.modules;
  leader = await signedInOfficer(identity, { number: 961, roles: ['leader'] });
  for (const officer of [app.cast.clerk, app.cast.reviewer, leader])
    secrets.set(officer.officer, (await enrol(identity, officer)).secret);
  jsonOf(await act(app.cast.clerk, receipt.id, ['accept', {}]));
  jsonOf(await finishTask(app.cast.reviewer, receipt.id));
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  await browser.close();
  await app.close();
});

async function atDesk(officer: Officer): Promise<Seat> {
  const seat = await takeSeat(browser);
  await signIn(seat, new URL('/desk/', app.url).href, { ...officer, secret: secrets.get(officer.officer) ?? '' });
  await openCase(seat, receipt.number);
  return seat;
}

/** The villager's page; what fails in it is written down. */
async function home(javaScriptEnabled: boolean, language: Language = 'zh'): Promise<Page> {
  const page = await atHome(app, browser, { javaScriptEnabled, language });
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

const openDetails = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).click();

async function promised(): Promise<CivilDate> {
  const day = `select promised_on::text as day from intake.case_list where id = '${receipt.id}'`;
  const [row] = await askOwner<{ day: string }>(app, day);
  return civilDate(row?.day ?? '');
}

/** What stands on the page that needs no account, asked for with number and query code. */
async function askStatus(page: Page): Promise<void> {
  await page.goto(new URL('/status', app.url).href);
  await page.getByLabel(say.portal.status.number).fill(receipt.number);
  await page.getByLabel(say.portal.status.code).fill(receipt.queryCode);
  await page.getByRole('button', { name: say.portal.status.act }).click();
  await page.getByText(say.portal.sentences.accepted).waitFor();
}

const scripts = [
  ['with scripts', true],
  ['without', false],
] as const;

describe('while the experts review', () => {
  test('a clerk sees since when the clock stands still, for what, by which provision, and how far it was counted', async () => {
    const { page, faults: wrong } = await atDesk(app.cast.clerk);
    await page.locator('.case-standing').getByText(say.ui.lights.suspended).first().waitFor();
    const why = await page.locator('.case-stop').innerText();
    expect(why).toContain(say.file.stop.since(dayText(civilDateOf(new Date()), 'zh')));
    expect(why).toContain(STEP);
    expect(why).toContain(LAW);
    await page.locator('.case-facts-line').getByText(say.file.facts.promisedBefore).waitFor();
    await page.locator('.timeline').getByText(say.file.timeline.happened.clockStopped()).waitFor();
    await openDetails(page, say.file.ledger.title);
    expect(await page.locator('.ledger tbody tr').count()).toBe(1);
    expect(await violationsOn(page)).toEqual([]);
    faults.push(...wrong);
  });

  test.each(scripts)('the villager reads it in words of his own, %s', async (_name, javaScriptEnabled) => {
    const page = await home(javaScriptEnabled);
    for (const open of [() => page.goto(new URL(`/my/cases/${receipt.id}`, app.url).href), () => askStatus(page)]) {
      await open();
      const words = await page.locator('main').innerText();
      expect(words).toContain(say.portal.next.suspended(dayText(civilDateOf(new Date()), 'zh')));
      expect(words).toContain(STEP);
      expect(words).toContain(LAW);
      // A day that will move is no promise any more.
      expect(words).not.toContain(say.portal.facts.due);
      if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([]);
    }
    await page.context().close();
  });
});

describe('when the review is over', () => {
  test('the reviewer hands in its result, and the clock goes on with later days', async () => {
    const before = await promised();
    const stoppedOn = civilDateOf(new Date());
    vi.useFakeTimers({
      toFake: ['Date'],
      now: Date.now() + REVIEW_DAYS * 86_400_000,
      shouldAdvanceTime: true,
    });
    const { page, keys, faults: wrong } = await atDesk(app.cast.reviewer);
    await page.locator('#act-finishTask').waitFor();
    await keys.press('F8');
    await page.getByText(say.acts.effects.special).waitFor();
    await keys.tabTo(say.acts.opinion.opinions.agree);
    await keys.press('Space');
    await keys.tabTo(say.acts.opinion.note);
    await keys.type('专家组一致同意。');
    await keys.press('Control+Enter');
    await page.getByText(say.acts.done.special).first().waitFor();
    await page.locator('.case-stop').waitFor({ state: 'detached' });

    const after = await promised();
    expect(after > before).toBe(true);
    await page.locator('.case-facts-line').getByText(dayOfYearText(after, 'zh')).waitFor();
    await openDetails(page, say.file.ledger.title);
    const ledger = await page.locator('.ledger tbody tr').allInnerTexts();
    const paused = ledger.filter((day) => day.includes(say.file.ledger.whys.suspended));
    // The day of acceptance never counts, and the day on which the clock goes on does.
    expect(paused).toHaveLength(REVIEW_DAYS - 1);
    expect(paused.at(-1)).toContain(dayOfYearText(addDays(stoppedOn, REVIEW_DAYS - 1), 'zh'));
    expect(ledger.at(-1)).toContain(dayOfYearText(after, 'zh'));
    expect(await violationsOn(page)).toEqual([]);
    faults.push(...wrong);
  });

  test.each(scripts)('the villager sees the new day, %s', async (_name, javaScriptEnabled) => {
    const after = await promised();
    const page = await home(javaScriptEnabled);
    await page.goto(new URL(`/my/cases/${receipt.id}`, app.url).href);
    const words = await page.locator('main').innerText();
    expect(words).toContain(say.portal.next.accepted(dayText(after, 'zh')));
    await askStatus(page);
    expect(await page.locator('main').innerText()).toContain(dayOfYearText(after, 'zh'));
    await page.context().close();
  });
});

describe('when that is not enough', () => {
  const REASON = '案情复杂，需要向市消防救援支队核实：安全出口。';

  test('the head of the organ extends the limit by keyboard, and reads both new days and which of them are the extension', async () => {
    const before = await promised();
    const { page, keys, faults: wrong } = await atDesk(leader);
    await page.locator('#act-extend').waitFor();
    await keys.press('F9');
    await page.getByText(say.acts.effects.extend).waitFor();
    await keys.tabTo(say.acts.extension.days);
    await keys.type('11');
    await keys.press('Control+Enter');
    await page.getByRole('link', { name: say.acts.lacks.daysMissing }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await keys.tabTo(say.acts.extension.days);
    await keys.press('Control+A');
    await keys.type('5');
    await keys.tabTo(say.acts.extension.reason);
    await keys.type(REASON);
    await keys.press('Control+Enter');
    await page.getByText(say.acts.done.extend).first().waitFor();

    const after = await promised();
    expect(after > before).toBe(true);
    const done = await page.locator('.done-note').innerText();
    expect(done).toContain(say.acts.dueOn(dayText(after, 'zh')));
    const facts = await page.locator('.case-facts-line').innerText();
    expect(facts).toContain(say.file.facts.extendedBy('5'));
    expect(facts).toContain(dayOfYearText(after, 'zh'));
    const told = await page.locator('.timeline > li').last().innerText();
    expect(told).toContain(REASON);
    expect(told).toContain(dayOfYearText(after, 'zh'));
    await openDetails(page, say.file.ledger.title);
    const ledger = await page.locator('.ledger tbody tr').allInnerTexts();
    const added = ledger.filter((day) => day.includes(say.file.ledger.extended));
    expect(added.filter((day) => !day.includes(say.file.ledger.notCounted))).toHaveLength(5);
    expect(ledger.at(-1)).toContain(dayOfYearText(after, 'zh'));
    expect(await page.locator('#act-extend').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    faults.push(...wrong);
  });

  test.each([
    ['with scripts', true, 'zh'],
    ['without', false, 'zh'],
    ['without, in English', false, 'en'],
  ] as const)('the villager reads why and the new day, %s', async (_name, javaScriptEnabled, language) => {
    const after = await promised();
    const page = await home(javaScriptEnabled, language);
    await page.goto(new URL(`/my/cases/${receipt.id}`, app.url).href);
    const words = await wordsOn(page);
    const { case: told, next } = portalWording[language].cases;
    expect(words).toContain(REASON);
    expect(words).toContain(told.extended('5', dayText(after, language)));
    expect(words).toContain(next.accepted(dayText(after, language)));
    await page.context().close();
  });
});

test('no script failed and no policy was broken', () => {
  expect(faults).toEqual([]);
});
