// 催办, 终止: a villager urges from a telephone without a script, the colleague who has the step answers at the desk, and what cannot be
// decided any more is ended by two officers, which the villager reads with its paper.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { deskUrgingWording } from '../../src/web/desk/urging/wording.ts';
import { endingWording } from '../../src/modules/intake/ending/wording.ts';
import { caseWording } from '../../src/modules/intake/cases/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { atHome, wordsOn } from './at-home.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const URGED = '铺面租约快到期了，请尽快办。';
const ANSWER = '周四去现场，当天出意见。';
const REASON = '申请人于三月一日去世，有户籍注销证明。';
const LAW = '《某条例》第十条';
const HELD_FOR_MS = 240_000;
const WEEK_MS = 8 * 24 * 60 * 60 * 1_000;

let app: TestApp;
let browser: Browser;
let ann: Officer;
let head: Officer;
let caseId: string;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  ann = await signedInOfficer(identity, { number: 720, roles: ['reviewer'], department: 'approval' });
  head = await signedInOfficer(identity, { number: 721, roles: ['leader'], department: 'approval' });
  ({ caseId } = await handedIn(app.house, app.cast.person));
  jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
  jsonOf(await ann.post(`/api/cases/${caseId}/tasks/t2/claim`, {}));
}, 240_000);
afterAll(async () => {
  vi.useRealTimers();
  await browser.close();
  await app.close();
});

const onPage = async (page: Page, language: 'zh' | 'en') => {
  await page.goto(new URL(`/my/cases/${caseId}?lang=${language}`, app.url).href);
  expect(await overflow(page)).toBe(0);
  return wordsOn(page);
};

async function atDesk(officer: Officer): Promise<Seat> {
  const seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, officer);
  await signIn(seat, new URL('/desk/', app.url).href, { ...officer, secret });
  await seat.page.goto(new URL(`/desk/cases/${caseId}`, app.url).href);
  return seat;
}

test(
  'a villager urges without a script, and reads the answer under the name of the department',
  async () => {
    const say = portalWording.zh.urging;
    const early = await atHome(app, browser, { javaScriptEnabled: false });
    expect(await onPage(early, 'zh')).toContain('还在正常办理，不用催');
    expect(await early.getByRole('button', { name: say.act, exact: true }).count()).toBe(0);

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + WEEK_MS, shouldAdvanceTime: true });
    const page = await atHome(app, browser, { javaScriptEnabled: false });
    await onPage(page, 'zh');
    await page.getByLabel(say.words).fill(URGED);
    await page.getByRole('button', { name: say.act, exact: true }).click();
    await page.getByText(URGED).first().waitFor();
    expect(await wordsOn(page)).toContain(say.states.waiting);
    expect(await page.getByRole('button', { name: say.act, exact: true }).count()).toBe(0);

    // Her session is a week younger than the villager's.
    vi.useRealTimers();
    jsonOf(await ann.post(`/api/cases/${caseId}/urges/u1/tasks/t2/answer`, { words: ANSWER }));
    const after = await onPage(page, 'zh');
    expect(after).toContain(ANSWER);
    const english = await atHome(app, browser, { javaScriptEnabled: false, language: 'en' });
    expect(await onPage(english, 'en')).toContain(portalWording.en.urging.states.waiting);
  },
  HELD_FOR_MS,
);

test(
  'a colleague is urged at the desk; a case is ended by two officers, and every step with it',
  async () => {
    const say = actsWording.zh;
    const seat = await atDesk(ann);
    const { page } = seat;
    await page.locator('summary', { hasText: deskUrgingWording.zh.open }).click();
    await page.getByLabel(deskUrgingWording.zh.words).fill('就等你们这一项了。');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: deskUrgingWording.zh.send, exact: true }).click();
    await page.getByText('就等你们这一项了。').first().waitFor();

    const proposing = await atDesk(app.cast.approver);
    await proposing.page.getByRole('button', { name: caseWording.zh.acts.proposeEnding }).click();
    await proposing.page.getByLabel(endingWording.zh.grounds.personGone).check();
    await proposing.page.getByLabel(say.ending.reason, { exact: true }).fill(REASON);
    await proposing.page.getByLabel(say.ending.law, { exact: true }).fill(LAW);
    expect(await violationsOn(proposing.page)).toEqual([]);
    await proposing.keys.press('Control+Enter');
    await proposing.page.getByText(say.done.proposeEnding).first().waitFor();

    const answering = await atDesk(head);
    await answering.page.getByRole('button', { name: caseWording.zh.acts.answerEnding }).click();
    await answering.page.getByLabel(say.ending.answers.confirm).check();
    expect(await violationsOn(answering.page)).toEqual([]);
    await answering.keys.press('Control+Enter');
    await answering.page.getByText(say.done.answerEnding).first().waitFor();

    const { row, tasks } = await caseFileOf(ann, caseId);
    expect(row).toMatchObject({ state: 'concluded', outcome: 'ended' });
    expect(tasks.filter(({ state }) => state === 'open' || state === 'suspended')).toEqual([]);
    const phone = await atHome(app, browser, { javaScriptEnabled: false });
    const told = await onPage(phone, 'zh');
    expect(told).toContain(portalWording.zh.cases.outcomes.ended);
    expect(told).toContain(caseWording.zh.papers.endingNotice);
    expect([...seat.faults, ...proposing.faults, ...answering.faults]).toEqual([]);
  },
  HELD_FOR_MS,
);
