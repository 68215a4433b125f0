// What a villager was told, read on a telephone, and how he chooses to be told; with scripts and without.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSimulator, SIMULATED, type Simulator } from '../../src/app/simulators/opening.ts';
import { handedIn } from '../support/app/errand.ts';
import { jsonOf } from '../support/app/agent.ts';
import { signedInPerson, type Known } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { go } from './applicant.ts';
import { violationsOn } from './officers.ts';

let sms: Simulator;
let mail: Simulator;
let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  sms = await openSimulator('sms', { port: 0, page: 0 });
  mail = await openSimulator('mail', { port: 0, page: 0 });
  app = await startTestApp({
    ONEWINDOW_SMS_URL: `smpp://${SIMULATED.systemId}:${SIMULATED.password}@127.0.0.1:${sms.port}`,
    ONEWINDOW_SMS_SENDER: '10690000',
    ONEWINDOW_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    ONEWINDOW_MAIL_SENDER: 'window@county.example',
    ONEWINDOW_LOG_LEVEL: 'error',
  });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await sms.close();
  await mail.close();
});

async function pageOf(who: Known, javaScriptEnabled: boolean, width = 375): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 760 }, locale: 'zh-CN', javaScriptEnabled });
  const [name = '', value = ''] = who.cookie.split('=');
  await context.addCookies([{ name, value, url: app.url }]);
  return context.newPage();
}

const at = (page: Page, path: string) => page.goto(new URL(path, app.url).href);
const letterTo = async (address: string) => {
  const { messages } = (await (await fetch(`${mail.page}messages.json`)).json()) as {
    messages: { to: string; text: string }[];
  };
  return messages.find(({ to }) => to === address)?.text;
};

describe.each([
  ['with scripts', true],
  ['without any script', false],
])('a villager on a telephone, %s', (_name, javaScriptEnabled) => {
  test('sees that there is news, reads it, goes on to the case, and marks the rest as read', async () => {
    const person = await signedInPerson(app.house.modules.identity, 640 + Number(javaScriptEnabled));
    const first = await handedIn(app.house, person);
    await handedIn(app.house, person);
    await vi.waitFor(
      async () => expect(jsonOf(await person.get('/api/messages/unread'))).toEqual({ count: 2 }),
      15_000,
    );
    const page = await pageOf(person, javaScriptEnabled);
    await at(page, '/');
    await page.getByRole('link', { name: '消息（2）' }).click();
    await page.locator('.item-link').nth(1).click();
    await page.getByRole('heading', { name: '收到了您的申请' }).waitFor();
    await page.getByRole('link', { name: '消息（1）' }).waitFor();
    await go(page, '去看这件事');
    await page.waitForURL(`**/my/cases/${first.caseId}`);
    await at(page, '/my/messages');
    await go(page, '全部标为看过');
    await page.getByText('都标为看过了。').waitFor();
    expect(await page.locator('.nav').innerText()).not.toContain('（');
    await page.context().close();
  });

  test('confirms a mailbox with the code that came to it, chooses hours, and gives the mailbox up', async () => {
    const person = await signedInPerson(app.house.modules.identity, 650 + Number(javaScriptEnabled));
    const address = `li${Number(javaScriptEnabled)}@example.com`;
    const page = await pageOf(person, javaScriptEnabled);
    await at(page, '/my/messages');
    await go(page, '怎么通知我');
    await page.locator('a[href$="/addresses/email"]').click();
    await page.locator('main input[name=address]').fill('没有这个');
    await go(page, '发送验证码');
    await page.locator('.field-error', { hasText: 'name@example.com' }).waitFor();
    expect(await page.locator('main input[name=address]').inputValue()).toBe('没有这个');
    await page.locator('main input[name=address]').fill(address);
    await go(page, '发送验证码');
    await page.locator('main input[name=code]').waitFor();
    await vi.waitFor(async () => expect(await letterTo(address)).toBeDefined(), 10_000);
    await page.locator('main input[name=code]').fill('000000');
    await go(page, '确认');
    await page.locator('.field-error', { hasText: '还可以再试 4 次' }).waitFor();
    await page.locator('main input[name=code]').fill(/\d{6}/.exec((await letterTo(address)) ?? '')?.[0] ?? '');
    await go(page, '确认');
    await page.getByText('已经确认。以后有进展').waitFor();

    await page.getByLabel('我自己定').check();
    await go(page, '保存');
    await page.locator('.field-error', { hasText: '请选择从几点到几点' }).waitFor();
    await page.locator('select[name=from]').selectOption('22:30');
    await page.locator('select[name=until]').selectOption('07:00');
    await page.locator('main input[name=channels][value=sms]').uncheck();
    await go(page, '保存');
    await page.getByText('已经保存。').waitFor();
    const standing = jsonOf(await person.get('/api/messages/preferences'));
    expect(standing).toMatchObject({ quiet: { from: '22:30', until: '07:00' }, channels: { sms: { wanted: false } } });

    await page.locator('a[href$="/addresses/email"]').click();
    await go(page, '不再用这里通知');
    await page.getByText('已经停用').waitFor();
    await page.context().close();
  });
});

describe('axe finds nothing wrong, and nothing runs over the edge', () => {
  test.each(['normal', 'elder', 'high-contrast'])('in %s display', async (mode) => {
    const person = await signedInPerson(app.house.modules.identity, 660 + mode.length);
    await handedIn(app.house, person);
    await vi.waitFor(
      async () => expect(jsonOf(await person.get('/api/messages/unread'))).toEqual({ count: 1 }),
      15_000,
    );
    const page = await pageOf(person, true, 320);
    await page.context().addCookies([{ name: 'mode', value: mode, url: app.url }]);
    await at(page, '/my/messages');
    const one = (await page.locator('.item-link').first().getAttribute('href')) ?? '';
    const pages = [
      '/my/messages',
      one,
      '/my/messages?unread=1',
      '/my/messages/preferences',
      '/my/messages/addresses/email',
      '/my/messages/addresses/sms',
    ];
    for (const path of pages) {
      await at(page, path);
      expect(await violationsOn(page), path).toEqual([]);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});
