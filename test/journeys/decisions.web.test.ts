import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseWording } from '../../src/modules/intake/index.ts';
import { syntheticUscc } from '../../src/kernel/codes/synthetic.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { decisionWording } from '../../src/web/desk/decision/wording.ts';
import type { ChosenMode } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, finishTasks, handedIn } from '../support/app/errand.ts';
import { receivedFor } from '../support/app/received.ts';
import { signedInOfficer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { enrol, openCase, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = { acts: actsWording.zh, decision: decisionWording.zh, parts: caseWording.zh.paragraphs };

let app: TestApp;
let browser: Browser;
let seat: Seat;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, app.cast.approver);
  await signIn(seat, new URL('/desk/', app.url).href, { ...app.cast.approver, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function reviewedCase(): Promise<Receipt> {
  const receipt = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, receipt.caseId, ['accept', {}]));
  await finishTasks(app.cast.reviewer, receipt.caseId);
  return receipt;
}

const field = (page: Page, id: string) => page.locator(`textarea[name="text.${id}"]`);
const order = (page: Page) =>
  page.locator('input[name=part]').evaluateAll((parts) => parts.map((part) => part.getAttribute('value')));

/** Replaces what stands in the field that is called so. */
async function write({ keys }: Seat, name: string, text: string): Promise<void> {
  await keys.tabTo(name);
  await keys.press('Control+A');
  await keys.type(text);
}

/** The address of what the page opens: not every browser has a viewer for papers, and one without saves them. */
const rememberOpened = (page: Page) =>
  page.evaluate(() => {
    const open = window.open.bind(window);
    window.open = (...asked) => {
      document.documentElement.dataset['opened'] = String(asked[0]);
      return open(...asked);
    };
  });

describe('a denial, by keyboard alone', () => {
  let receipt: Receipt;
  beforeAll(async () => {
    receipt = await reviewedCase();
    await openCase(seat, receipt.number);
    await seat.keys.press('F8', 'ArrowRight', 'Space');
    await field(seat.page, 'facts').waitFor();
  });

  test('begins with the standard text, and says number and remedy', async () => {
    const { page } = seat;
    const { decision } = await caseFileOf(app.cast.approver, receipt.caseId);
    expect(await field(page, 'facts').inputValue()).toContain('营业执照');
    expect(await order(page)).toEqual(['facts', 'reason', 'provisions']);
    await page.getByText(decision?.numbers.deny ?? 'no number').waitFor();
    await page.getByText(decision?.remedy ?? 'no remedy').waitFor();
  });

  test('sent too early says what is still to be written, and keeps what there is', async () => {
    const { page, keys } = seat;
    await keys.press('Control+Enter');
    await page.getByText(say.acts.lacks.gapLeft).first().waitFor();
    await page.getByText(say.acts.lacks.basisMissing).first().waitFor();
    expect(await field(page, 'facts').inputValue()).toContain('＿＿');
  });

  test('is written, put in order, and gets a part of its own', async () => {
    const { page, keys } = seat;
    await write(seat, say.parts.facts, '现场核查发现，场所没有独立的用品消毒间。');
    await write(seat, say.parts.reason, '不符合卫生要求。');
    await keys.tabTo(`${say.decision.up} ${say.parts.reason}`);
    await keys.press('Enter');
    await expect.poll(() => order(page)).toEqual(['reason', 'facts', 'provisions']);
    expect(await keys.focusedName()).toContain(say.decision.down);
    await keys.tabTo('《公共场所卫生管理条例》第八条');
    await keys.press('Space');
    await keys.tabTo(say.decision.add);
    await keys.press('Enter');
    await expect.poll(() => keys.focusedName()).toContain(say.decision.ownTitle('1'));
    await keys.type('补救办法');
    await keys.tabTo(say.decision.ownText('1'));
    await keys.type('设好消毒间后可以重新申请。');
  });

  test('is still there after a reload, in its order', async () => {
    const { page } = seat;
    await page.reload();
    await field(page, 'own1').waitFor();
    expect(await order(page)).toEqual(['reason', 'facts', 'provisions', 'own1']);
    expect(await field(page, 'reason').inputValue()).toBe('不符合卫生要求。');
    expect(await page.locator('input[name="title.own1"]').inputValue()).toBe('补救办法');
    expect(await page.locator('input[name=basis]:checked').evaluateAll((boxes) => boxes.length)).toBe(1);
  });

  test('turning to a grant and back loses nothing that was written', async () => {
    const { page, keys } = seat;
    await keys.press('Space');
    await field(page, 'conditions').waitFor();
    expect(await field(page, 'reason').inputValue()).toBe('不符合卫生要求。');
    await field(page, 'conditions').fill('限于一楼。');
    await page.getByLabel(say.decision.outcomes.deny).focus();
    await keys.press('Space');
    await field(page, 'conditions').waitFor({ state: 'detached' });
    expect(await page.locator('input[type=hidden][name="text.conditions"]').inputValue()).toBe('限于一楼。');
    expect(await field(page, 'own1').inputValue()).toBe('设好消毒间后可以重新申请。');
  });

  test('is looked at as a PDF before it is made', async () => {
    const { page, keys } = seat;
    await keys.tabTo(say.decision.preview);
    const answered = page.waitForResponse((response) => response.url().endsWith('/decide/preview'));
    const opened = seat.context.waitForEvent('page');
    await rememberOpened(page);
    await keys.press('Enter');
    const answer = await answered;
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    const link = page.getByRole('link', { name: say.decision.openPreview });
    await link.waitFor();
    await (await opened).close();
    expect(await link.getAttribute('href')).toBe(await page.locator('html').getAttribute('data-opened'));
    expect((await caseFileOf(app.cast.approver, receipt.caseId)).row.state).toBe('accepted');
  });

  test('is made, and the villager reads paper and words', async () => {
    const { page, keys } = seat;
    await keys.press('Control+Enter');
    await page.getByText(say.acts.done.decide).first().waitFor();
    const file = await caseFileOf(app.cast.approver, receipt.caseId);
    expect(file.timeline.at(-1)?.words?.map(({ about }) => about)).toEqual(['reason', 'facts', 'own']);
    const phone = await browser.newContext({ locale: 'zh-CN', viewport: { width: 375, height: 760 } });
    const villager = await phone.newPage();
    await phone.addCookies(cookiesOf(app.cast.person.cookie));
    await villager.goto(new URL(`/my/cases/${receipt.caseId}`, app.url).href);
    await villager.getByText('设好消毒间后可以重新申请。').waitFor();
    expect([await overflow(villager), await violationsOn(villager)]).toEqual([0, []]);
    const paper = villager.getByRole('link', { name: caseWording.zh.papers.denialDecision });
    const answer = await phone.request.get(new URL((await paper.getAttribute('href')) ?? '', app.url).href);
    expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await phone.close();
  });
});

const cookiesOf = (line: string) => {
  const [name = '', value = ''] = line.split('=', 2);
  return [{ name, value, url: app.url }];
};

test('whoever was overtaken while he wrote is told what happened, and his words stay', async () => {
  const receipt = await reviewedCase();
  const { page, keys } = seat;
  await openCase(seat, receipt.number);
  await keys.press('F8', 'Space');
  await write(seat, say.parts.reason, '我写了一半');
  const colleague = await signedInOfficer(app.house.modules.identity, { number: 941, roles: ['approver'] });
  jsonOf(await act(colleague, receipt.caseId, ['decide', { outcome: 'grant', paragraphs: [] }]));
  await keys.press('Control+Enter');
  await page.getByText(say.acts.stale.title).waitFor();
  expect(await field(page, 'reason').inputValue()).toBe('我写了一半');
});

describe('a grant that gives a number, by keyboard alone', () => {
  const uscc = syntheticUscc('93370828', 8);
  const number = (page: Page) => page.locator('input[name="assigned.org.uscc"]');
  let receipt: { id: string; number: string };
  beforeAll(async () => {
    receipt = await receivedFor(app, 'coop-reg');
    await openCase(seat, receipt.number);
    await seat.keys.press('F8', 'Space');
    await number(seat.page).waitFor();
  });

  test('asks for it, and says so where it is left empty', async () => {
    const { page, keys } = seat;
    await keys.press('Control+Enter');
    await page.getByText(say.acts.lacks.assignedMissing).first().waitFor();
    expect([await overflow(page), await violationsOn(page)]).toEqual([0, []]);
  });

  test('says what is wrong with it, and keeps what was typed', async () => {
    const { page, keys } = seat;
    await number(page).focus();
    await keys.type('93370828MA3TEST00X');
    await keys.press('Control+Enter');
    await page.getByText(caseWording.zh.refusals.assignedWrong).first().waitFor();
    expect(await number(page).inputValue()).toBe('93370828MA3TEST00X');
  });

  test('a denial asks for none, and turning back finds it still there', async () => {
    const { page, keys } = seat;
    await page.getByLabel(say.decision.outcomes.deny).focus();
    await keys.press('Space');
    await expect.poll(() => number(page).getAttribute('type')).toBe('hidden');
    await page.getByLabel(say.decision.outcomes.grant).focus();
    await keys.press('Space');
    await expect.poll(() => number(page).getAttribute('type')).toBe('text');
    expect(await number(page).inputValue()).toBe('93370828MA3TEST00X');
  });

  test('is given, and stands in the file and on the page of the villager', async () => {
    const { page, keys } = seat;
    await number(page).focus();
    await keys.press('Control+A');
    await keys.type(uscc);
    await keys.press('Control+Enter');
    await page.getByText(say.acts.done.decide).first().waitFor();
    await page.goto(new URL(`/desk/cases/${receipt.id}`, app.url).href);
    await page.getByText(uscc).first().waitFor();
    const phone = await browser.newContext({ locale: 'zh-CN', viewport: { width: 375, height: 760 } });
    const villager = await phone.newPage();
    await phone.addCookies(cookiesOf(app.cast.person.cookie));
    await villager.goto(new URL(`/my/cases/${receipt.id}`, app.url).href);
    await villager.getByText(uscc).waitFor();
    expect([await overflow(villager), await violationsOn(villager)]).toEqual([0, []]);
    await phone.close();
  });
});

describe.each<ChosenMode>(['normal', 'elder', 'high-contrast'])('shown in %s mode', (mode) => {
  test.each(['zh', 'en'] as const)('the editor keeps nobody out (%s)', async (language) => {
    const { page } = seat;
    const receipt = await reviewedCase();
    await page.evaluate((chosen) => localStorage.setItem('onewindow.preferences', chosen), `${language} ${mode}`);
    await page.goto(new URL(`/desk/cases/${receipt.caseId}?act=decide`, app.url).href);
    await page.getByLabel(decisionWording[language].outcomes.grant).check();
    await field(page, 'conditions').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});

test('no script failed and no policy was broken', () => {
  // The browser notes the refusal of the wrong number, which the page worded.
  expect(seat.faults.filter((fault) => !/status of 422 .*\/decide$/.test(fault))).toEqual([]);
});
