// 行政许可法 arts. 46 to 48 on the screens: a hearing is offered, asked for at home, arranged, held and recorded, and the decision stands on its record.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays, civilDate } from '../../src/kernel/civil-date.ts';
import { caseWording } from '../../src/modules/intake/index.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { decisionWording } from '../../src/web/desk/decision/wording.ts';
import { proceduresWording } from '../../src/web/desk/procedures/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { dayText } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, finishTasks, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { atHome, wordsOn } from './at-home.ts';
import { enrol, openCase, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = { acts: actsWording.zh, hearing: actsWording.zh.hearing, decision: decisionWording.zh };
const MATTER = '与相邻住户共用出入口';
const PLACE = '县政务服务中心三楼会议室';
const WISH = '想当面说明';
const CONDITION = '根据听证笔录，顾客只从另开的出入口进出。';
const RECORD = '申请人陈述：另开了一个出入口。相邻住户没有异议。';

/** A browser notes every refusal as an error; the desk answers to those that are provoked here. */
const REFUSED = /responded with a status of (409|422)/;

let app: TestApp;
let browser: Browser;
let receipt: Receipt;
/** Of whoever examines it, until the day of the hearing. */
let examiner: Seat;
const secrets = new Map<string, string>();
const faults: string[] = [];
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  // Somebody who did not examine it, to preside.
  await signedInOfficer(identity, { number: 971, roles: ['reviewer'], department: 'approval', name: '演示主持' });
  for (const officer of [app.cast.reviewer, app.cast.approver])
    secrets.set(officer.officer, (await enrol(identity, officer)).secret);
  receipt = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, receipt.caseId, ['accept', {}]));
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

async function stateOfCase(): Promise<string | undefined> {
  const state = `select state from intake.case_list where id = '${receipt.caseId}'`;
  return (await askOwner<{ state: string }>(app, state))[0]?.state;
}

const hearing = async () => {
  const { hearing: view } = await caseFileOf(app.cast.reviewer, receipt.caseId);
  if (view === null) throw new Error('nobody was told of a hearing');
  return view;
};

/** Sends what is filled in, and waits until the desk says that it is done. */
async function send({ page, keys, faults: wrong }: Seat, done: string): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  await keys.press('Control+Enter');
  await page.getByText(done).first().waitFor();
  faults.push(...wrong.filter((fault) => !REFUSED.test(fault)));
}

/** What the villager reads about the case on his telephone, in a language. */
async function readAtHome(look: (page: Page, words: string) => Promise<void>, language: 'zh' | 'en' = 'zh') {
  const page = await atHome(app, browser, { javaScriptEnabled: false, language });
  await page.goto(new URL(`/my/cases/${receipt.caseId}`, app.url).href);
  expect(await overflow(page)).toBe(0);
  await look(page, await wordsOn(page));
  await page.context().close();
}

const languages = ['zh', 'en'] as const;

describe('the offer', () => {
  test('is made at the desk by keyboard, which asks first what it is about', async () => {
    examiner = await atDesk(app.cast.reviewer);
    const { page, keys } = examiner;
    await page.locator('#act-offerHearing').waitFor();
    await keys.press('Alt+G');
    await page.getByText(say.acts.effects.offerHearing).waitFor();
    await keys.press('Control+Enter');
    await page.getByRole('link', { name: say.acts.lacks.matterMissing }).waitFor();
    await keys.tabTo(say.hearing.matter);
    await keys.type(MATTER);
    await send(examiner, say.acts.done.offerHearing);
  });

  test.each(languages)('stands on the page at home with its last day (%s)', async (language) => {
    const { requestBy } = await hearing();
    const { cases } = portalWording[language];
    await readAtHome(async (page, words) => {
      expect(words).toContain(cases.hearing.offered(dayText(civilDate(requestBy), language)));
      expect(words).toContain(MATTER);
      expect(await page.getByRole('link', { name: cases.hearing.ask }).count()).toBe(1);
    }, language);
  });

  test('keeps the case from being decided while it can be taken up', async () => {
    await finishTasks(app.cast.reviewer, receipt.caseId);
    const early = await act(app.cast.approver, receipt.caseId, ['decide', { outcome: 'grant', paragraphs: [] }]);
    expect([early.status, JSON.parse(early.text)]).toEqual([409, expect.objectContaining({ code: 'hearingPending' })]);
  });

  test('is taken up at home without a script, once', async () => {
    const { cases } = portalWording.zh;
    await readAtHome(async (page) => {
      await page.getByRole('link', { name: cases.hearing.ask }).click();
      await page.getByRole('heading', { level: 1, name: cases.askHearing.title }).waitFor();
      expect(await overflow(page)).toBe(0);
      await page.getByLabel(cases.askHearing.reason).fill(WISH);
      await page.getByRole('button', { name: cases.askHearing.act }).click();
      await page.waitForURL(new URL(`/my/cases/${receipt.caseId}`, app.url).href);
      const by = civilDate((await hearing()).organiseBy ?? '');
      expect(await wordsOn(page)).toContain(cases.hearing.requested(dayText(by, 'zh')));
      expect(await page.getByRole('link', { name: cases.hearing.ask }).count()).toBe(0);
    });
  });
});

describe('the hearing', () => {
  test('is arranged at the desk for a day of which notice can be given in time', async () => {
    const { earliest, presiders } = await hearing();
    const { page, keys } = examiner;
    await page.reload();
    await page.getByText(proceduresWording.zh.hearing.states.requested).waitFor();
    await page.getByText(WISH).waitFor();
    await keys.press('Alt+G');
    await page.getByText(say.acts.effects.scheduleHearing).waitFor();
    const write = async (day: string) => {
      for (const [part, text] of [day.slice(0, 4), day.slice(5, 7), day.slice(8)].entries())
        await page.locator(`[name="heldOn.${['year', 'month', 'day'][part]}"]`).fill(text);
    };
    await write(addDays(civilDate(earliest), -1));
    await page.getByLabel(say.hearing.time).fill('9：30');
    await page.getByLabel(say.hearing.place).fill(PLACE);
    await page
      .getByLabel(say.hearing.presider)
      .selectOption(presiders.find(({ name }) => name === '演示主持')?.id ?? '');
    await keys.press('Control+Enter');
    await page
      .getByText(/七个工作日前通知，二十个工作日内组织。$/)
      .first()
      .waitFor();
    expect((await hearing()).state).toBe('requested');
    await write(earliest);
    await send(examiner, say.acts.done.scheduleHearing);
    expect(await hearing()).toMatchObject({ state: 'scheduled', heldOn: earliest, time: '09:30', place: PLACE });
  });

  test.each(languages)('is told at home with day, place, presider and notice (%s)', async (language) => {
    const { heldOn } = await hearing();
    await readAtHome(async (page, words) => {
      for (const part of [dayText(civilDate(heldOn ?? ''), language), '09:30', PLACE, '演示主持'])
        expect(words).toContain(part);
      const notice = page.getByRole('link', { name: caseWording[language].papers.hearingNotice });
      const href = (await notice.first().getAttribute('href')) ?? '';
      const paper = await page.context().request.get(new URL(href, app.url).href);
      expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    }, language);
  });

  test('is recorded at the desk on its day, with signatures', async () => {
    const { heldOn } = await hearing();
    const now = new Date(`${heldOn}T03:00:00Z`);
    vi.useFakeTimers({ toFake: ['Date'], now, shouldAdvanceTime: true });
    const seat = await atDesk(app.cast.reviewer);
    const { page, keys } = seat;
    await page.locator('#act-recordHearing').click();
    await page.getByLabel(say.hearing.present).fill('演示主持、演示张三');
    await page.getByLabel(say.hearing.record, { exact: true }).fill(RECORD);
    await keys.press('Control+Enter');
    await page.getByRole('link', { name: say.acts.lacks.signatureMissing }).waitFor();
    await page.getByLabel(say.hearing.isSigned).check();
    await send(seat, say.acts.done.recordHearing);
  });
});

describe('the decision', () => {
  test('is refused at the desk while it says nothing of the hearing, and made when it does', async () => {
    const seat = await atDesk(app.cast.approver);
    const { page, keys } = seat;
    await page.getByText(proceduresWording.zh.hearing.states.held).waitFor();
    await keys.press('F8');
    await page.getByLabel(say.decision.outcomes.grant).check();
    await keys.press('Control+Enter');
    await page
      .getByText(/举行过听证，决定应当根据听证笔录作出/)
      .first()
      .waitFor();
    expect(await stateOfCase()).toBe('accepted');
    await page.locator('textarea[name="text.conditions"]').fill(CONDITION);
    await send(seat, say.acts.done.decide);
    expect(await stateOfCase()).toBe('concluded');
  });

  test.each(languages)('is read at home beside the record on which it stands (%s)', async (language) => {
    await readAtHome(async (_page, words) => {
      expect(words).toContain(RECORD);
      expect(words).toContain(portalWording[language].cases.hearing.held);
      expect(words).toContain(CONDITION);
    }, language);
  });
});

test('no script failed and no policy was broken', () => {
  expect(faults).toEqual([]);
});
