import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { deskRatingsWording } from '../../src/web/desk/ratings/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { codeShown, pairedTablet, servedCase, servicesOf } from '../support/app/ratings.ts';
import { signedInOfficer, signedInPerson, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow, smallTargets } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = deskRatingsWording.zh;
const PHONE = { width: 375, height: 760 };

let app: TestApp;
let browser: Browser;
let head: Officer;
let seat: Seat;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  head = await signedInOfficer(app.house.modules.identity, { number: 982, roles: ['sectionHead'] });
  seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, head);
  await signIn(seat, new URL('/desk/ratings', app.url).href, { loginName: head.loginName, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const textOf = (page: Page) => page.locator('main').innerText();

describe.each([
  ['with scripts', true, 983],
  ['without any script', false, 984],
])('a villager on a telephone, %s', (_name, javaScriptEnabled, number) => {
  test('rates what was done: a face, what in particular, his words and whether under his name', async () => {
    const villager = await signedInPerson(app.house.modules.identity, number);
    const { caseId, services } = await servedCase(app, villager);
    const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(new URL('/my', app.url).href);
    await signInAs(page, number);
    await go(page, new RegExp(`${services.length} 次服务可以评价`));
    await page.locator('main .item-link').first().click();
    await go(page, '不满意');
    expect(await textOf(page)).toContain('您选了“不满意”');
    await page.getByLabel('办得慢').check();
    await page.getByLabel(/还想说什么/).fill('窗口让我跑了三趟');
    if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await go(page, '提交评价');
    await page.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
    expect(await textOf(page)).toContain('最晚');
    expect((await servicesOf(villager, caseId))[0]?.state).toBe('rated');
    await page.goto(new URL('/ratings', app.url).href);
    expect(await textOf(page)).toContain('太少，不排名');
    expect(await overflow(page)).toBe(0);
    await context.close();
  });
});

test('the message of the outcome leads to the rating', async () => {
  const { person } = app.cast;
  const { caseId } = await servedCase(app);
  type Told = { messages: { kind: string; aside: { place: string } | null }[] };
  const told = async () =>
    jsonOf<Told>(await person.get('/api/messages')).messages.find(({ kind }) => kind === 'case.decided');
  const message = await vi.waitUntil(told, 15_000);
  expect(message.aside?.place).toBe(`/my/cases/${caseId}/rate?via=message`);
  expect(await person.get(message.aside?.place ?? '')).toMatchObject({ status: 200 });
});

test('at the counter one tap on the tablet says it, and the tablet forgets', async () => {
  const { device, token } = await pairedTablet(app);
  const { caseId, serial } = await servedCase(app);
  const context = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    locale: 'zh-CN',
    javaScriptEnabled: false,
  });
  await context.addCookies([{ name: 'rating-tablet', value: token, url: app.url }]);
  const page = await context.newPage();
  await page.goto(new URL('/rate/tablet', app.url).href);
  expect(await textOf(page)).toContain('办完事');
  jsonOf(await app.cast.clerk.post('/api/ratings/offers', { caseId, serial, device }));
  await page.getByRole('button', { name: '非常满意' }).waitFor({ timeout: 10_000 });
  expect(await smallTargets(page, 60)).toEqual([]);
  await page.getByRole('button', { name: '非常满意' }).click();
  await page.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
  await page.getByText('办完事').waitFor({ timeout: 10_000 });
  expect((await servicesOf(app.cast.person, caseId))[0]?.state).toBe('rated');
  await context.close();
});

test('the code that the tablet shows opens the rating on a telephone, once', async () => {
  const { device, token } = await pairedTablet(app);
  const { caseId, serial } = await servedCase(app);
  jsonOf(await app.cast.clerk.post('/api/ratings/offers', { caseId, serial, device }));
  const code = await codeShown(app.house, token);
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(`/rate/code/${code}`, app.url).href);
  await go(page, '满意');
  expect(await page.locator('input[name=named]').count()).toBe(0);
  await go(page, '提交评价');
  await page.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
  const again = await page.goto(new URL(`/rate/code/${code}`, app.url).href);
  expect(again?.status()).toBe(409);
  await context.close();
});

describe('the head of the department', () => {
  test('takes a bad rating from the list through its loop, and who rated reads the answer', async () => {
    const villager = await signedInPerson(app.house.modules.identity, 985);
    const { caseId, serial } = await servedCase(app, villager);
    const words = '材料交了两遍，还要再交';
    const rating = { grade: 'veryDissatisfied', words, named: true };
    jsonOf(await villager.post(`/api/cases/${caseId}/services/${serial}/rating`, rating));

    const { page } = seat;
    await page.goto(new URL('/desk/ratings', app.url).href);
    await page.getByRole('row').filter({ hasText: '非常不满意' }).getByRole('link').first().click();
    await page.getByText(words).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const fill = async (label: string, text: string, act: string) => {
      await page.getByLabel(label).fill(text);
      await page.getByRole('button', { name: act }).click();
    };
    await page.getByLabel(say.contact).selectOption('reached');
    await page.getByLabel(say.finding).selectOption('true');
    await fill(say.words.verify, '属实，窗口没有一次说清', say.send.verify);
    await fill(say.words.rectify, '窗口贴出一次性告知清单', say.send.rectify);
    await fill(say.words.answer, '对不起，让您多跑了。现在窗口一次告知全部材料。', say.send.answer);
    await page.getByLabel(say.revisited).selectOption('content');
    await fill(say.words.revisit, '这次满意了', say.send.revisit);
    await page.getByText('已办结').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(seat.faults).toEqual([]);

    const answer = await vi.waitUntil(async () => {
      const { text } = await villager.get('/api/messages');
      return text.includes('现在窗口一次告知全部材料') ? text : undefined;
    }, 15_000);
    expect(answer).toContain('rating.answered');
  }, 60_000);

  test('enrols a tablet for a counter, and its code pairs the browser that types it', async () => {
    const { page } = seat;
    await page.goto(new URL('/desk/ratings', app.url).href);
    await page.getByLabel(say.devices.department).selectOption('approval');
    await page.getByLabel(say.devices.hall).selectOption({ index: 1 });
    await page.getByRole('textbox', { name: say.devices.counter }).fill('8 号窗口');
    await page.getByRole('button', { name: say.devices.enrol }).click();
    const shown = await page.locator('.pairing-code').innerText();
    const tablet = await (await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })).newPage();
    await tablet.goto(new URL('/rate/tablet', app.url).href);
    const pair = tablet.getByRole('button', { name: '配对' });
    await tablet.getByLabel('配对码').fill('00000000');
    await pair.click();
    await tablet.getByText('配对码不对').first().waitFor();
    await tablet.getByLabel('配对码').fill(/\d{8}/.exec(shown)?.[0] ?? '');
    await pair.click();
    await tablet.getByText('8 号窗口评价器').waitFor();
    await tablet.context().close();
    expect(seat.faults).toEqual([]);
  });

  test('cannot rate, although he can be asked as a citizen: at his desk the code opens nothing', async () => {
    const { device, token } = await pairedTablet(app);
    const { caseId, serial } = await servedCase(app);
    jsonOf(await app.cast.clerk.post('/api/ratings/offers', { caseId, serial, device }));
    const answer = await seat.page.goto(new URL(`/rate/code/${await codeShown(app.house, token)}`, app.url).href);
    expect(answer?.status()).toBe(403);
    expect((await servicesOf(app.cast.person, caseId))[0]?.state).toBe('open');
  });
});
