// A decision not to accept is served by being opened on the telephone, where that was agreed; otherwise a clerk notes how it was served (送达).
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import { addMonths } from '../../src/kernel/civil-span.ts';
import type { CaseService } from '../../src/modules/intake/serving/contract.ts';
import { servingWords } from '../../src/web/desk/serving/wording.ts';
import { dayOfYearText } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson, type Known } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
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

const today = civilDateOf(new Date());
const REFUSAL = {
  ground: 'otherProvision',
  reason: '不属于本机关职权范围',
  basis: '行政许可法第三十二条',
  instead: '向市级部门申请',
};

async function refused(number: number): Promise<{ holder: Known; caseId: string }> {
  const holder = await signedInPerson(app.house.modules.identity, number);
  const { caseId } = await handedIn(app.house, holder);
  jsonOf(await act(app.cast.clerk, caseId, ['refuse-acceptance', REFUSAL]));
  return { holder, caseId };
}
const serviceOf = async (caseId: string) =>
  jsonOf<CaseService>(await app.cast.clerk.get(`/api/cases/${caseId}/service`));
const notice = (page: Page) => page.locator('#papers + ul .item').filter({ hasText: '不予受理决定书' });

async function openCase(number: number, caseId: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 700 },
    locale: 'zh-CN',
    javaScriptEnabled,
  });
  const page = await context.newPage();
  await page.goto(new URL(`/my/cases/${caseId}`, app.url).href);
  await signInAs(page, number);
  return page;
}

describe.each([
  ['with scripts', true, 991],
  ['without any script', false, 992],
])('a decision not to accept, %s', (_name, javaScriptEnabled, number) => {
  test('is served when its reader opens it, once he agreed; the proof and the last days stand on the page', async () => {
    const { caseId } = await refused(number);
    const page = await openCase(number, caseId, javaScriptEnabled);
    const href = (await notice(page).locator('a').getAttribute('href')) ?? '';
    const opened = async () =>
      (await page.context().request.get(new URL(href, app.url).href)).headers()['content-type'];
    expect(await opened()).toBe('application/pdf');
    await page.reload();
    expect(await notice(page).innerText()).toContain('还没有记录收到');
    if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([]);

    await go(page, '同意在网上收文书');
    await page.getByText('您已同意在这里收文书').waitFor();
    expect(await Promise.all([opened(), opened()])).toEqual(['application/pdf', 'application/pdf']);
    await page.reload();
    const said = await notice(page).innerText();
    expect(said).toContain(`${dayOfYearText(today, 'zh')}送达`);
    expect(said).toContain(dayOfYearText(addDays(today, 60), 'zh'));
    expect(said).toContain(dayOfYearText(addMonths(today, 6), 'zh'));
    expect(await overflow(page)).toBe(0);
    if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([]);
    const proof = page.locator('#papers + ul .item').filter({ hasText: '送达回证' });
    expect(await proof.count()).toBe(1);
    const pdf = await page
      .context()
      .request.get(new URL((await proof.locator('a').getAttribute('href')) ?? '', app.url).href);
    expect(pdf.headers()['content-type']).toBe('application/pdf');

    await go(page, '不再在网上收文书');
    await page.getByRole('button', { name: '同意在网上收文书' }).waitFor();
    expect((await serviceOf(caseId)).agreed).toBe(false);
  });
});

test('a clerk sees at the desk what has no proof, and notes how it was served', async () => {
  const { holder, caseId } = await refused(993);
  const { identity } = app.house.modules;
  const clerk = await signedInOfficer(identity, { number: 927, roles: ['clerk'], department: 'approval' });
  const seat = await takeSeat(browser);
  const { secret } = await enrol(identity, clerk);
  await signIn(seat, new URL(`/desk/cases/${caseId}`, app.url).href, { ...clerk, secret });
  const { page } = seat;
  const say = servingWords.zh;
  await page.getByText(say.unproven(1)).waitFor();
  await page.getByText(say.form.open).click();
  await page.getByRole('button', { name: say.form.act }).click();
  await page.getByText(say.form.lacks.said).first().waitFor();
  await page.locator('select[name=servedPaper]').selectOption({ index: 1 });
  await page.locator('select[name=servedHow]').selectOption('window');
  for (const [part, value] of Object.entries({
    year: today.slice(0, 4),
    month: today.slice(5, 7),
    day: today.slice(8),
  }))
    await page.locator(`input[name="servedOn.${part}"]`).fill(value);
  await page.locator('input[name=servedSaid]').fill('本人当面签收');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: say.form.act }).click();
  await page.getByRole('link', { name: say.proof, exact: true }).waitFor();
  expect(await page.locator('section[aria-labelledby=service-title]').innerText()).toContain('本人当面签收');
  expect(seat.faults).toEqual([]);
  expect((await holder.get(`/my/cases/${caseId}`)).text).toContain('窗口直接送达');
});

test('nobody else notes it: another department, a reviewer, the applicant, or anybody twice', async () => {
  const { holder, caseId } = await refused(994);
  const [paper] = (await serviceOf(caseId)).papers;
  const path = `/api/cases/${caseId}/service/${paper?.id ?? ''}`;
  const wish = { how: 'post', on: today, said: 'EMS 1234' };
  const police = await signedInOfficer(app.house.modules.identity, {
    number: 928,
    roles: ['clerk'],
    department: 'police',
  });
  expect((await police.post(path, wish)).status).toBe(404);
  expect((await police.get(`/api/cases/${caseId}/service`)).status).toBe(404);
  expect((await app.cast.reviewer.post(path, wish)).status).toBe(403);
  expect((await holder.post(path, wish)).status).toBe(403);
  expect((await app.cast.clerk.post(path, wish)).status).toBe(200);
  expect((await app.cast.clerk.post(path, wish)).status).toBe(409);
});
