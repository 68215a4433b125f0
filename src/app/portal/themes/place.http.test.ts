import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOwner, startBareApp, type BareApp } from '../../../../test/support/app/test-app.ts';
import { openPage } from '../../../../test/support/http/portal-page.ts';

let app: BareApp;
beforeAll(async () => {
  app = await startBareApp({ ONEWINDOW_LOG_LEVEL: 'error' });
});
afterAll(() => app.close());

const open = (path: string, cookie?: string) => openPage(app.url, path, cookie);
const CAFE = '/themes/open-netcafe/place';
const RESTAURANT =
  '/themes/open-restaurant/place?p-scale=0&p-use=1&p-pollution=0&p-fumes=1&p-gas=1&p-fire=0&p-drain=0&p-tobacco=2&asked=1';

test('the guide of a theme leads to the questions about the place, where there are some', async () => {
  expect((await open('/themes/open-netcafe')).links).toContain(CAFE);
  expect((await open('/themes/newborn')).links.filter((link) => link.endsWith('/place'))).toEqual([]);
  expect((await open('/themes/newborn/place')).status).toBe(404);
  expect((await open(CAFE)).text).toContain('离最近的中小学多远');
  expect((await open(`${CAFE}?p-school=0&asked=1`)).status).toBe(422);
});

test('what the entry forbids is said with its condition, its law and whom to ask about the rest', async () => {
  const { text, links, status } = await open(`${CAFE}?p-school=1&p-use=0&p-fire=x&asked=1`);
  expect(status).toBe(200);
  expect(text).toContain('二百米以内，不能开网吧');
  expect(text).toContain('有营业场所且距中小学校园二百米以外、不在居民住宅楼内');
  expect(text).toContain('互联网上网服务营业场所管理条例');
  expect(text).toMatch(/问.*消防救援大队，打 12345 转接/);
  expect(text).toContain('不是批准');
  expect(links).toContain('/items/internet-cafe');
  expect((await open(`${CAFE}?p-school=1&p-use=0&p-fire=x&asked=1`, 'lang=en')).text).toContain(
    'no internet café may open',
  );
});

test('what the data do not state is said to be unknown, and what was answered goes along into the guide', async () => {
  const { text, links } = await open(RESTAURANT);
  expect(text).toContain('住宅里能不能开餐饮店，现有资料里没有写');
  expect(text).toContain('现有资料里没有这一条的规定');
  const guide = links.find((link) => link.startsWith('/themes/open-restaurant?'));
  expect(guide).toBe('/themes/open-restaurant?q-small=0&q-crowd=1&q-drain=1&q-tobacco=0');
  expect((await open(guide ?? '')).status).toBe(200);
});

test('where no rules are in force everything has to be asked', async () => {
  await askOwner(
    app,
    `update decisions.version set xml = xml || ' ' where area = '${app.database.area}' and key = 'place-open-ktv'`,
  );
  const { text } = await open('/themes/open-ktv/place?p-use=1&p-around=0&p-fire=0&asked=1');
  expect(text).toContain('规则表现在没有在用');
});
