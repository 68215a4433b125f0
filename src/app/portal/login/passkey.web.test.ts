import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appointed } from '../../../../test/support/identity/officers.ts';
import { openTestSite, type TestSite } from '../../../../test/support/identity/site.ts';
import { openBrowser } from '../../../../test/support/web/browser.ts';
import { buildPortal, type BuiltPortal } from '../../../../test/support/web/portal-assets.ts';
import { codeAt } from '../../../modules/identity/factors/totp.ts';
import { identityRoutes } from '../../../modules/identity/index.ts';
import { may } from '../../../platform/http/index.ts';

let built: BuiltPortal;
let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  built = await buildPortal();
  site = await openTestSite({
    assets: built.assets,
    choices: { secondFactorPolicy: 'compulsory' },
    mount: (app, { deps }) => {
      void app.register(async (api) => identityRoutes(api as typeof app, deps), { prefix: '/api' });
      app.get('/assets/*', may('public:read'), async (request, reply) =>
        reply.type(request.url.endsWith('.js') ? 'text/javascript' : 'text/css').send(await built.read(request.url)),
      );
      app.get('/cases', may('case:list'), async (_request, reply) => reply.type('text/html').send('<h1>cases</h1>'));
    },
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await built.remove();
});

const text = (page: Page) => page.locator('main').innerText();

test('a real browser enrols a security key beside the authenticator, and signs in with it', async () => {
  const { temporaryPassword = '' } = await appointed(site.house.deps, 1, [{ role: 'clerk', departments: ['health'] }]);
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      hasResidentKey: false,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });

  const password = 'a new Password 1644';
  await page.goto(`${site.origin}/sign-in`);
  await page.getByLabel('身份证号').fill('officer1');
  await page.getByLabel('密码').fill(temporaryPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('密码', { exact: true }).fill(temporaryPassword);
  await page.getByLabel('新密码').fill(password);
  await page.getByRole('button', { name: '换密码并登录' }).click();

  await page.getByRole('link', { name: '添加验证器' }).click();
  expect(await page.getByRole('button', { name: '添加安全密钥或指纹' }).count()).toBe(0);
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await page.getByLabel('6 位数字').fill(await codeAt(secret, new Date()));
  await page.getByRole('button', { name: '添加验证器' }).click();
  expect(await text(page)).toContain('请保存备用码');

  await page.goto(`${site.origin}/sign-in/second-factor/enrol?returnTo=%2Fcases`);
  await page.getByRole('button', { name: '添加安全密钥或指纹' }).click();
  await page.waitForURL('**/cases');

  await page.context().clearCookies();
  await page.goto(`${site.origin}/sign-in?returnTo=%2Fcases`);
  await page.getByLabel('身份证号').fill('officer1');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '用安全密钥或指纹验证' }).click();
  await page.waitForURL('**/cases');
  expect(await page.content()).toContain('<h1>cases</h1>');
});
