// 秒批: on a telephone without a script a villager is told that a machine decides, has the card at once with its rule, and asks for a person.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieRules, openSession } from '../../src/modules/identity/index.ts';
import { fillRegisters } from '../../src/modules/registers/index.ts';
import { deskInstantWording } from '../../src/web/desk/instant/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { attachTo } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson, type Known } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { citizen } from '../support/identity/people.ts';
import { elderCardAnswers, parentOf60 } from '../support/intake/instant.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go } from './applicant.ts';
import { deskOf } from './at-desk.ts';
import { violationsOn, type Seat } from './officers.ts';

const say = { ...portalWording.zh.instant, submit: portalWording.zh.draft.submit };
const desk = deskInstantWording.zh;
const NUMBER = 971;

let app: TestApp;
let browser: Browser;
let phone: BrowserContext;
let villager: Known;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { foundation, modules } = app.house;
  villager = await signedInPerson(modules.identity, NUMBER);
  const { databases, vault, config, now } = foundation;
  const entries = [
    { subject: parentOf60, fields: { birthDate: '1962-04-01', householdDivision: '370828', living: true, kin: [] } },
    { subject: citizen(NUMBER), fields: { birthDate: '1990-05-17', living: true, kin: [parentOf60] } },
  ].map((entry) => ({ ...entry, register: 'population' as const, asOf: '2026-01-01', synthetic: true }));
  await databases.app.within({ area: config.area }, (tx) => fillRegisters(tx, { vault, now }, entries));
  const session = await openSession(modules.identity, {
    ...{ person: villager.person, method: 'password', secondFactor: false },
  });
  phone = await browser.newContext({
    ...{ viewport: { width: 375, height: 740 }, locale: 'zh-CN', javaScriptEnabled: false },
  });
  const { name } = cookieRules(modules.identity.publicUrl, 'session');
  await phone.addCookies([{ name, value: session.token, url: app.url }]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const at = (path: string) => new URL(path, app.url).href;

async function draftOf(answers: Readonly<Record<string, string>> = {}): Promise<string> {
  const { id, materials } = jsonOf<{ id: string; materials: { id: string }[] }>(
    await villager.post('/api/drafts', { item: 'elder-card' }),
  );
  const all = { ...elderCardAnswers, 'applicant.idNumber': citizen(NUMBER), 'applicant.name': '演示李四', ...answers };
  jsonOf(await villager.post(`/api/drafts/${id}/answers`, { answers: all }));
  for (const { id: material } of materials) await attachTo(app.house, villager, { draft: id, material });
  return id;
}

async function handIn(page: Page, draft: string, withPerson = false): Promise<void> {
  await page.goto(at(`/drafts/${draft}/submit`));
  for (const tick of await page.locator('main input[type=checkbox]').all())
    if ((await tick.getAttribute('name')) !== 'person' || withPerson) await tick.check();
  await go(page, say.submit.act);
  await page.waitForURL(/\/received$/);
}

describe('a machine decides', () => {
  let page: Page;

  test('and says so before, with its rule, what it asks, and the way to a person', async () => {
    page = await phone.newPage();
    await page.goto(at(`/drafts/${await draftOf()}/submit`));
    const main = page.locator('main');
    for (const words of [say.offerLead, say.rule, '年满60周岁', '人口基础信息库', say.choosePerson])
      await main.getByText(words).first().waitFor();
    expect(await main.locator('input[name=person]:checked').count()).toBe(0);
    expect(await overflow(page)).toBe(0);
  });

  test('and the card is there with the answer; a person is asked for on its page', async () => {
    await handIn(page, /drafts\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '');
    await page.getByText(say.leads.granted).waitFor();
    await page.goto(page.url().replace(/\/received$/, ''));
    for (const words of [say.title, '年龄 为', say.synthetic])
      await page.locator('main').getByText(words).first().waitFor();
    expect(await overflow(page)).toBe(0);
    await page.locator('main textarea[name=words]').fill('想请人再看一遍');
    await go(page, say.ask);
    await page.getByText(say.leads.checking).waitFor();
    expect(await page.locator('main').getByRole('button', { name: say.ask }).count()).toBe(0);
  });

  test('and what it cannot find out goes to a person, without a no', async () => {
    await handIn(page, await draftOf({ 'beneficiary.idNumber': citizen(972), 'beneficiary.birthDate': '1990-05-17' }));
    await page.getByText(say.leads.leftToPerson).waitFor();
  });

  test('and who does not want it is dealt with by a person', async () => {
    await handIn(page, await draftOf(), true);
    expect(await page.getByText(say.leads.granted).count()).toBe(0);
    await page.goto(page.url().replace(/\/received$/, ''));
    expect(await page.getByText(say.title).count()).toBe(0);
  });
});

describe('a person who does not agree', () => {
  const WRONG = '登记的出生日期有误，未满60周岁。';
  const STATEMENT = '出生日期以户口簿为准，请再核对。';
  let looker: Seat;
  let head: Seat;
  let home: Page;
  let id: string;
  const form = ({ page }: Seat, act: keyof typeof desk.acts) => page.getByRole('form', { name: desk.acts[act] });
  const send = (seat: Seat, act: keyof typeof desk.acts) =>
    form(seat, act).getByRole('button', { name: desk.acts[act] }).click();

  beforeAll(async () => {
    const { identity } = app.house.modules;
    const atDesk = deskOf(app, browser);
    const civil = { department: 'civil' };
    looker = await atDesk(
      await signedInOfficer(identity, { number: 984, roles: ['reviewer'], ...civil }),
      '/desk/instant',
    );
    head = await atDesk(await signedInOfficer(identity, { number: 985, roles: ['leader'], ...civil }), '/desk/instant');
    home = await phone.newPage();
    const draft = await draftOf();
    const wish = { consent: true, anotherOne: true, instant: true };
    ({ caseId: id } = jsonOf<{ caseId: string }>(await villager.post(`/api/drafts/${draft}/submit`, wish, draft)));
    jsonOf(await villager.post(`/api/instant/${id}/person`, {}));
  }, 120_000);

  test('sees rule, facts and receipts, is told what was left out, and says why by the keyboard', async () => {
    const { page } = looker;
    await page.reload();
    await page.locator('main').getByRole('link', { name: '老年人优待证申领' }).first().waitFor();
    await page.getByText(desk.rates.starting).first().waitFor();
    expect(await page.getByRole('form', { name: desk.rates.change }).count()).toBe(0);
    expect(await violationsOn(looker.page)).toEqual([]);
    await page.goto(at(`/desk/instant/${id}`));
    for (const words of ['年满60周岁', desk.file.same, '1962-04-01', '人口基础信息库'])
      await page.locator('main').getByText(words).first().waitFor();
    expect(await violationsOn(looker.page)).toEqual([]);
    await send(looker, 'look');
    await page.getByText(desk.lacks.outcome).first().waitFor();
    await form(looker, 'look').getByLabel(desk.fields.outcome).selectOption('wrong');
    await form(looker, 'look').getByLabel(desk.fields.words).fill(WRONG);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('当事人可以陈述申辩到').first().waitFor();
    expect(await form(looker, 'look').count()).toBe(0);
    expect(await form(looker, 'rollBack').count()).toBe(0);
  });

  test('has the party heard first, at home without a script', async () => {
    await home.goto(at(`/my/cases/${id}`));
    await home.getByText('机关打算撤销').first().waitFor();
    await home.getByText(WRONG).waitFor();
    expect(await overflow(home)).toBe(0);
    await home.getByLabel(say.statement.label).fill(STATEMENT);
    await home.locator('form[action$="/instant/statement"]').getByRole('button').click();
    await home.getByText(say.leads.foundWrong).waitFor();
    expect(await home.locator('form[action$="/instant/statement"]').count()).toBe(0);
  });

  test('while whoever answers for it says how many are drawn, and why', async () => {
    const { page } = head;
    await page.reload();
    const changing = page.getByRole('form', { name: desk.rates.change });
    await changing.getByRole('button').click();
    await page.getByText(desk.rates.lacks.reason).first().waitFor();
    await changing.getByLabel(desk.rates.which).selectOption('elder-card');
    await changing.getByLabel(desk.rates.share).fill('20');
    await changing.getByLabel(desk.rates.reason).fill('复核发现有误');
    await changing.getByRole('button').click();
    await page.getByRole('cell', { name: desk.rates.percentOf(20) }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('and another officer decides, who has the statement before him', async () => {
    const { page } = head;
    await page.goto(at(`/desk/instant/${id}`));
    await page.getByText(STATEMENT).waitFor();
    await form(head, 'rollBack').getByLabel(desk.fields.outcome).selectOption('rolledBack');
    await form(head, 'rollBack').getByLabel(desk.fields.words).fill(WRONG);
    await send(head, 'rollBack');
    await page.getByText('复核后撤销').first().waitFor();
    expect([...looker.faults, ...head.faults]).toEqual([]);
    await home.goto(at(`/my/cases/${id}`));
    await home.getByText(say.leads.rolledBack).waitFor();
  });
});

test('both lists are published, each item with its rule', async () => {
  const page = await phone.newPage();
  await page.goto(at('/at-once'));
  for (const words of [say.lists.instant, say.lists.whileWaiting, '老年人优待证申领', '年满60周岁'])
    await page.getByText(words).first().waitFor();
  expect(await overflow(page)).toBe(0);
});
