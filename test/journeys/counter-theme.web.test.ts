// 一件事 at the window, by keyboard alone: from its words to one receipt with all of its items, in at most 25 keys where everything is known.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Met } from '../../src/modules/identity/contract/meetings.ts';
import type { CounterSheet } from '../../src/modules/intake/counter/contract.ts';
import type { CounterThemeReceipt } from '../../src/modules/intake/theme-counter/contract/theme-counter.ts';
import { usualAnswers } from '../../src/modules/themes/index.ts';
import { commitmentDeskWording } from '../../src/web/desk/commitment/wording.ts';
import { counterWording } from '../../src/web/desk/counter/wording.ts';
import { themeBoardWording } from '../../src/web/desk/theme-board/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { PHONE, type Officer } from '../support/app/people.ts';
import { askOwner, PERSON, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { answeredTheme, completedTheme, hallClerk, RETIRING } from '../support/app/theme-sitting.ts';
import { citizen } from '../support/identity/people.ts';
import { themeOf } from '../support/themes/starter.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';
import { showCard } from './taking-down.ts';

const say = counterWording.zh;
const promise = commitmentDeskWording.zh.counter;
const MOST_KEYS = 25;
const KNOWN = { name: '演示李四', citizenId: citizen(PERSON), phone: PHONE };

let app: TestApp;
let browser: Browser;
let seat: Seat;
let clerk: Officer;

/** The same person was here before for the same thing, so that everything is known. */
async function wasHereBefore(): Promise<CounterThemeReceipt> {
  const met = jsonOf<Met>(await clerk.post('/api/identity/meetings', { ...KNOWN, access: false }));
  const wish = { meeting: met.id, theme: 'retire', told: RETIRING };
  const { id } = jsonOf<CounterSheet>(await clerk.post('/api/counter/theme-drafts', wish));
  await completedTheme(app, clerk, id, { 'applicant.name': KNOWN.name, 'applicant.idNumber': KNOWN.citizenId });
  return jsonOf(await clerk.post(`/api/counter/drafts/${id}/accept`, { consent: true }));
}

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  clerk = await hallClerk(app, 940);
  await wasHereBefore();
  seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, clerk);
  await signIn(seat, new URL('/desk/counter', app.url).href, { ...clerk, secret });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('a clerk accepts a whole theme in one sitting', () => {
  test('in at most 25 keys where everything is known, with one receipt for all of its items', async () => {
    const { page, keys } = seat;
    await showCard(seat, KNOWN);
    await page.getByRole('heading', { name: say.item.title }).waitFor();
    keys.beginCount();
    await keys.type('退休');
    await keys.press('Enter');
    await page
      .getByRole('button', { name: /^办一件事：/ })
      .first()
      .waitFor();
    await keys.press('Tab', 'Tab', 'Enter');
    await page.getByRole('heading', { name: say.theme.needed }).waitFor();
    await answerNo(['档案是否在公共服务机构存放', '是否已满60周岁']);
    await page.getByText('住房公积金').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await keys.press('F8');
    await page.locator('.counter-sheet').waitFor();
    await knowEverything();
    await keys.press('Alt+0');
    await page.getByText(say.materials.ways.originalSeen).first().waitFor();
    // What the applicant agrees to is asked for when it is missing; the line of the summary leads there.
    await keys.press('F8');
    await page.locator('[data-error-summary]:focus').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await keys.press('Tab', 'Enter', 'Space', 'Tab', 'Space', 'F8');
    await page.getByRole('heading', { name: /^已收件，其中/ }).waitFor();
    console.log(`a whole theme accepted with ${keys.pressed} keys`);
    expect(keys.pressed).toBeLessThanOrEqual(MOST_KEYS);
    expect(await violationsOn(page)).toEqual([]);
    const slip = page.getByRole('link', { name: say.theme.print });
    const paper = await seat.context.request.get(new URL((await slip.getAttribute('href')) ?? '', app.url).href);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
    const opened = await askOwner(app, `select id from intake.theme_case`);
    expect(opened).toHaveLength(2);
  });

  test('and finds it on the board of running themes, from which its case opens', async () => {
    const { page } = seat;
    await page.goto(new URL('/desk/themes', app.url).href);
    await page.getByRole('heading', { name: themeBoardWording.zh.title }).waitFor();
    await page.getByRole('row').nth(2).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel(themeBoardWording.zh.find.late).check();
    await page.getByText(themeBoardWording.zh.none).waitFor();
    await page.getByLabel(themeBoardWording.zh.find.late).uncheck();
    await page
      .getByRole('link', { name: /^打开办件：/ })
      .first()
      .click();
    await page.locator('#case-heading').waitFor();
    // What the applicant has to agree to first was refused once.
    expect(seat.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  });
});

test('a commitment is read and signed for the one item that offers it, or left after all', async () => {
  const { page } = seat;
  const meeting = jsonOf<Met>(await clerk.post('/api/identity/meetings', { ...KNOWN, access: false })).id;
  const told = { ...usualAnswers(themeOf('open-restaurant')), drain: true };
  const wish = { meeting, theme: 'open-restaurant', told };
  const { id: draft, commitments } = jsonOf<CounterSheet>(await clerk.post('/api/counter/theme-drafts', wish));
  const signed = commitments.find(({ item }) => item === 'drainage');
  await page.goto(new URL(`/desk/counter?meeting=${meeting}&draft=${draft}`, app.url).href);
  const room = page.getByRole('group', { name: signed?.name.zh ?? '' });
  await room.getByText(promise.lead).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await room.getByLabel(promise.name(KNOWN.name)).fill(KNOWN.name);
  await room.getByRole('button', { name: promise.sign }).press('Enter');
  await room.getByText(promise.signed).waitFor();
  expect(commitments.length).toBeGreaterThan(1);
  expect(await page.getByText(promise.signed).count()).toBe(1);
  await room.getByRole('button', { name: promise.ordinary }).press('Enter');
  await room.getByText(promise.lead).waitFor();
});

/** Whatever is asked stands in the form already, as from a colleague who took it down before; no key is counted for it. */
async function knowEverything(): Promise<void> {
  const { page } = seat;
  const draft = new URL(page.url()).searchParams.get('draft') ?? '';
  await answeredTheme(app, clerk, draft, { 'applicant.name': KNOWN.name, 'applicant.idNumber': KNOWN.citizenId });
  await page.reload();
  await page.locator('.counter-sheet').waitFor();
}

/** Goes to each of these questions by Tab and turns its answer by the arrow. */
async function answerNo(questions: readonly string[]): Promise<void> {
  const { page, keys } = seat;
  for (const question of questions) {
    const group = page.getByRole('group', { name: question });
    for (let stop = 0; stop < 6; stop += 1) {
      await keys.press('Tab');
      if (await group.locator('input:focus').count()) break;
    }
    await keys.press('ArrowDown');
  }
}
