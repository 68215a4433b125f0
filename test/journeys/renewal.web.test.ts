// A holder applies for renewal on the telephone; nobody decides before the last day, and the law renews it (行政许可法 art. 50).
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import { renewWhatTheLawRenewed } from '../../src/modules/intake/index.ts';
import type { MessagePage } from '../../src/modules/messages/inbox/contract.ts';
import { licencesWording } from '../../src/web/desk/licences/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { granted, handedIn } from '../support/app/errand.ts';
import { asksForRenewal, endingSoon, endingVerySoon, endsOn, licenceFileOf } from '../support/app/licences.ts';
import { signedInOfficer, signedInPerson, type Known } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { enrol, signIn, takeSeat, violationsOn } from './officers.ts';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const PHONE = { width: 375, height: 760 };
const today = civilDateOf(new Date());
const SOON = endingSoon();

async function licenceUntil(until: string, number: number): Promise<{ holder: Known; id: string }> {
  const holder = await signedInPerson(app.house.modules.identity, number);
  const { caseId } = await handedIn(app.house, holder);
  await granted(app.cast, caseId);
  const [row] = await askOwner<{ certificate: string }>(
    app,
    `select certificate from certificates.version where case_id = '${caseId}'`,
  );
  const id = row?.certificate ?? '';
  await endsOn(app.cast.approver, id, until);
  return { holder, id };
}

const fileOf = (id: string) => licenceFileOf(app.cast.approver, id);

async function openFolder(number: number, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(new URL('/my/licences', app.url).href);
  await signInAs(page, number);
  return page;
}

/** The page at every width and display that a villager may have. */
async function looksWell(page: Page): Promise<void> {
  const was = page.url();
  for (const [mode, width] of [
    ['elder', 320],
    ['standard', 375],
  ] as const) {
    await page.context().addCookies([{ name: 'mode', value: mode, url: app.url }]);
    await page.setViewportSize({ width, height: 760 });
    await page.goto(was);
    expect(await overflow(page)).toBe(0);
  }
}

describe.each([
  ['with scripts', true, 981],
  ['without any script', false, 982],
])('a holder, %s', (_name, javaScriptEnabled, number) => {
  test('applies in time without typing anything again; in silence the law renews it and he is told', async () => {
    const { holder, id } = await licenceUntil(SOON, number);
    const page = await openFolder(number, javaScriptEnabled);
    const licence = page.locator('main .item').filter({ hasText: '公共场所卫生许可证' });
    expect(await licence.innerText()).toContain('前申请延续');
    await licence.locator('.item-act').click();
    expect(await page.locator('main').innerText()).toContain('到期前没有作出决定，依法视为准予延续');
    await go(page, '申请延续');
    await page.getByRole('heading', { name: '申请延续有效期' }).first().waitFor();
    await looksWell(page);
    if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([]);

    await go(page, '提交延续申请');
    expect(await page.locator('main').innerText()).toContain('请选择有没有变化');
    await page.getByLabel('没有变化').check();
    await page.getByLabel(/我确认以上内容属实/).check();
    await go(page, '提交延续申请');
    await page.getByText('延续申请已经收到').waitFor();
    expect(await page.locator('main').innerText()).toContain('是按时申请的');
    await looksWell(page);
    expect((await fileOf(id)).renewal).toMatchObject({ on: today, inTime: true, said: null });

    const { intake } = app.house.modules;
    const { area } = app.house.foundation.config;
    const later = () => new Date(`${addDays(SOON, 1)}T00:10:00+08:00`);
    const scope = { area, departments: 'all' } as const;
    expect(await renewWhatTheLawRenewed({ ...intake, now: later }, { scope })).toEqual({ renewed: 1, failed: [] });
    const told = async () => jsonOf<MessagePage>(await holder.get('/api/messages')).messages;
    await vi.waitUntil(async () => (await told()).some(({ title }) => title.includes('依法延续了')), 15_000);
    await page.goto(new URL(`/my/licences/${id}`, app.url).href);
    expect(await page.locator('main').innerText()).toContain('视为准予延续，发了新版本');
    const { happened, caseId } = await fileOf(id);
    expect(happened.map(({ what }) => what)).toEqual(['issued', 'changed', 'renewalAsked', 'renewedByLaw']);
    const paper = await holder.get(`/my/cases/${caseId}/papers/${happened.at(-1)?.paper ?? ''}`);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test('who comes late is told in plain words that nothing renews it by itself', async () => {
    const { id } = await licenceUntil(endingVerySoon(), number + 2);
    const page = await openFolder(number + 2, javaScriptEnabled);
    await page.goto(new URL(`/my/licences/${id}`, app.url).href);
    expect(await page.locator('main').innerText()).toContain('不会自动延续');
    await go(page, '申请延续');
    await page.getByLabel('有变化', { exact: true }).check();
    await page.getByLabel(/什么变了/).fill('地址改成新华路8号');
    await page.getByLabel(/我确认以上内容属实/).check();
    await go(page, '提交延续申请');
    expect(await page.locator('main').innerText()).toContain('晚于法定日期');
    expect((await fileOf(id)).renewal).toMatchObject({ inTime: false, said: '地址改成新华路8号' });
    await page.goto(new URL(`/my/licences/${id}/renewal`, app.url).href);
    expect(new URL(page.url()).pathname).toBe(`/my/licences/${id}`);
  });
});

test('the organ reads at the desk until when to decide, and says no with reason and remedy', async () => {
  const { holder, id } = await licenceUntil(SOON, 986);
  const sent = { changed: 'yes', what: '负责人换成李四', confirm: 'yes', _once: 'a-key-of-the-form-0001' };
  expect((await asksForRenewal(holder, id, sent)).status).toBe(303);
  const { identity } = app.house.modules;
  const approver = await signedInOfficer(identity, { number: 926, roles: ['approver'], department: 'approval' });
  const seat = await takeSeat(browser);
  const { secret } = await enrol(identity, approver);
  await signIn(seat, new URL('/desk/licences?order=renewals', app.url).href, { ...approver, secret });
  const { page } = seat;
  const say = licencesWording.zh;
  await page.locator(`table a[href*="${id}"]`).click();
  await page.getByText('负责人换成李四').waitFor();
  expect(await page.locator('#renewal').textContent()).toContain(say.renewal.title);
  expect(await violationsOn(page)).toEqual([]);
  await page.locator('input[name=act][value=renewalRefused]').check();
  await page.locator('textarea[name=reason]').fill('场所已不具备消毒条件。');
  await page.locator('input[name=basis]').fill('《公共场所卫生管理条例》第四条');
  await page.getByRole('button', { name: say.act.go }).click();
  await page.getByRole('button', { name: say.act.doIt(say.act.acts.renewalRefused) }).click();
  await page.locator('#renewal').waitFor({ state: 'detached' });
  const { renewal, happened } = await fileOf(id);
  expect([renewal, happened.at(-1)?.what]).toEqual([null, 'renewalRefused']);
  expect(seat.faults).toEqual([]);
});
