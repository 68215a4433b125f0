// A result from the decision into a hand: over the counter by keyboard, by power of attorney, by post and back, and the evening balance.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openExpressSimulator, EXPRESS_TOKEN, type ExpressSimulator } from '../../src/app/simulators/express.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { issuingPageWording } from '../../src/web/desk/issuing/wording.ts';
import { parcelsWording } from '../../src/web/desk/parcels/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { completeDraft, granted, handedIn, handIn } from '../support/app/errand.ts';
import { jsonOf } from '../support/app/agent.ts';
import { servicesOf } from '../support/app/ratings.ts';
import { hallOf, signedInOfficer, signedInPerson, type Known, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { findBroken } from '../support/invariants/find-broken.ts';
import { citizen } from '../support/identity/people.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = issuingPageWording.zh;
const { delivery: own, sending } = portalWording.zh;
const parcels = parcelsWording.zh;

let app: TestApp;
let browser: Browser;
let seat: Seat;
let issuer: Officer;
let courier: ExpressSimulator;
let hall: string;
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
  seat = await takeSeat(browser);
  const { secret } = await enrol(identity, issuer);
  await signIn(seat, new URL(`/desk/issuing?hall=${hall}`, app.url).href, { ...issuer, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await courier.close();
});

/** A licence granted to somebody, as the window has it. */
async function grantedTo(number: number): Promise<{ holder: Known; caseId: string; caseNumber: string }> {
  const holder = await signedInPerson(app.house.modules.identity, number);
  const { caseId, number: caseNumber } = await handedIn(app.house, holder);
  await granted(app.cast, caseId);
  await vi.waitUntil(async () => (await issuer.get(`/api/issuing/results/${caseId}`)).status === 200, 15_000);
  return { holder, caseId, caseNumber };
}

/** As a clerk finds what somebody's receipt says: F3, the number, Enter, and the first hit. */
async function find({ page, keys }: Seat, text: string): Promise<void> {
  await page.goto(new URL(`/desk/issuing?hall=${hall}`, app.url).href);
  await page.getByRole('heading', { name: say.title }).waitFor();
  await keys.press('F3');
  await keys.type(text);
  await keys.press('Enter');
  await page.getByText(say.find.found(text)).first().waitFor();
  await page.locator('.issuing-row').first().waitFor();
  await keys.press('Alt+ArrowDown');
  await page.locator('.issuing-desk h2').waitFor();
}

/** What the page of the case says of the result, on a phone without any script. */
async function onThePhone(number: number, caseId: string, section = 'result'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 760 },
    locale: 'zh-CN',
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(new URL(`/my/cases/${caseId}`, app.url).href);
  await signInAs(page, number);
  await page.locator(`#${section}`).waitFor();
  return page;
}

/** What a browser writes down beside refusals that the test asks for. */
const unmeant = () => seat.faults.filter((fault) => !fault.includes('status of 422'));

const sectionOf = (page: Page) => page.locator('section[aria-labelledby=result]').innerText();

describe('over the counter, by keyboard alone', () => {
  test('a result is laid on a shelf, found by the receipt and given to its holder', async () => {
    const { holder, caseId, caseNumber } = await grantedTo(981);
    const { page, keys } = seat;
    await find(seat, caseNumber);
    expect(await violationsOn(page)).toEqual([]);
    await keys.tabTo(say.acts.shelve);
    await keys.press('Enter');
    await keys.type('A-03');
    await keys.press('Control+Enter');
    await page.locator('.issuing-desk').getByText('A-03').waitFor();
    const phone = await onThePhone(981, caseId);
    expect(await sectionOf(phone)).toContain('可以取了');
    expect(await sectionOf(phone)).toContain(own.bring);
    expect(await overflow(phone)).toBe(0);

    await keys.press('F8');
    await page.getByRole('heading', { name: say.handOver.title }).waitFor();
    await keys.tabTo(say.handOver.name);
    await keys.type('演示李四');
    await keys.press('Tab');
    await keys.type(citizen(982));
    await keys.tabTo(say.handOver.typedName);
    await keys.type('演示李四');
    await keys.press('Tab', 'ArrowDown');
    expect(await violationsOn(page)).toEqual([]);
    await keys.press('Control+Enter');
    await page.getByText('证件号码与领取身份不符').waitFor();
    await page.getByLabel(say.handOver.idNumber).fill(citizen(981));
    await keys.press('Control+Enter');
    await page.locator('.issuing-desk').getByText(say.hows.counter).waitFor();
    await phone.reload();
    expect(await sectionOf(phone)).toContain('在大厅领取');
    const handedOver = async () => (await servicesOf(holder, caseId)).some(({ step }) => step === 'handOver');
    expect(await vi.waitUntil(handedOver, 15_000)).toBe(true);
    expect(unmeant()).toEqual([]);
  });

  test('somebody else takes it with a paper of authority, and signs on the screen', async () => {
    const { caseNumber } = await grantedTo(983);
    const { page } = seat;
    await find(seat, caseNumber);
    await page.getByRole('button', { name: say.acts.handOver }).click();
    await page.getByLabel(say.handOver.as.proxy).check();
    await page.getByLabel(say.handOver.name, { exact: true }).fill('演示孙七');
    await page.getByLabel(say.handOver.idNumber).fill(citizen(702));
    const paper = { name: '委托书.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') };
    await page.getByLabel(say.handOver.authority, { exact: true }).setInputFiles(paper);
    await page.getByText(say.handOver.authorityKept).waitFor();
    const canvas = page.locator('.signature canvas');
    const box = await canvas.boundingBox();
    if (!box) throw new Error('there is no frame to sign in');
    await page.mouse.move(box.x + 40, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + 90);
    await page.mouse.up();
    await page.getByRole('button', { name: say.handOver.act }).click();
    await page.locator('.issuing-desk').getByText(say.hows.proxy).waitFor();
    expect(unmeant()).toEqual([]);
  });
});

test('by post: chosen without a script, on its way in sentences, back once, and delivered', async () => {
  const { caseId, caseNumber } = await grantedTo(984);
  const phone = await onThePhone(984, caseId);
  await go(phone, own.change);
  await phone.getByLabel(own.methods.post.label).check();
  await go(phone, own.act);
  expect(await phone.locator('main').innerText()).toContain(own.errors.address);
  await phone.getByLabel(own.address.name).fill('演示李四');
  await phone.getByLabel(own.address.phone).fill('13800000001');
  await phone.getByLabel(own.address.address, { exact: true }).fill('模拟县水泊街道演示路1号');
  expect(await overflow(phone)).toBe(0);
  await go(phone, own.act);
  expect(await sectionOf(phone)).toContain(own.now.preparedPost);

  const send = async () => {
    await find(seat, caseNumber);
    await seat.page.getByRole('button', { name: say.acts.post, exact: true }).click();
    await seat.page.locator('.issuing-form').getByRole('button', { name: say.post.act }).click();
    const before = courier.parcels.all().length;
    return vi.waitUntil(() => courier.parcels.all()[before - 1] ?? courier.parcels.all()[before], 15_000);
  };
  const untilSaid = async (sentence: string) =>
    vi.waitUntil(async () => {
      await phone.reload();
      return (await sectionOf(phone)).includes(sentence);
    }, 20_000);
  await send();
  const first = await vi.waitUntil(() => courier.parcels.all()[0], 15_000);
  courier.faults = { ...courier.faults, callTwice: true };
  await untilSaid(own.parcel.booked);
  await courier.move(first.waybill, 'returned');
  await untilSaid(own.parcel.collected);
  expect(await sectionOf(phone)).toContain(first.waybill);
  for (let step = 0; step < 5; step += 1) await courier.move(first.waybill, 'returned');
  await untilSaid('没有丢');

  await send();
  const second = await vi.waitUntil(() => courier.parcels.all()[1], 15_000);
  await untilSaid(own.parcel.booked);
  for (let step = 0; step < 4; step += 1) await courier.move(second.waybill, 'delivered');
  await untilSaid('由快递送达');
});

test('papers by courier: sent for without a script, seen coming at the window, taken in once', async () => {
  const holder = await signedInPerson(app.house.modules.identity, 985);
  const draft = await completeDraft(app.house, holder, { onPaper: ['public-health.m2'] });
  const { caseId, number } = jsonOf<Receipt>(await handIn(holder, draft, `papers-${draft}`));
  const phone = await onThePhone(985, caseId, 'sending');
  await go(phone, sending.offer);
  expect(await phone.locator('main').innerText()).toContain(sending.envelope);
  await go(phone, sending.act);
  expect(await phone.locator('main').innerText()).toContain(sending.errors.address);
  await phone.getByLabel(sending.address.name).fill('演示李四');
  await phone.getByLabel(sending.address.phone).fill('13800000001');
  await phone.getByLabel(sending.address.address, { exact: true }).fill('模拟县水泊街道演示路1号');
  expect(await overflow(phone)).toBe(0);
  const before = courier.parcels.all().length;
  await go(phone, sending.act);
  await phone.locator('#sending').waitFor();
  const untilSaid = (sentence: string) =>
    vi.waitUntil(async () => {
      await phone.reload();
      return (await phone.locator('section[aria-labelledby=sending]').innerText()).includes(sentence);
    }, 20_000);
  await untilSaid(sending.parcel.booked);
  const parcel = await vi.waitUntil(() => courier.parcels.all()[before], 15_000);
  expect(parcel).toMatchObject({ direction: 'in' });

  const { page, keys } = seat;
  await page.goto(new URL(`/desk/issuing?hall=${hall}&part=incoming`, app.url).href);
  const row = page.getByRole('row').filter({ hasText: parcel.waybill });
  await row.getByText(parcels.states.booked).waitFor();
  expect(await page.locator('.issuing-parts [aria-current=page]').allInnerTexts()).toEqual([say.tabs.incoming]);
  expect(await row.getByRole('button').count()).toBe(0);
  for (let step = 0; step < 4; step += 1) await courier.move(parcel.waybill, 'delivered');
  await untilSaid(sending.parcel.delivered);
  await page.reload();
  await row.getByText(parcels.states.delivered).waitFor();
  await keys.press('F3');
  await keys.type('0000');
  await page.getByText(parcels.incoming.unfound).waitFor();
  await keys.press('F3');
  await keys.type(parcel.waybill);
  expect(await violationsOn(page)).toEqual([]);
  await row.getByRole('button', { name: parcels.incoming.actOn(parcel.waybill) }).click();
  await page.getByText(parcels.incoming.none).waitFor();
  await untilSaid(sending.parcel.takenIn);
  const messages = async () => (await holder.get('/api/messages')).text;
  await vi.waitUntil(async () => (await messages()).includes('您寄的材料到了'), 15_000);
  expect(await messages()).toContain(number);
  expect(unmeant()).toEqual([]);
});

test('the evening balance: a difference is named, explained, and the day closes', async () => {
  const { page } = seat;
  await page.goto(new URL(`/desk/issuing?hall=${hall}&part=balance`, app.url).href);
  await page.getByRole('heading', { name: say.balance.count }).waitFor();
  const receive = page.getByRole('region', { name: say.blanks.receive });
  await receive.getByLabel(say.blanks.type).selectOption({ label: '公共场所卫生许可证' });
  await receive.getByLabel(say.blanks.prefix).fill('鲁卫');
  await receive.getByLabel(say.blanks.first).fill('1');
  await receive.getByLabel(say.blanks.last).fill('10');
  await receive.getByRole('button', { name: say.blanks.act }).click();
  await page.getByRole('cell', { name: '鲁卫000001', exact: true }).waitFor();
  const spoil = page.getByRole('region', { name: say.blanks.void });
  await spoil.getByLabel(say.blanks.book).selectOption({ index: 1 });
  await spoil.getByLabel(say.blanks.number).fill('1');
  await spoil.getByLabel(say.blanks.reason).selectOption({ label: say.balance.voidReasons.damaged });
  await spoil.getByRole('button', { name: say.blanks.voidAct }).click();
  await page.getByText(`鲁卫000001 ${say.balance.voidReasons.damaged}`).waitFor();
  expect(await violationsOn(page)).toEqual([]);

  const count = page.getByRole('region', { name: say.balance.count });
  await count.getByLabel(say.balance.onShelf).fill('7');
  await count.getByLabel(/剩余（张）/).fill('9');
  await count.getByRole('button', { name: say.balance.close }).click();
  await page.getByText('清点数与账面数不一致').waitFor();
  await count.getByLabel(say.balance.explanation).fill('七份旧件尚未登记');
  await count.getByRole('button', { name: say.balance.close }).click();
  await page.getByText(say.balance.difference(say.balance.nowhere, 0, 7)).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.goto(new URL(`/desk/issuing?hall=${hall}&part=share`, app.url).href);
  await page.getByText(say.share.rate).first().waitFor();
  expect(await page.locator('.figure').first().innerText()).toBe('100.0%');
  expect(await violationsOn(page)).toEqual([]);
});

test('nothing is broken after all that', async () => {
  const { config, databases, fileStore: store } = app.house.foundation;
  const examined = { area: config.area, follower: databases.follower, store, acknowledged: [] };
  expect(await findBroken(examined)).toEqual([]);
});

/** A picture of one dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
