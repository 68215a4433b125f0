// Five people at five desks: a case of three departments that review at once and visit together; one says no, and is asked again.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDateOf } from '../../src/kernel/civil-date.ts';
import type { Receipt } from '../../src/modules/intake/cases/receive.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { receivedFor } from '../support/app/received.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, openCase, signIn, takeSeat, type Seat } from './officers.ts';

const say = actsWording.zh;
const HELD_FOR_MS = 240_000;

let app: TestApp;
let browser: Browser;
let receipt: Receipt;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  // An internet café: culture, police and fire examine it at once, and go there together.
  receipt = await receivedFor(app, 'internet-cafe');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Signed in by keyboard, with the case open. */
async function atDesk(officer: Officer): Promise<Seat> {
  const seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, officer);
  await signIn(seat, new URL('/desk/', app.url).href, { ...officer, secret });
  await openCase(seat, receipt.number);
  return seat;
}

const reviewerOf = (number: number, department: string) =>
  signedInOfficer(app.house.modules.identity, { number, roles: ['reviewer'], department });

/** The case as it stands now, read again. */
async function again({ page }: Seat): Promise<void> {
  await page.reload();
  await page.locator('#case-heading').waitFor();
}

type Opinion = keyof typeof say.opinion.opinions;

async function review({ page, keys }: Seat, opinion: Opinion, words: string): Promise<void> {
  await page.locator('#act-finishTask').waitFor();
  await keys.press('F8');
  // The browser stops at the first of the two; an arrow goes on to the other.
  await keys.tabTo(say.opinion.opinions.agree);
  await keys.press(opinion === 'agree' ? 'Space' : 'ArrowDown');
  await keys.tabTo(say.opinion.note);
  await keys.type(words);
  await keys.press('Control+Enter');
  await page.getByText(say.done.review).first().waitFor();
}

async function visit({ page, keys }: Seat): Promise<void> {
  await page.reload();
  await page.locator('#case-heading').waitFor();
  await page.locator('#act-finishTask').waitFor();
  await keys.press('F8');
  await page.getByRole('heading', { name: say.titles.visit }).waitFor();
  for (const [place, part] of civilDateOf(new Date()).split('-').entries()) {
    await page.locator('#f-visitOn, [id^="f-visitOn."]').nth(place).focus();
    await keys.type(part);
  }
  await keys.tabTo(say.visit.staff);
  await keys.type('演示甲、演示乙');
  for (const came of await page.getByRole('radio', { name: say.visit.presences.present, exact: true }).all())
    await came.check();
  await page.getByRole('radio', { name: say.opinion.opinions.agree, exact: true }).check();
  await keys.tabTo(say.opinion.note);
  await keys.type('三个部门一起看过，场地符合要求。');
  await keys.press('Control+Enter');
  await page.getByText(say.done.visit).first().waitFor();
}

const outcome = async () =>
  jsonOf<{ state: string; outcome: string | null }>(
    await app.cast.nobody.post('/api/status', { number: receipt.number, code: receipt.queryCode }),
  );

test(
  'three departments examine at once, one says no and is asked again, and then it is granted',
  async () => {
    const clerk = await atDesk(app.cast.clerk);
    await clerk.page.locator('#act-accept').waitFor();
    await clerk.keys.press('F8');
    await clerk.page.getByText(say.effects.accept).first().waitFor();
    await clerk.keys.press('F8');
    await clerk.page.getByText(say.done.accept).first().waitFor();

    const culture = await atDesk(await reviewerOf(801, 'culture'));
    const police = await atDesk(await reviewerOf(802, 'police'));
    const fire = await atDesk(await reviewerOf(803, 'fire'));
    await Promise.all([
      review(culture, 'agree', '经营主体和场所材料齐全。'),
      review(police, 'agree', '信息网络安全措施到位。'),
      review(fire, 'disagree', '二楼疏散通道被杂物占用。'),
    ]);
    await visit(culture);

    const approver = await atDesk(app.cast.approver);
    await approver.page.locator('#act-decide').waitFor();
    await approver.keys.press('F8');
    await approver.page.getByText(say.decision.against).first().waitFor();
    await approver.keys.tabTo(say.decision.giveBack);
    await approver.keys.press('Enter');
    const step = approver.page.getByLabel(say.passing.step, { exact: true });
    await step.waitFor();
    const fires = step.locator('option').filter({ hasText: '消防' }).first();
    await step.selectOption((await fires.getAttribute('value')) ?? '');
    await approver.keys.tabTo(say.passing.reason);
    await approver.keys.type('业主已清理通道，请复核。');
    await approver.keys.press('Control+Enter');
    await approver.page.getByText(say.done.return).first().waitFor();

    await again(fire);
    await fire.page.getByText('业主已清理通道，请复核。').first().waitFor();
    await review(fire, 'agree', '已复核，通道畅通。');

    await again(approver);
    await approver.page.locator('#act-decide').waitFor();
    await approver.keys.press('F8', 'Space', 'Control+Enter');
    await approver.page.getByText(say.done.decide).first().waitFor();
    expect(await outcome()).toMatchObject({ state: 'concluded', outcome: 'granted' });
    expect([clerk, culture, police, fire, approver].flatMap(({ faults }) => faults)).toEqual([]);
  },
  HELD_FOR_MS,
);
