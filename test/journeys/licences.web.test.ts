import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { granted, handedIn } from '../support/app/errand.ts';
import { signedInPerson } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { violationsOn } from './officers.ts';

let app: TestApp;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'ow-licences-'));
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  rmSync(folder, { recursive: true });
});

const PHONE = { width: 375, height: 760 };
const hasReader = spawnSync('pdfsig', ['-v']).error === undefined;

describe.each([
  ['with scripts', true, 971],
  ['without any script', false, 972],
])('a licence, %s', (_name, javaScriptEnabled, number) => {
  test('lies in the folder of its holder, and a stranger with its identifier sees that it holds', async () => {
    const holder = await signedInPerson(app.house.modules.identity, number);
    const { caseId } = await handedIn(app.house, holder);
    await granted(app.cast, caseId);

    const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(new URL(`/my/cases/${caseId}`, app.url).href);
    await signInAs(page, number);
    expect(await page.locator('#licences + ul').innerText()).toContain('公共场所卫生许可证');
    await page.goto(new URL('/my', app.url).href);
    await go(page, '我的证照');
    const licence = page.locator('main .item').filter({ hasText: '公共场所卫生许可证' });
    expect(await licence.getByText('有效', { exact: true }).count()).toBe(1);
    const file = await licence.locator('.item-link').getAttribute('href');
    if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    const pdf = await context.request.get(new URL(file ?? '', app.url).href);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    const kept = join(folder, `${number}.pdf`);
    writeFileSync(kept, await pdf.body());
    if (hasReader)
      expect(execFileSync('pdfsig', ['-nocert', kept], { encoding: 'utf8' })).toContain('Signature is Valid.');

    await licence.locator('.item-act').click();
    const link = (await page.getByRole('link', { name: '核对页面' }).getAttribute('href')) ?? '';
    const identifier = new URL(link).pathname.split('/').at(-1) ?? '';
    if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([]);

    const stranger = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled });
    const check = await stranger.newPage();
    await check.goto(new URL('/verify', app.url).href);
    await check.locator('main input[name=identifier]').fill(` ${identifier.toLowerCase()} `);
    await go(check, '核对');
    await check.getByRole('heading', { name: '公共场所卫生许可证' }).waitFor();
    expect(await check.locator('main').textContent()).toContain('这张证照现在有效');
    expect(await overflow(check)).toBe(0);
    await check.goto(new URL(`/verify/${identifier.slice(0, -1)}*`, app.url).href);
    expect(await check.locator('main').textContent()).toContain('标识不对');
  });
});

test('without a network the code is checked by the signature alone, and a changed one is not believed', async () => {
  const holder = await signedInPerson(app.house.modules.identity, 974);
  const { caseId } = await handedIn(app.house, holder);
  await granted(app.cast, caseId);
  const id = /href="(\/my\/licences\/[\w-]+)"/.exec((await holder.get('/my/licences')).text)?.[1] ?? '';
  const link = /href="([^"]+#1\.[^"]+)"/.exec((await holder.get(id)).text)?.[1] ?? '';
  const { pathname, hash } = new URL(link);

  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(new URL('/verify/offline', app.url).href);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  expect(await violationsOn(page)).toEqual([]);
  await context.setOffline(true);

  // As a camera opens it: the address of the licence, which nobody answers.
  await page.goto(new URL(`${pathname}${hash}`, app.url).href);
  await page.locator('[data-verdict=genuine]').waitFor();
  expect(await page.locator('[data-facts]').innerText()).toContain('公共场所卫生许可证');
  expect(await overflow(page)).toBe(0);
  expect(await violationsOn(page)).toEqual([]);

  const [head, body = '', signature] = hash.slice(1).split(/\.(?=[\w-]{100})|\.(?=[\w-]{86}$)/);
  const other = `${body.slice(0, 40)}${body[40] === 'A' ? 'B' : 'A'}${body.slice(41)}`;
  await page.locator('textarea[name=code]').fill([head, other, signature].join('.'));
  await go(page, '核对');
  await page.locator('[data-verdict=false]').waitFor();
  expect(await page.locator('[data-facts]').isVisible()).toBe(false);
});

test('somebody else cannot open the licence by its address', async () => {
  const holder = await signedInPerson(app.house.modules.identity, 973);
  const { caseId } = await handedIn(app.house, holder);
  await granted(app.cast, caseId);
  const href = /href="(\/my\/cases\/[^"]+\/files\/[^"]+)"/.exec((await holder.get('/my/licences')).text)?.[1] ?? '';
  expect(await holder.get(href)).toMatchObject({ status: 200 });
  expect(await app.cast.person.get(href)).toMatchObject({ status: 404 });
});
