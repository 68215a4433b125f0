// 联合现场核查: two departments visit one kitchen together. Each names its inspectors at its own desk, the lead offers times, the applicant chooses
// one on a telephone without a script, and each department writes its own record; what is to be put right is asked to be seen again.
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import { instantAt, workingDaysBetween } from '../../src/kernel/office-time.ts';
import { submitTheme } from '../../src/modules/intake/index.ts';
import { chooseTime } from '../../src/modules/intake/joint-visit/applicant.ts';
import type { CaseVisits } from '../../src/modules/intake/joint-visit/contract.ts';
import { offerTimes } from '../../src/modules/intake/joint-visit/officers.ts';
import type { Caller } from '../../src/platform/http/index.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { deskVisitWording } from '../../src/web/desk/joint-visits/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, callerOf, finishTask } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson, type Known } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { valueOf } from '../support/identity/value.ts';
import { pdf } from '../support/files/samples.ts';
import { preparedTheme } from '../support/intake/filled-draft.ts';
import { SMALL_CATERING } from '../support/intake/themes.ts';
import { eventually } from '../support/log/following.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = deskVisitWording.zh;
const told = portalWording.zh.jointVisit;
const NUMBER = 985;
const PLACE = '演示路1号后厨';
const PICTURE = { name: '后厨.pdf', mimeType: 'application/pdf', buffer: pdf('后厨') };

let app: TestApp;
let browser: Browser;
let person: Known;
let theme: string;
let catering: string;
let drainage: string;
let market: Seat;
let housing: Seat;
let phone: Page;
/** The same person, with scripts: the checks of a page need them. */
let reading: Page;
let lead: string;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  person = await signedInPerson(app.house.modules.identity, NUMBER);
  await handIn();
  market = await seated(986, 'market');
  housing = await seated(988, 'housing');
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', javaScriptEnabled: false },
  });
  phone = await context.newPage();
  await phone.goto(new URL('/my', app.url).href);
  await signInAs(phone, NUMBER);
  reading = await (await browser.newContext({ storageState: await context.storageState() })).newPage();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const shots = process.env['ONEWINDOW_SHOTS'];
const shoot = (page: Page, name: string) =>
  shots === undefined ? Promise.resolve() : page.screenshot({ path: `${shots}/visit-${name}.png`, fullPage: true });

/** The page as it is, in both languages and on a telephone and a desk. */
async function looked(name: string) {
  for (const language of ['en', 'zh']) {
    await reading.context().addCookies([{ name: 'lang', value: language, url: app.url }]);
    for (const width of [1366, 390]) {
      await reading.setViewportSize({ width, height: 844 });
      await reading.goto(phone.url());
      expect(await overflow(reading)).toBe(0);
      expect(await violationsOn(reading)).toEqual([]);
      await shoot(reading, `portal-${name}-${language}-${width}`);
    }
  }
}

/** A small eating place that has its licence and discharges into the drains; both cases come as far as their visit. */
async function handIn() {
  const { intake } = app.house.modules;
  const caller = await callerOf(app.house, person);
  const choice = { ...SMALL_CATERING, haslic: true, sign: false, drain: true };
  const request = await preparedTheme(intake, caller, { key: 'open-restaurant', told: choice });
  const { id, parts } = valueOf(await submitTheme(intake, { caller }, request));
  const caseOf = (item: string) => parts.find((part) => part.item === item)?.receipt?.caseId ?? '';
  theme = id;
  [catering, drainage] = [caseOf('small-catering-reg'), caseOf('drainage')];
  for (const one of [catering, drainage]) {
    jsonOf(await act(app.cast.clerk, one, ['accept', {}]));
    expect((await finishTask(app.cast.reviewer, one)).status).toBe(200);
  }
}

async function seated(number: number, department: string): Promise<Seat> {
  const { identity } = app.house.modules;
  await signedInOfficer(identity, { number: number + 1, roles: ['reviewer'], department });
  const officer = await signedInOfficer(identity, { number, roles: ['reviewer'], department });
  const seat = await takeSeat(browser);
  const { secret } = await enrol(identity, officer);
  await signIn(seat, new URL('/desk/', app.url).href, { loginName: officer.loginName, secret });
  return seat;
}

const days = () => {
  const { conventions, now } = app.house.modules.intake;
  const today = civilDateOf(now());
  const { calendar } = conventions();
  return {
    next: workingDaysBetween(today, addDays(today, 14), calendar)[0] ?? today,
    last: workingDaysBetween(addDays(today, -14), addDays(today, -1), calendar).at(-1) ?? today,
  };
};

const visits = async () =>
  jsonOf<CaseVisits>(await app.cast.reviewer.get(`/api/cases/${catering}/joint-visits`)).visits;

async function open(seat: Seat, caseId: string) {
  await seat.page.goto(new URL(`/desk/cases/${caseId}`, app.url).href);
  await seat.page.getByRole('heading', { name: say.title }).waitFor();
}

async function nameInspectors({ page }: Seat) {
  await page.locator('summary', { hasText: '定核查人员' }).click();
  const form = page.locator('form', { has: page.getByRole('button', { name: say.inspectors.send }) });
  for (const box of await form.getByRole('checkbox').all()) await box.check();
  await form.getByRole('button', { name: say.inspectors.send }).click();
  await page.getByText(say.done).first().waitFor();
}

test('each department names its inspectors, and the lead offers a time', async () => {
  await eventually(async () => {
    const [visit] = await visits();
    if (!visit?.members.every(({ state }) => state === 'ready')) throw new Error('not yet');
  });
  await open(housing, drainage);
  await nameInspectors(housing);
  await open(market, catering);
  await nameInspectors(market);
  const { page } = market;
  await page.locator('summary', { hasText: say.times.first }).click();
  const form = page.locator('form', { has: page.getByRole('button', { name: say.times.send, exact: true }) });
  const [year = '', month = '', day = ''] = days().next.split('-');
  const slot = form.locator('fieldset').first();
  for (const [part, value] of Object.entries({ year, month, day }))
    await slot.locator(`[name$=".${part}"]`).first().fill(value);
  await slot.getByLabel(say.times.from, { exact: true }).fill('9:30');
  await form.getByLabel(say.times.place, { exact: true }).fill(PLACE);
  await form.getByRole('button', { name: say.times.send, exact: true }).click();
  await form.getByText(say.times.faults.time).waitFor();
  await shoot(page, 'desk-times');
  await slot.getByLabel(say.times.until, { exact: true }).fill('11:00');
  expect(await violationsOn(page)).toEqual([]);
  await form.getByRole('button', { name: say.times.send, exact: true }).click();
  await page.getByText(say.stages.offered).waitFor();
  await form.waitFor({ state: 'hidden' });
  await shoot(page, 'desk-offered');
});

test('the applicant chooses it on a telephone without a script', async () => {
  await phone.goto(new URL(`/my/themes/${theme}`, app.url).href);
  await looked('offered');
  await phone.getByRole('button', { name: told.choose.act }).click();
  await phone.getByText(told.done.chosen).waitFor();
  await phone.getByText(told.stages.fixed).waitFor();
  await shoot(phone, 'phone-fixed');
  expect(await phone.locator('main').innerText()).toContain(PLACE);
  expect(await overflow(phone)).toBe(0);
});

/** The server's clock stays as it is: both sides had moved the visit to the last working day, so it takes place. */
async function moveToLastDay() {
  const { intake } = app.house.modules;
  const { area } = app.house.foundation.config;
  const { last } = days();
  const deps = { ...intake, now: () => new Date(instantAt(last, 8 * 60)) };
  const [visit] = await visits();
  lead = visit?.id ?? '';
  const { officer: id } = await signedInOfficer(app.house.modules.identity, {
    ...{ number: 990, roles: ['reviewer'], department: 'market' },
  });
  const officer: Caller = {
    ...{ actor: { kind: 'officer', id, department: 'market' }, kind: 'officer', roles: ['reviewer'] },
    ...{ scope: { area, departments: ['market'] }, grants: [{ role: 'reviewer', departments: ['market'] }] },
    ...{ level: 3, secondFactor: true, sessionId: randomUUID() },
  };
  const slot = { heldOn: last, from: '09:00', until: '11:00' };
  const wish = { department: 'market', slots: [slot], place: PLACE, reason: '提前' };
  valueOf(await offerTimes(deps, { asking: { caller: officer }, id: lead, wish }));
  const caller = await callerOf(app.house, person);
  valueOf(await chooseTime(deps, { asking: { caller }, theme, id: lead, wish: { slot } }));
}

test('each department writes its own record; what is to be put right is asked to be seen again', async () => {
  await moveToLastDay();
  await open(market, catering);
  const finishes = market.page.getByRole('button', { name: actsWording.zh.titles.visit });
  expect(await finishes.count()).toBe(0);
  await recorded(market, { met: 'yes', result: 'passed' });
  await open(housing, drainage);
  await recorded(housing, { met: 'no', result: 'rectify' });
  await phone.goto(new URL(`/my/themes/${theme}`, app.url).href);
  const text = await phone.locator('main').innerText();
  expect(text).toContain(told.stages.rectifying);
  expect(text).toContain(told.clock);
  await looked('rectifying');
  await phone.getByLabel(told.revisit.said).fill('已经装好隔油池。');
  await phone.getByRole('button', { name: told.revisit.act }).click();
  await phone.getByText(told.done.revisit).waitFor();
  expect(await visits()).toMatchObject([{ stage: 'gathering', round: 2, lead: { key: 'housing' } }]);
});

async function recorded({ page }: Seat, { met, result }: { met: 'yes' | 'no'; result: 'passed' | 'rectify' }) {
  await page.locator('summary', { hasText: '写核查记录' }).click();
  const form = page.locator('form', { has: page.getByRole('button', { name: say.record.send }) });
  await form.getByLabel(say.record.met, { exact: true }).first().selectOption(met);
  if (met === 'no') await form.getByLabel(say.record.words, { exact: true }).first().fill('没有隔油池。');
  await form.getByLabel(say.record.result, { exact: true }).selectOption(result);
  if (result === 'rectify') {
    const [year = '', month = '', day = ''] = addDays(days().next, 5).split('-');
    for (const [part, value] of Object.entries({ year, month, day }))
      await form.locator(`[name$=".${part}"]`).fill(value);
  }
  await form.locator('input[type=file]').setInputFiles(PICTURE);
  await form.getByText(PICTURE.name, { exact: true }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await shoot(page, `desk-record-${result}`);
  await form.getByRole('button', { name: say.record.send }).click();
  await page.getByText(result === 'passed' ? /日：通过$/ : /日：需要整改$/).waitFor();
  if (result === 'passed') await page.locator('.file-step .files a', { hasText: PICTURE.name }).waitFor();
  await shoot(page, `desk-recorded-${result}`);
}
