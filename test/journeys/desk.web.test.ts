import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDateOf } from '../../src/kernel/civil-date.ts';
import { caseWording } from '../../src/modules/intake/index.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { shellWording } from '../../src/web/desk/shell/wording.ts';
import { worklistWording } from '../../src/web/desk/worklist/wording.ts';
import { uiWording, type ChosenMode } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, handedIn } from '../support/app/errand.ts';
import type { Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, openCase, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = {
  acts: actsWording.zh,
  cases: caseWording.zh,
  shell: shellWording.zh,
  list: worklistWording.zh,
  ui: uiWording.zh,
};

let app: TestApp;
let browser: Browser;
const seats = new Map<string, Seat>();

/** Who has signed in by keyboard stays at his desk for the tests that follow. */
async function seatOf(officer: Officer): Promise<Seat> {
  const known = seats.get(officer.officer);
  if (known) return known;
  const seat = await takeSeat(browser);
  seats.set(officer.officer, seat);
  const { secret } = await enrol(app.house.modules.identity, officer);
  await signIn(seat, new URL('/desk/', app.url).href, { ...officer, secret });
  return seat;
}

const stateOf = async ({ number, queryCode }: Receipt) =>
  jsonOf<{ state: string; outcome: string | null }>(
    await app.cast.nobody.post('/api/status', { number, code: queryCode }),
  );

const waitForWords = (page: Page, words: string) => page.getByText(words).first().waitFor();

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('an errand at the desk, by keyboard alone', () => {
  let receipt: Receipt;
  beforeAll(async () => {
    receipt = await handedIn(app.house, app.cast.person);
  });

  test('a clerk signs in with a second factor and accepts the first case in at most 17 keys', async () => {
    const seat = await seatOf(app.cast.clerk);
    const { page, keys } = seat;
    await page.getByRole('table').waitFor();
    keys.beginCount();
    await keys.press('Alt+ArrowDown');
    await page.locator('#act-accept').waitFor();
    await keys.press('F8');
    await waitForWords(page, say.acts.effects.accept);
    await keys.press('F8');
    await waitForWords(page, say.acts.done.accept);
    console.log(`accepted with ${keys.pressed} keys`);
    expect(keys.pressed).toBeLessThanOrEqual(17);
    expect(await stateOf(receipt)).toMatchObject({ state: 'accepted', outcome: null });
  });

  test('a reviewer finishes the steps of two departments one after the other, each with its opinion', async () => {
    const seat = await seatOf(app.cast.reviewer);
    const { page, keys } = seat;
    await openCase(seat, receipt.number);
    for (const words of ['主体资格和材料齐全。', '检测报告合格。']) {
      await keys.press('F8');
      await keys.tabTo(say.acts.opinion.opinions.agree);
      await keys.press('Space');
      await keys.tabTo(say.acts.opinion.note);
      await keys.type(words);
      await keys.press('Control+Enter');
      await waitForWords(page, say.acts.done.review);
      await waitForWords(page, words);
    }
    expect(await stateOf(receipt)).toMatchObject({ state: 'accepted' });
  });

  test('a visit says when, who went and which department did not come, and why', async () => {
    const seat = await seatOf(app.cast.reviewer);
    const { page, keys } = seat;
    await keys.press('F8');
    await page.getByRole('heading', { name: say.acts.titles.visit }).waitFor();
    await keys.press('Control+Enter');
    await waitForWords(page, say.acts.lacks.staffMissing);
    expect(await violationsOn(page)).toEqual([]);
    for (const [place, part] of civilDateOf(new Date()).split('-').entries()) {
      await page.locator('#f-visitOn, [id^="f-visitOn."]').nth(place).focus();
      await keys.type(part);
    }
    await keys.tabTo(say.acts.visit.staff);
    await keys.type('演示甲、演示乙');
    await keys.tabTo(say.acts.visit.presences.present);
    await keys.press('ArrowDown');
    await keys.tabTo(say.acts.visit.absence);
    await keys.type('临时有会。');
    await keys.tabTo(say.acts.opinion.opinions.agree);
    await keys.press('Space');
    await keys.tabTo(say.acts.opinion.note);
    await keys.type('现场与申报一致。');
    await keys.press('Control+Enter');
    await waitForWords(page, say.acts.done.visit);
    await waitForWords(page, '临时有会。');
    expect(await violationsOn(page)).toEqual([]);
  });

  test('an approver decides, and the paper can be opened', async () => {
    const seat = await seatOf(app.cast.approver);
    const { page, keys } = seat;
    await openCase(seat, receipt.number);
    await page.locator('#act-decide').waitFor();
    await keys.press('F8', 'Space', 'Control+Enter');
    await waitForWords(page, say.acts.done.decide);
    expect(await stateOf(receipt)).toMatchObject({ state: 'concluded', outcome: 'granted' });
    const paper = page.getByRole('link', { name: say.acts.paper(say.cases.papers.grantDecision) });
    const answer = await seat.context.request.get(new URL((await paper.getAttribute('href')) ?? '', app.url).href);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  });
});

describe('the other ways out', () => {
  test('a correction says, once, everything that is missing; a form that says too little is told what it lacks', async () => {
    const receipt = await handedIn(app.house, app.cast.person);
    const seat = await seatOf(app.cast.clerk);
    const { page, keys } = seat;
    await openCase(seat, receipt.number);
    await keys.press('F10', 'Control+Enter');
    await waitForWords(page, say.acts.lacks.nothingMissing);
    // The summary has the focus; its line leads into the field.
    await keys.press('Tab', 'Enter', 'Space');
    await keys.tabTo(say.acts.correction.what);
    await keys.type('营业执照拍得不清楚，请重新拍照。');
    await keys.press('Control+Enter');
    await waitForWords(page, say.acts.done.askCorrection);
    expect(await stateOf(receipt)).toMatchObject({ state: 'awaitingCorrection' });
  });

  test('what cannot be accepted is declined with reason, provision and another way', async () => {
    const receipt = await handedIn(app.house, app.cast.person);
    const seat = await seatOf(app.cast.clerk);
    const { page, keys } = seat;
    await openCase(seat, receipt.number);
    await keys.press('Shift+F8');
    await keys.tabTo(caseWording.zh.grounds.notNeeded);
    await keys.press('ArrowDown', 'Tab');
    await keys.tabTo(say.acts.refusal.otherOrgan);
    await keys.type('任城区行政审批服务局');
    await keys.tabTo(say.acts.refusal.reason);
    await keys.type('经营场所不在本县。');
    await keys.tabTo('《');
    await keys.press('Space');
    await keys.tabTo(say.acts.refusal.instead);
    await keys.type('请向经营场所所在地的县申请。');
    await keys.press('Control+Enter');
    await waitForWords(page, say.acts.done.refuseAcceptance);
    expect(await stateOf(receipt)).toMatchObject({ state: 'notAccepted' });
  });
});

test('whoever was overtaken is told so, and nothing that he wrote is lost', async () => {
  const receipt = await handedIn(app.house, app.cast.person);
  const seat = await seatOf(app.cast.clerk);
  const { page, keys } = seat;
  await openCase(seat, receipt.number);
  await keys.press('F10', 'Space');
  await keys.tabTo(say.acts.correction.what);
  const words = '平面图缺第2页，请补全。';
  await keys.type(words);
  jsonOf(await act(app.cast.clerk, receipt.caseId, ['accept', {}]));
  await keys.press('Control+Enter');
  await waitForWords(page, say.acts.stale.title);
  expect(await page.locator('.act-panel textarea').first().inputValue()).toBe(words);
  await keys.tabTo(say.acts.stale.look);
  await keys.press('Enter');
  await waitForWords(page, say.acts.stale.gone);
  expect(await page.locator('.act-panel textarea').first().inputValue()).toBe(words);
  await page.reload();
  await waitForWords(page, say.acts.stale.gone);
  expect(await page.locator('.act-panel textarea').first().inputValue()).toBe(words);
  expect(await stateOf(receipt)).toMatchObject({ state: 'accepted' });
});

describe.each<ChosenMode>(['normal', 'elder', 'high-contrast'])('shown in %s mode', (mode) => {
  test('the desk has nothing that keeps anybody out: list, file, each form, what was done, settings', async () => {
    const receipt = await handedIn(app.house, app.cast.person);
    const seat = await seatOf(app.cast.clerk);
    const { page, keys } = seat;
    await page.goto(new URL('/desk/', app.url).href);
    await page.getByRole('table').waitFor();
    await keys.tabTo(say.shell.settings);
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel(say.ui.frame.modes[mode], { exact: true }).focus();
    await keys.press('Space');
    expect(await page.evaluate(() => document.documentElement.dataset['mode'])).toBe(mode);
    const found = [await violationsOn(page)];
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    found.push(await violationsOn(page));
    await openCase(seat, receipt.number);
    found.push(await violationsOn(page));
    for (const [key, form] of [
      ['F10', 'askCorrection'],
      ['Shift+F8', 'refuseAcceptance'],
      ['F8', 'accept'],
    ] as const) {
      await keys.press(key);
      await page.getByRole('heading', { name: say.acts.titles[form], exact: true }).waitFor();
      found.push(await violationsOn(page));
    }
    await keys.press('F8');
    await waitForWords(page, say.acts.done.accept);
    found.push(await violationsOn(page));
    expect(found.flat()).toEqual([]);
  });
});

test('no script failed and no policy was broken at any desk', () => {
  expect([...seats.values()].flatMap(({ faults }) => faults)).toEqual([]);
});
