import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicHealthAnswers } from '../support/catalogue/answers.ts';
import { caseFileOf } from '../support/app/errand.ts';
import { signedInAs } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { citizen } from '../support/identity/people.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { fillForm, saying } from './filling.ts';
import { handIn, handInMaterials } from './handing-in.ts';
import { violationsOn } from './officers.ts';

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
const at = (path: string) => new URL(path, app.url).href;

async function opened(scripts: boolean): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled: scripts });
  return { context, page: await context.newPage() };
}

/** Axe needs a script: it looks where there is one. */
async function look(page: Page, scripts: boolean): Promise<void> {
  if (!scripts) return;
  expect(await violationsOn(page), page.url()).toEqual([]);
  expect(await overflow(page), page.url()).toBeLessThanOrEqual(0);
}

const mainText = (page: Page) => page.locator('body').innerText();

/** The agent asks for a mandate for one service; answers the link that he passes on. */
async function askFor(page: Page, { name, number, scripts }: { name: string; number: number; scripts: boolean }) {
  await page.locator('main [name=name]').fill(name);
  await page.locator('main [name=citizenId]').fill(citizen(number));
  await look(page, scripts);
  await go(page, '生成委托链接');
  const link = await page.locator('#link').innerText();
  await look(page, scripts);
  return link;
}

async function submitted(page: Page): Promise<string> {
  await go(page, '继续');
  await page.getByRole('heading', { name: '请检查一遍' }).waitFor();
  expect(await mainText(page)).toContain('演示张三 代 演示李四 办理');
  await handIn(page, 'zh');
  return /cases\/([\da-f-]{36})/.exec(page.url())?.[1] ?? '';
}

describe.each([
  ['with scripts', true],
  ['without any script', false],
])('somebody acts for a neighbour on a telephone, %s', (_name, scripts) => {
  test('asks, is given the mandate in another browser, hands in, and both names stand everywhere', async () => {
    const [agent, principal] = [800 + Number(scripts), 810 + Number(scripts)];
    const { identity } = app.house.modules;
    await signedInAs(identity, { number: agent, name: '演示张三' });
    await signedInAs(identity, { number: principal, name: '演示李四' });
    const his = await opened(scripts);
    await his.page.goto(at('/my/mandates/new?as=agent&item=public-health'));
    await signInAs(his.page, agent);
    const link = await askFor(his.page, { name: '演示李四', number: principal, scripts });

    const hers = await opened(scripts);
    await hers.page.goto(link);
    await signInAs(hers.page, principal);
    await hers.page.getByRole('heading', { name: '演示张三 请您委托他办事' }).waitFor();
    await look(hers.page, scripts);
    await hers.page.locator('main [name=opensData]').check();
    await go(hers.page, '确认委托');
    await hers.page.getByText('委托已经确认').waitFor();

    await his.page.goto(at('/items/public-health/start'));
    await look(his.page, scripts);
    await go(his.page, '开始填写');
    await his.page.getByText('请选择这次为谁办').first().waitFor();
    await his.page.getByLabel('给委托我的人办：演示李四').check();
    await go(his.page, '开始填写');
    const agentAnswers = { 'agent.present': 'yes', ...publicHealthAnswers };
    expect((await fillForm(his.page, saying('public-health', 'zh', agentAnswers))).length).toBeGreaterThan(6);
    expect(await handInMaterials(his.page, 'zh')).toBe(2);
    const caseId = await submitted(his.page);
    for (const path of [`/my/cases/${caseId}/received`, `/my/cases/${caseId}`]) {
      for (const { page } of [his, hers]) {
        await page.goto(at(path));
        expect(await mainText(page), path).toContain('演示张三 代 演示李四 办理');
      }
    }
    await look(hers.page, scripts);
    const { acting, row } = await caseFileOf(app.cast.clerk, caseId);
    expect([acting?.actor, acting?.principal, row.acting?.as]).toEqual(['演示张三', '演示李四', 'agent']);

    await hers.page.goto(at('/my/mandates'));
    await look(hers.page, scripts);
    await hers.page.getByRole('link', { name: '委托给 演示张三' }).click();
    await look(hers.page, scripts);
    await go(hers.page, '结束委托');
    await go(hers.page, '结束委托');
    await hers.page.getByText('委托已经结束').first().waitFor();
    await his.page.goto(at(`/my/cases/${caseId}`));
    expect(await mainText(his.page)).toContain('已经结束');
    await Promise.all([his.context.close(), hers.context.close()]);
  }, 60_000);
});

test('a mother enters her newborn and registers it: the form knows both, and says what nobody verified', async () => {
  await signedInAs(app.house.modules.identity, { number: 820, name: '演示王母' });
  const { context, page } = await opened(true);
  await page.goto(at('/my/children'));
  await signInAs(page, 820);
  await page.getByText('网上没有核验').waitFor();
  await look(page, true);
  await go(page, '登记一个孩子');
  await page.locator('main [name=name]').fill('演示小宝');
  const born = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10).split('-');
  for (const [place, part] of ['year', 'month', 'day'].entries())
    await page.locator(`main [name="bornOn.${part}"]`).fill(born[place] ?? '');
  await page.locator('main [name=gender][value=female]').check();
  await page.locator('main [name=relation][value=mother]').check();
  await go(page, '登记孩子');
  await page.getByText('请先阅读并勾选监护人承诺').first().waitFor();
  await look(page, true);
  await page.locator('main [name=declared]').check();
  await go(page, '登记孩子');
  await page.getByText('已经登记').waitFor();

  await page.goto(at('/items/hukou-birth/start'));
  await page.getByLabel('给我的孩子办：演示小宝').check();
  await go(page, '开始填写');
  await page.waitForURL(/\/drafts\//);
  expect(await mainText(page)).toContain('演示王母 代 演示小宝 办理');
  const draft = /drafts\/[\da-f-]{36}/.exec(page.url())?.[0] ?? '';
  await page.goto(at(`/${draft}/check`));
  const text = await mainText(page);
  for (const words of ['演示王母', '演示小宝', '母亲']) expect(text).toContain(words);
  await context.close();
});
