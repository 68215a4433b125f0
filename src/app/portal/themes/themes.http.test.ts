import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOwner, startBareApp, type BareApp } from '../../../../test/support/app/test-app.ts';
import { openPage } from '../../../../test/support/http/portal-page.ts';

let app: BareApp;
beforeAll(async () => {
  app = await startBareApp({ ONEWINDOW_LOG_LEVEL: 'error' });
});
afterAll(() => app.close());

const open = (path: string, cookie?: string) => openPage(app.url, path, cookie);
const OPENING = '/themes/enterprise-open';

test('every theme of the county is listed, and the first page leads there', async () => {
  const { links, text } = await open('/themes');
  expect(links.filter((link) => link.startsWith('/themes/'))).toHaveLength(101);
  expect(text).toContain('企业开办');
  expect((await open('/')).links).toContain('/themes');
});

test('asks one question at a time, and only those that change the result', async () => {
  const first = await open(OPENING);
  expect(first.heading).toContain('办理主体类型');
  expect(first.text).toContain('我不知道');
  expect((await open(OPENING, 'lang=en')).text).toContain('in the county’s own words, in Chinese');
  expect(await open(`${OPENING}?asked=kind`)).toMatchObject({ status: 422 });
  const second = await open(`${OPENING}?q-kind=1&asked=kind`);
  expect(second.status).toBe(200);
  expect(second.heading).not.toContain('办理主体类型');
});

test('says what is needed and why, what may be, what is not and why not, with a way to change each answer', async () => {
  const { text, items, links, heading } = await open(`${OPENING}?q-kind=1&q-hire=x&q-gjj=1&q-invoice=0`);
  expect(heading).toBe('企业开办“一件事”');
  expect(text).toContain('要办 4 项，另外可能要办 2 项');
  expect(text).toMatch(/因为“ ?办理主体类型 ?”您选了“ ?个体工商户 ?”/);
  expect(text).toMatch(/要看“ ?是否已招用职工 ?”，您还不知道/);
  expect(items).toContain('individual-biz-reg');
  expect(items).toContain('si-employer-reg');
  expect(items).not.toContain('enterprise-reg');
  expect(text).toMatch(/公司设立登记 ?：因为“ ?办理主体类型 ?”您选了“ ?个体工商户 ?”/);
  expect(links).toContain(`${OPENING}?q-kind=1&q-hire=x&q-invoice=0`);
  const english = (await open(`${OPENING}?q-kind=1&q-hire=x&q-gjj=1&q-invoice=0`, 'lang=en')).text;
  expect(english).toContain('which you do not know yet');
  expect(english).toMatch(/Because you answered “ ?办理主体类型 ?” with “ ?个体工商户 ?”/);
});

test('says until when all of it is done and on what that hangs, how often one comes, and what is handed in once', async () => {
  const { text } = await open(`${OPENING}?q-kind=1&q-hire=0&q-gjj=0&q-invoice=0`);
  expect(text).toMatch(/今天交齐，最迟\d+月\d+日全部办好/);
  expect(text).toContain('一趟都不用跑');
  expect(text).toMatch(/营业执照 ?： ?由这件事里的“ ?个体工商户设立登记 ?”办出来/);
  const restaurant =
    '/themes/open-restaurant?q-haslic=1&q-kind=0&q-small=1&q-crowd=0&q-sign=0&q-ad=1&q-drain=1&q-tobacco=1&q-hire=0';
  expect((await open(restaurant)).text).toMatch(/最慢的一路是： ?公司设立登记 ?→/);
});

test('what stands in an address and is no answer is not taken for one', async () => {
  expect((await open(`${OPENING}?q-kind=9&q-other=0`)).heading).toContain('办理主体类型');
  expect((await open(`${OPENING}?name=somebody`)).text).not.toContain('somebody');
  expect((await open('/themes/nothing')).status).toBe(404);
});

test('an item that nobody can apply for any more is counted and not offered', async () => {
  await askOwner(
    app,
    `update catalogue.item_version set retired_on = effective_on where area = '${app.database.area}' and key = 'seal-filing'`,
  );
  const { items, text } = await open(`${OPENING}?q-kind=1&q-hire=1&q-gjj=1&q-invoice=1`);
  expect(items).not.toContain('seal-filing');
  expect(text).toContain('另有 1 项现在不能申请');
});
