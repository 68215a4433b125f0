// 秒批: on a telephone without a script a villager is told that a machine decides, has the card at once with its rule, and asks for a person.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieRules, openSession } from '../../src/modules/identity/index.ts';
import { fillRegisters } from '../../src/modules/registers/index.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { attachTo } from '../support/app/errand.ts';
import { signedInPerson, type Known } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { citizen } from '../support/identity/people.ts';
import { elderCardAnswers, parentOf60 } from '../support/intake/instant.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go } from './applicant.ts';

const say = { ...portalWording.zh.instant, submit: portalWording.zh.draft.submit };
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

test('both lists are published, each item with its rule', async () => {
  const page = await phone.newPage();
  await page.goto(at('/at-once'));
  for (const words of [say.lists.instant, say.lists.whileWaiting, '老年人优待证申领', '年满60周岁'])
    await page.getByText(words).first().waitFor();
  expect(await overflow(page)).toBe(0);
});
