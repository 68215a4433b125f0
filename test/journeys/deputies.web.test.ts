// An approver hands over for a leave, by keyboard alone; the colleague sees whom he stands in for; the head sees it and takes it back.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillCatalogue } from '../../src/app/compose/catalogue.ts';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import { daysText } from '../../src/web/desk/leaves/texts.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { caseFileWording } from '../../src/web/desk/case-file/wording.ts';
import { leavesWording } from '../../src/web/desk/leaves/wording.ts';
import { shellWording } from '../../src/web/desk/shell/wording.ts';
import { uiWording } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, finishTasks, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, openCase, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const { zh, en } = leavesWording;
const NAME = '演示官员';

let app: TestApp;
let browser: Browser;
let seats: Record<'absent' | 'deputy' | 'head', Seat>;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { app: db, area } = app.database;
  await fillCatalogue({ db, area, now: () => new Date(), reason: 'journey' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  const seated = async (officer: Officer) => {
    const seat = await takeSeat(browser);
    const { secret } = await enrol(identity, officer);
    await signIn(seat, new URL('/desk/', app.url).href, { ...officer, secret });
    return seat;
  };
  const head = await signedInOfficer(identity, { number: 501, roles: ['sectionHead'] });
  seats = {
    absent: await seated(app.cast.approver),
    deputy: await seated(app.cast.reviewer),
    head: await seated(head),
  };
}, 180_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** From the account menu, by keyboard. */
async function openFromMenu({ page, keys }: Seat, name: string): Promise<void> {
  await keys.tabTo(shellWording.zh.account.open(NAME));
  await keys.press('Enter');
  await keys.tabTo(name);
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

const days = () => {
  const from = civilDateOf(new Date());
  return { from, until: addDays(from, 4) };
};
/** Goes down the list that has the focus until the officer is chosen: all bear one name here. */
async function chooseByKey({ page, keys }: Seat, officer: string): Promise<void> {
  const chosen = () =>
    page.evaluate(() => (document.activeElement instanceof HTMLSelectElement ? document.activeElement.value : ''));
  for (let step = 0; step < 20 && (await chosen()) !== officer; step += 1) await keys.press('ArrowDown');
}

describe('an approver who goes on leave', () => {
  test('finds the page in the account menu and hands over by keyboard alone', async () => {
    const { absent } = seats;
    const { page, keys } = absent;
    await openFromMenu(absent, zh.mine);
    await page.getByText(zh.ownNone).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await keys.tabTo(zh.form.capacity);
    await keys.press('ArrowDown');
    const { from, until } = days();
    // In which order the day control takes year, month and day is the browser's own business.
    await keys.tabTo(zh.form.from);
    await page.getByLabel(zh.form.from).fill(from);
    await keys.tabTo(zh.form.until);
    await page.getByLabel(zh.form.until).fill(until);
    await keys.tabTo(zh.form.deputy);
    await chooseByKey(absent, app.cast.reviewer.officer);
    await keys.tabTo(zh.form.send);
    await keys.press('Enter');
    await page
      .locator('.desk-page')
      .getByText(zh.form.done(NAME, daysText(days(), 'zh')))
      .waitFor();
    await page.getByText(zh.standings.running).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('reads why the same again is refused', async () => {
    const { page } = seats.absent;
    const { from, until } = days();
    await page.getByLabel(zh.form.capacity).selectOption({ index: 1 });
    await page.getByLabel(zh.form.from).fill(from);
    await page.getByLabel(zh.form.until).fill(until);
    await page.getByLabel(zh.form.deputy).selectOption(app.cast.clerk.officer);
    await page.getByRole('button', { name: zh.form.send }).click();
    await page.getByRole('alert').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('declares an interest in an organisation and ends it', async () => {
    const { absent } = seats;
    const { page, keys } = absent;
    const { interests: say } = zh;
    await openFromMenu(absent, say.title);
    await page.getByLabel(say.kind).selectOption('case');
    await page.getByLabel(say.matter).fill('370828260302000019');
    await page.getByLabel(say.ground).selectOption('own');
    await keys.tabTo(say.send);
    await keys.press('Enter');
    await page.getByRole('row', { name: /370828260302000019/ }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: say.endOf('370828260302000019') }).click();
    await page.getByText(say.none).waitFor();
  });
});

test('the colleague sees for whom he stands in, in both languages', async () => {
  const { deputy } = seats;
  const { page } = deputy;
  await openFromMenu(deputy, zh.mine);
  await page.getByRole('table', { name: zh.naming }).getByText(zh.standings.running).waitFor();
  await page.getByRole('button', { name: uiWording.en.languageName }).click();
  await page.getByRole('table', { name: en.naming }).getByText(en.standings.running).waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('the colleague takes the decision, and the record says in whose stead', async () => {
  const { deputy } = seats;
  const { page, keys } = deputy;
  const receipt = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, receipt.caseId, ['accept', {}]));
  // Whoever reviews a case decides it in nobody's stead.
  const reviewer = await signedInOfficer(app.house.modules.identity, { number: 502, roles: ['reviewer'] });
  await finishTasks(reviewer, receipt.caseId);
  await page.goto(new URL('/desk/', app.url).href);
  await page.getByRole('button', { name: uiWording.zh.languageName }).click();
  await openCase(deputy, receipt.number);
  await keys.press('F8', 'Space', 'Control+Enter');
  await page.getByText(actsWording.zh.done.decide).first().waitFor();
  const { inStead, happened, who } = caseFileWording.zh.timeline;
  const decided = page.locator('.timeline > li').filter({ hasText: happened.caseDecided(who.officer) });
  await decided.getByText(`${NAME}${inStead.before}${NAME}${inStead.after}`).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.reload();
  await page.locator('.papers').getByRole('link', { name: '准予行政许可决定书' }).waitFor();
});

test('the head of the department sees who is away and takes it back', async () => {
  const { head } = seats;
  const { page, keys } = head;
  await openFromMenu(head, zh.department);
  await page.getByRole('table', { name: zh.all }).getByText(zh.standings.running).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await keys.tabTo(zh.takeBackOf(NAME, daysText(days(), 'zh')));
  await keys.press('Enter');
  await page.locator('.desk-page').getByText(zh.wasTakenBack).waitFor();
  await page.getByRole('table', { name: zh.all }).getByText(zh.standings.takenBack).waitFor();
});

test('no script failed and nothing was tried that the policy forbids, beside the refusal that was asked for', () => {
  const faults = Object.values(seats).flatMap((seat) => seat.faults);
  expect(faults.filter((fault) => !/status of 409/.test(fault))).toEqual([]);
});
