import { createElement as h } from 'react';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../test/support/web/browser.ts';
import { openPortalSite, type PortalSite } from '../../../../test/support/web/portal-site.ts';
import { frameFor } from '../../../../test/support/web/specimen.ts';
import * as ui from '../../ui/index.ts';
import type { Assets } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';

const language = 'zh';
const SAVED = ui.uiWording.zh.form.saved;
const UNSAVED = ui.uiWording.zh.form.unsaved;
const choices = [
  { value: 'sms', label: '短信' },
  { value: 'call', label: '打电话' },
];

/** A form with a field of every kind, under `/`; the same with errors under `/wrong`, and on a kiosk under `/kiosk`. */
function formPage(path: string, assets: Assets) {
  const errors = path === '/wrong' ? [{ field: 'org.name', message: '请填写单位名称' }] : [];
  const limits = { kinds: ['PDF'], accept: '.pdf', maxBytes: 1000, most: 1 };
  const form = h(
    ui.ActForm,
    { language, action: '/form', once: 'the-key', autosave: '/form/answers', children: null },
    h(ui.RadioGroup, { language, name: 'air', label: '有空调吗？', choices }),
    h(ui.Checkboxes, { language, name: 'notice', label: '怎么通知您', choices }),
    h(ui.DateInput, { language, name: 'openOn', label: '哪天开业？' }),
    h(ui.TextInput, { language, name: 'org.name', label: '单位名称', error: ui.errorOf(errors, 'org.name') }),
    h(ui.FileInput, { language, name: 'plan', label: '平面图', limits }),
    h(ui.Acts, { children: h(ui.Button, { variant: 'go', children: '提交申请' }) }),
  );
  const frame = frameFor(assets, language, path === '/kiosk' ? 'kiosk' : 'normal');
  const number = h(ui.CopyNumber, { id: 'number', number: '370828261122000171', language });
  return h(PortalPage, { frame, title: '申请', errors, children: null }, form, number);
}

let browser: Browser;
let site: PortalSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openPortalSite(formPage);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  site.received.length = 0;
  site.answerWith({ status: 204 });
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(site.url);
});

afterEach(() => context.close());

const status = () => page.locator('[data-save-status]');
const statusReads = (words: string) =>
  page.waitForFunction((expected) => document.querySelector('[data-save-status]')?.textContent === expected, words);
const nameField = () => page.getByLabel('单位名称');
const answerName = async (name: string) => {
  await nameField().fill(name);
  await nameField().blur();
};
const savedAnswers = () => site.received.filter(({ method }) => method === 'PATCH').map(({ body }) => JSON.parse(body));

describe('an answer is saved when its field is left', () => {
  test('a text, with its own key, and the page says so aloud', async () => {
    await answerName('清水浴池');
    await statusReads(SAVED);
    expect(savedAnswers()).toEqual([{ answers: { 'org.name': '清水浴池' } }]);
    expect(site.received[0]).toMatchObject({
      path: '/form/answers',
      idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    await expect(status().evaluate((element) => element.tagName)).resolves.toBe('OUTPUT');
  });

  test('a choice, several ticks and a date, each as a whole', async () => {
    await page.getByLabel('短信').first().check();
    await page.getByLabel('短信').last().check();
    await page.getByLabel('打电话').last().check();
    await page.getByLabel('打电话').last().uncheck();
    await page.getByLabel('年', { exact: true }).fill('2026');
    await page.getByLabel('月', { exact: true }).fill('3');
    await page.getByLabel('月', { exact: true }).blur();
    await expect
      .poll(savedAnswers)
      .toEqual([
        { answers: { air: 'sms' } },
        { answers: { notice: 'sms' } },
        { answers: { notice: 'sms\ncall' } },
        { answers: { notice: 'sms' } },
        { answers: { openOn: '2026--' } },
        { answers: { openOn: '2026-03-' } },
      ]);
  });
});

describe('nothing typed is lost', () => {
  test('an answer given without a connection is saved when it is back', async () => {
    await context.setOffline(true);
    await answerName('清水浴池');
    await statusReads(UNSAVED);
    await context.setOffline(false);
    await statusReads(SAVED);
    expect(savedAnswers()).toEqual([{ answers: { 'org.name': '清水浴池' } }]);
  });

  test('an answer that the server could not take is sent again with the same key', async () => {
    site.answerWith({ status: 503 });
    await answerName('清水浴池');
    await statusReads(UNSAVED);
    site.answerWith({ status: 204 });
    await statusReads(SAVED);
    expect(new Set(site.received.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(site.received.length).toBeGreaterThan(1);
  });

  test('after a sign-in every answer stands in its field again and is saved', async () => {
    site.answerWith({ status: 303, location: '/sign-in' });
    await answerName('清水浴池');
    await page.getByLabel('打电话').first().check();
    await page.getByLabel('打电话').last().check();
    await page.getByLabel('年', { exact: true }).fill('2026');
    await page.getByLabel('日', { exact: true }).fill('5');
    await page.getByLabel('日', { exact: true }).blur();
    await statusReads(ui.uiWording.zh.form.signedOut);
    site.received.length = 0;
    site.answerWith({ status: 204 });
    await page.reload();
    await expect
      .poll(() => Object.assign({}, ...savedAnswers().map(({ answers }) => answers)))
      .toEqual({
        'org.name': '清水浴池',
        air: 'call',
        notice: 'call',
        openOn: '2026--05',
      });
    expect(await nameField().inputValue()).toBe('清水浴池');
    expect(await page.getByLabel('打电话').first().isChecked()).toBe(true);
    expect(await page.getByLabel('打电话').last().isChecked()).toBe(true);
    expect(await page.getByLabel('日', { exact: true }).inputValue()).toBe('05');
  });

  test('an answer half typed is saved when the person turns to another app', async () => {
    await nameField().fill('清水');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(savedAnswers).toEqual([{ answers: { 'org.name': '清水' } }]);
  });

  test('an answer that the draft refuses stays in its field and is not sent for ever', async () => {
    site.answerWith({ status: 409 });
    await answerName('清水浴池');
    await statusReads(ui.uiWording.zh.form.refused);
    await page.reload();
    await nameField().waitFor();
    expect(site.received).toHaveLength(1);
  });

  test('a kiosk forgets what the last person typed', async () => {
    await page.goto(`${site.url}/kiosk`);
    await context.setOffline(true);
    await answerName('清水浴池');
    await statusReads(UNSAVED);
    await context.setOffline(false);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

describe('sending the form', () => {
  const posts = () => site.received.filter(({ method }) => method === 'POST');

  test('pressing the button again while the answer is on its way sends nothing more', async () => {
    const button = page.getByRole('button', { name: '提交申请' });
    await button.click();
    await expect.poll(posts).toHaveLength(1);
    expect(posts()[0]?.body).toContain('_once=the-key');
    await button.evaluate((element: HTMLElement) => element.click());
    // A second sending would arrive before this later request.
    await page.evaluate(() => fetch('/later', { method: 'PUT' }).then(({ ok }) => ok));
    expect(posts()).toHaveLength(1);
    expect(await button.getAttribute('aria-disabled')).toBe('true');
  });

  test('without a script it sends every answer all the same', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(site.url);
    await bare.getByLabel('单位名称').fill('清水浴池');
    await bare.getByLabel('短信').first().check();
    await bare.getByRole('button', { name: '提交申请' }).click();
    await expect.poll(posts).toHaveLength(1);
    const sent = new URLSearchParams(posts()[0]?.body);
    expect([sent.get('org.name'), sent.get('air')]).toEqual(['清水浴池', 'sms']);
    expect(await bare.locator('[data-copy], [data-camera]').filter({ visible: true }).count()).toBe(0);
    await plain.close();
  });
});

test('a page with errors opens at their summary, and each line leads to its field', async () => {
  await page.goto(`${site.url}/wrong`);
  await expect(page.evaluate(() => document.activeElement?.hasAttribute('data-error-summary'))).resolves.toBe(true);
  await page.getByRole('link', { name: '请填写单位名称' }).click();
  await expect(page.evaluate(() => document.activeElement?.getAttribute('name'))).resolves.toBe('org.name');
  expect(await nameField().getAttribute('aria-describedby')).toContain('error');
});

test('a file over the limit is refused in words before it is sent, and one within it is not', async () => {
  const plan = page.getByLabel('平面图');
  await plan.setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1001) });
  await page.getByRole('alert').filter({ hasText: '1 KB' }).waitFor();
  expect(await plan.inputValue()).toBe('');
  await plan.setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1000) });
  expect(await plan.getAttribute('aria-invalid')).toBe(null);
  expect(await plan.inputValue()).toContain('plan.pdf');
});

test('a phone offers the camera beside the files, a desk does not', async () => {
  expect(await page.getByRole('button', { name: '拍照上传' }).isVisible()).toBe(false);
  const phone = await browser.newContext({ hasTouch: true, isMobile: true });
  const small = await phone.newPage();
  await small.goto(site.url);
  const chooser = small.waitForEvent('filechooser');
  await small.getByRole('button', { name: '拍照上传' }).click();
  expect((await chooser).isMultiple()).toBe(false);
  await phone.close();
});

test('the number is copied as it is read', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.reload();
  await page.getByRole('button', { name: '复制号码' }).click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('370828261122000171');
});
