// A case turns red: the clerk was reminded, the head is told, the leader issues an order, the head answers, the leader closes. By keyboard.
import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../src/kernel/civil-date.ts';
import { inboxWording } from '../../src/web/desk/inbox/wording.ts';
import { ordersWording } from '../../src/web/desk/orders/wording.ts';
import { responsibilityWording } from '../../src/web/desk/responsibility/wording.ts';
import { uiWording } from '../../src/web/ui/index.ts';
import { handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { clockOf, roundAt } from '../support/oversight/rounds.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const { zh: inbox, en: inboxInEnglish } = inboxWording;
const { zh: orders, en: ordersInEnglish } = ordersWording;
const { zh: record, en: recordInEnglish } = responsibilityWording;
const WORDS = '请说明超期原因，并写明整改措施。';
const ANSWER = '原因是一人请假，已安排代办人。';

let app: TestApp;
let browser: Browser;
let caseId: string;
let seats: Record<'clerk' | 'head' | 'leader', Seat>;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { identity } = app.house.modules;
  const here = { department: 'approval' };
  const officers = {
    clerk: await signedInOfficer(identity, { ...here, number: 760, roles: ['clerk'], name: '演示周甲' }),
    head: await signedInOfficer(identity, { ...here, number: 761, roles: ['sectionHead'], name: '演示郑九' }),
    leader: await signedInOfficer(identity, { ...here, number: 762, roles: ['leader'], name: '演示冯十' }),
  };
  ({ caseId } = await handedIn(app.house, app.cast.person));
  const due = await clockOf(app, caseId);
  await roundAt(app, addDays(due, -1), 23 * 60);
  await roundAt(app, addDays(due, 1));
  browser = await openBrowser();
  const seated = async (officer: Officer) => {
    const seat = await takeSeat(browser);
    const { secret } = await enrol(identity, officer);
    await signIn(seat, new URL('/desk/', app.url).href, { ...officer, secret });
    return seat;
  };
  seats = {
    clerk: await seated(officers.clerk),
    head: await seated(officers.head),
    leader: await seated(officers.leader),
  };
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const shots = process.env['ONEWINDOW_SHOTS'];
/** Pictures to look at, where a folder is named. */
async function look({ page }: Seat, name: string) {
  if (shots === undefined) return;
  await mkdir(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

/** By the bell, which says how many wait. */
async function openInbox({ page, keys }: Seat) {
  await page.locator('.bell-count').waitFor();
  const name = (await page.locator('.bell').getAttribute('aria-label')) ?? '';
  expect(name).toMatch(/^提醒，\d+ 条未读$/);
  await keys.tabTo(name);
  await keys.press('Enter');
  await page.getByRole('heading', { name: inbox.title, level: 1 }).waitFor();
}

test('the clerk reads that the case was due, marks it read, and the bell counts one less', async () => {
  const seat = seats.clerk;
  const { page, keys } = seat;
  await openInbox(seat);
  const row = page.getByRole('row').filter({ hasText: inbox.kinds['case.lastDay'] });
  await row.first().waitFor();
  await look(seat, 'inbox-zh');
  expect(await violationsOn(page)).toEqual([]);
  const before = Number(await page.locator('.bell-count').textContent());
  await page.getByRole('button', { name: inbox.markRead, exact: true }).first().focus();
  await keys.press('Enter');
  await page
    .locator('.bell-count')
    .getByText(String(before - 1), { exact: true })
    .waitFor();
  await keys.tabTo(inbox.markAll);
  await keys.press('Enter');
  await page.locator('.bell-count').waitFor({ state: 'detached' });
  await keys.tabTo(inbox.only.unread);
  await keys.press('Enter');
  await page.getByText(inbox.noneUnread).waitFor();
  expect(seat.faults).toEqual([]);
});

test('the leader is told of red, opens the case, reads who had it, and issues an order', async () => {
  const seat = seats.leader;
  const { page, keys } = seat;
  await openInbox(seat);
  await page.getByRole('row').filter({ hasText: inbox.kinds['case.red'] }).getByRole('link').first().focus();
  await keys.press('Enter');
  await page.getByRole('heading', { name: record.title }).waitFor();
  await page.getByRole('cell', { name: record.whats.red, exact: true }).first().waitFor();
  await page.getByRole('heading', { name: record.title }).scrollIntoViewIfNeeded();
  await look(seat, 'responsibility-zh');
  expect(await violationsOn(page, ['.bpmn'])).toEqual([]);
  await keys.tabTo(record.draft);
  await keys.press('Enter');
  await page.getByText(orders.draft.aboutCase, { exact: true }).waitFor();
  await keys.tabTo(orders.draft.words);
  await keys.type(WORDS);
  await page.getByLabel(orders.draft.days).selectOption('3');
  await keys.tabTo(orders.draft.send);
  await keys.press('Enter');
  await page.getByRole('link', { name: orders.draftNumber, exact: true }).first().waitFor();
  await look(seat, 'orders-zh');
  await page.getByRole('link', { name: orders.draftNumber, exact: true }).first().focus();
  await keys.press('Enter');
  await page.getByText(WORDS).first().waitFor();
  await look(seat, 'order-draft-zh');
  await keys.tabTo(orders.send.issue);
  await keys.press('Enter');
  await page.getByText(orders.states.issued).first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(seat.faults).toEqual([]);
});

test('the head finds it among the notices, receives it and answers', async () => {
  const seat = seats.head;
  const { page, keys } = seat;
  await page.reload();
  await openInbox(seat);
  await keys.tabTo(inbox.openOrder);
  await keys.press('Enter');
  await page.getByText(WORDS).waitFor();
  await keys.tabTo(orders.send.receive);
  await keys.press('Enter');
  await keys.tabTo(orders.words.answer);
  await keys.type(ANSWER);
  await look(seat, 'order-answer-zh');
  await keys.tabTo(orders.send.answer);
  await keys.press('Enter');
  await page.getByText(ANSWER).first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(seat.faults).toEqual([]);
});

test('the leader reads the answer, accepts and closes it; the record of the case shows it, in English too', async () => {
  const seat = seats.leader;
  const { page, keys } = seat;
  await page.reload();
  await page.getByText(ANSWER).waitFor();
  await page.getByLabel(orders.verdict).selectOption('settled');
  await keys.tabTo(orders.send.check);
  await keys.press('Enter');
  await page.getByRole('button', { name: orders.send.close, exact: true }).focus();
  await keys.press('Enter');
  await page.getByText(`${orders.states.closed} · ${orders.settled.true}`).waitFor();
  await look(seat, 'order-closed-zh');
  await keys.tabTo(uiWording.en.languageName);
  await keys.press('Enter');
  await page.getByText(`${ordersInEnglish.states.closed} · ${ordersInEnglish.settled.true}`).waitFor();
  await look(seat, 'order-closed-en');
  await page.goto(new URL(`/desk/cases/${caseId}`, app.url).href);
  await page.getByRole('heading', { name: recordInEnglish.title }).waitFor();
  await page.getByText(`${ordersInEnglish.states.closed} · ${ordersInEnglish.settled.true}`).waitFor();
  await page.getByRole('heading', { name: recordInEnglish.title }).scrollIntoViewIfNeeded();
  await look(seat, 'responsibility-en');
  await page.goto(new URL('/desk/inbox', app.url).href);
  await page.getByRole('heading', { name: inboxInEnglish.title, level: 1 }).waitFor();
  await page.getByRole('table').waitFor();
  await look(seat, 'inbox-en');
  await page.goto(new URL('/desk/oversight', app.url).href);
  await page.getByRole('heading', { name: recordInEnglish.officerTimes.title }).waitFor();
  await look(seat, 'oversight-en');
  expect(seat.faults).toEqual([]);
});
