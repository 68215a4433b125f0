// 统一出件: a theme of several departments. Its applicant chooses one way for all results on a telephone without a script; a clerk hands over what
// is ready in one sitting, by keyboard alone, with one receipt; the rest goes in one parcel with one waybill.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EXPRESS_TOKEN, openExpressSimulator, type ExpressSimulator } from '../../src/app/simulators/express.ts';
import type { ThemeReceipt } from '../../src/modules/intake/index.ts';
import { issuingPageWording } from '../../src/web/desk/issuing/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { hallOf, signedInOfficer, signedInPerson, type Known, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { handedInTheme } from '../support/app/theme-cases.ts';
import { decidingOn } from '../support/app/theme-decisions.ts';
import { citizen } from '../support/identity/people.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = issuingPageWording.zh;
const { themeResults: told, delivery } = portalWording.zh;
const NUMBER = 991;

let app: TestApp;
let browser: Browser;
let courier: ExpressSimulator;
let issuer: Officer;
let seat: Seat;
let hall: string;
let person: Known;
let theme: ThemeReceipt;
let phone: Page;
/** The same person, with scripts: the checks of a page need them. */
let reading: Page;
let decide: ReturnType<typeof decidingOn>;

beforeAll(async () => {
  courier = await openExpressSimulator({ port: 0 });
  app = await startTestApp({
    ONEWINDOW_LOG_LEVEL: 'error',
    ONEWINDOW_EXPRESS_URL: courier.url,
    ONEWINDOW_EXPRESS_TOKEN: EXPRESS_TOKEN,
  });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  issuer = await signedInOfficer(identity, { number: 930, roles: ['issuer'] });
  hall = await hallOf(issuer);
  person = await signedInPerson(identity, NUMBER);
  theme = await handedInTheme(app.house, person);
  decide = decidingOn({ app, person, issuer, theme: theme.id, numbers: 940 });
  seat = await takeSeat(browser);
  const { secret } = await enrol(identity, issuer);
  await signIn(seat, new URL(`/desk/issuing?hall=${hall}`, app.url).href, { ...issuer, secret });
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
  await courier.close();
});

const shots = process.env['ONEWINDOW_SHOTS'];
const shoot = (page: Page, name: string) =>
  shots === undefined ? Promise.resolve() : page.screenshot({ path: `${shots}/issuing-${name}.png`, fullPage: true });

/** The page as it is, in both languages, on a telephone, a small one in elder mode, and a desk. */
async function looked(name: string) {
  for (const language of ['en', 'zh']) {
    await reading.context().addCookies([{ name: 'lang', value: language, url: app.url }]);
    for (const width of [1280, 390, 320]) {
      const mode = width === 320 ? 'elder' : 'normal';
      await reading.context().addCookies([{ name: 'mode', value: mode, url: app.url }]);
      await reading.setViewportSize({ width, height: 844 });
      await reading.goto(phone.url());
      expect(await overflow(reading)).toBe(0);
      expect(await violationsOn(reading)).toEqual([]);
      await shoot(reading, `portal-${name}-${language}-${width}`);
    }
  }
}

/** The desk in English as it looks, and back. */
async function shownInEnglish(name: string) {
  const { page } = seat;
  await page.setViewportSize({ width: 1280, height: 900 });
  await shoot(page, `desk-${name}-zh`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: issuingPageWording.en.theme.title }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await shoot(page, `desk-${name}-en`);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('heading', { name: say.theme.title }).waitFor();
}

const card = () => phone.locator('section[aria-labelledby=results]').innerText();
const toTheme = () => phone.goto(new URL(`/my/themes/${theme.id}`, app.url).href);

/** F3, the number of the theme, Enter: the whole of it stands there. */
async function findTheme() {
  const { page, keys } = seat;
  await page.goto(new URL(`/desk/issuing?hall=${hall}`, app.url).href);
  await page.getByRole('heading', { name: say.title }).waitFor();
  await keys.press('F3');
  await keys.type(theme.number);
  await keys.press('Enter');
  await page.getByRole('heading', { name: say.theme.title }).waitFor();
}

describe('one issuing of a theme', () => {
  test('its applicant chooses one way for all results, without a script', async () => {
    await toTheme();
    expect(await card()).toContain(told.chosen.none);
    await phone.getByRole('link', { name: told.change }).click();
    await phone.getByLabel(delivery.methods.post.label).check();
    await phone.getByRole('button', { name: delivery.act }).click();
    await phone.getByText(delivery.errors.phone).first().waitFor();
    await looked('choose');
    await phone.goto(new URL(`/my/themes/${theme.id}/delivery`, app.url).href);
    await phone.getByLabel(delivery.methods.counter.label).check();
    await phone.getByRole('button', { name: delivery.act }).click();
    await phone.locator('#results').waitFor();
    expect(await card()).toContain(told.chosen.counter.each);
  });

  test('a clerk hands over everything that is ready in one sitting, by keyboard alone', async () => {
    const cases = [await decide('pension-retire'), await decide('elder-card')];
    for (const id of cases)
      jsonOf(await issuer.post(`/api/issuing/results/${id}/shelve`, { hall, shelf: `B-0${cases.indexOf(id) + 1}` }));
    await toTheme();
    expect(await card()).toContain(told.ready(2));
    expect(await card()).toContain('TC');
    await looked('ready');

    await findTheme();
    const { page, keys } = seat;
    await shownInEnglish('theme');
    expect(await violationsOn(page)).toEqual([]);
    await keys.press('F8');
    await page.getByRole('heading', { name: say.handOver.title }).waitFor();
    await keys.tabTo(say.handOver.name);
    await keys.type('演示李四');
    await keys.press('Tab');
    await keys.type(citizen(NUMBER));
    await keys.tabTo(say.handOver.typedName);
    await keys.type('演示李四');
    await keys.press('Tab', 'ArrowDown');
    await keys.press('Control+Enter');
    await page.locator('.issuing-said').getByText('领取单').waitFor();
    const slip = page.locator('.issuing-receipts a');
    await slip.waitFor();
    expect((await issuer.get((await slip.getAttribute('href')) ?? '')).status).toBe(200);
    await shownInEnglish('handed');
    expect(await violationsOn(page)).toEqual([]);
    for (const id of cases)
      expect(jsonOf<{ row: object }>(await issuer.get(`/api/issuing/results/${id}`)).row).toMatchObject({
        state: 'delivered',
        how: 'counter',
      });
    await toTheme();
    const receipt = phone.getByRole('link', { name: '领取单' });
    expect(await receipt.count()).toBe(1);
    const paper = await person.get((await receipt.getAttribute('href')) ?? '');
    expect(paper.status).toBe(200);
  });

  test('the rest goes in one parcel, and its waybill stands beside the item', async () => {
    await phone.goto(new URL(`/my/themes/${theme.id}/delivery`, app.url).href);
    await phone.getByLabel(delivery.methods.post.label).check();
    await phone.getByLabel(delivery.address.name).fill('演示李四');
    await phone.getByLabel(delivery.address.phone).fill('13800000001');
    await phone.getByLabel(delivery.address.address, { exact: true }).fill('模拟县水泊街道演示路1号');
    await phone.getByRole('button', { name: delivery.act }).click();
    await phone.locator('#results').waitFor();
    expect(await card()).toContain(told.chosen.post.together);
    const fund = await decide('gjj-withdraw');
    await findTheme();
    const { page } = seat;
    await page.getByRole('button', { name: say.theme.post(1) }).click();
    await page.getByRole('button', { name: say.theme.postAct, exact: true }).click();
    await page.locator('.issuing-said').getByText(say.theme.posted(1)).waitFor();
    await vi.waitUntil(async () => {
      await phone.goto(new URL(`/my/cases/${fund}`, app.url).href);
      return (await phone.locator('section[aria-labelledby=result]').innerText()).includes(delivery.waybill.trim());
    }, 20_000);
    await toTheme();
    await looked('posted');
  });
});
