import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agentAt, jsonOf } from '../../../../test/support/app/agent.ts';
import { signedInOfficer } from '../../../../test/support/app/people.ts';
import { askOwner, startBareApp, type BareApp } from '../../../../test/support/app/test-app.ts';
import { openPage } from '../../../../test/support/http/portal-page.ts';
import { LIFE_STAGES } from '../../../web/portal/wording/life-stage.ts';

let app: BareApp;
beforeAll(async () => {
  app = await startBareApp({ ONEWINDOW_LOG_LEVEL: 'error' });
});
afterAll(() => app.close());

const open = (path: string, cookie?: string) => openPage(app.url, path, cookie);
const search = (words: string, cookie?: string) =>
  open(`/search?${new URLSearchParams({ q: words }).toString()}`, cookie);

describe('the first page', () => {
  test('asks one question and offers every other way in, with how many items each leads to', async () => {
    const { heading, text, links } = await open('/');
    expect(heading).toBe('您想办什么？');
    for (const stage of LIFE_STAGES) expect(links).toContain(`/items?stage=${stage}`);
    expect(text).toContain('老年人 12 件');
    expect(text).toContain('公安交管 8 件');
    expect(links).toContain('/items?department=hrss');
  });
  test('says that what is often asked for was chosen until enough has been applied for, and counted from then on', async () => {
    const chosen = await open('/');
    expect(chosen.text).toContain('这几件是我们先选的');
    expect(chosen.items[0]).toBe('public-health');
    const area = app.database.area;
    const keys = [
      'divorce-reg',
      'seal-filing',
      'passport',
      'dibao',
      'ebike-reg',
      'deed-tax',
      'vaccine-cert',
      'id-temp',
    ];
    await askOwner(
      app,
      `insert into catalogue.item_use (area, used_on, key, times)
       select '${area}', current_date, key, 40 - rank from unnest(array['${keys.join("','")}']) with ordinality as often(key, rank)`,
    );
    const counted = await open('/');
    expect(counted.text).toContain('按最近 90 天大家办得最多的排');
    expect(counted.items.slice(0, 8)).toEqual(keys);
    await askOwner(app, 'delete from catalogue.item_use');
  });
});

describe('今天办、简易办、就近办、快捷办', () => {
  const WORDS = { today: '今天办', simple: '简易办', near: '就近办', quick: '快捷办' };
  test.each(Object.entries(WORDS))(
    '%s: as many as the first page counts, each marked and each with the word',
    async (ease, word) => {
      const counted = new RegExp(`${word} (\\d+) 件`).exec((await open('/')).text)?.[1];
      const { heading, text, items } = await open(`/items?ease=${ease}`);
      expect(heading).toBe(word);
      expect(text).toContain(`共 ${counted} 件`);
      expect(items.length).toBe(Math.min(50, Number(counted)));
      expect(text.split(` ${word} `).length - 1).toBeGreaterThanOrEqual(items.length);
    },
  );
  test('a guide says what the list says, and what is none of them says nothing', async () => {
    const near = await open('/items?ease=near');
    const [first = ''] = near.items;
    expect((await open(`/items/${first}`)).text).toContain('就近办');
    expect((await open('/items/marriage-reg')).text).not.toContain('就近办');
    expect((await open('/items?ease=tomorrow')).status).toBe(404);
  });
  test('narrows together with whom it is for, and is said in English', async () => {
    const all = await open('/items?ease=today');
    const citizens = await open('/items?ease=today&audience=citizen');
    expect(citizens.items.length).toBeGreaterThan(0);
    expect(all.text).not.toBe(citizens.text);
    expect((await open('/items?ease=today', 'lang=en')).text).toContain('the same day');
  });
});

describe('what was looked at', () => {
  const recent = (value: string) => `lang=zh; recent=${value}`;
  test('is remembered in this browser for thirty days, the newest first, five at most', async () => {
    const [cookie = ''] = (await open('/items/passport', recent('a.b.c.d.e'))).cookies;
    expect(cookie).toMatch(/^recent=passport\.a\.b\.c\.d; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await open('/items/passport', recent('a.passport'))).cookies[0]).toMatch(/^recent=passport\.a;/);
  });
  test('stands on the first page until it is cleared', async () => {
    const shown = await open('/', recent('passport.dibao'));
    expect(shown.text).toContain('最近看过');
    expect(shown.items.slice(0, 2)).toEqual(['passport', 'dibao']);
    const clear = shown.links.find((href) => href.startsWith('/preferences?recent=none')) ?? '';
    const cleared = await agentAt(app.url, recent('passport')).get(clear);
    expect([cleared.status, cleared.headers.get('location')]).toEqual([303, '/']);
    expect(cleared.headers.getSetCookie()[0]).toMatch(/^recent=; .*Expires=Thu, 01 Jan 1970/);
    expect((await open('/')).text).not.toContain('最近看过');
  });
  test('is not remembered where there is no such item, nor on a kiosk', async () => {
    expect((await open('/items/flying-saucer')).cookies).toEqual([]);
    expect((await open('/items/passport', 'mode=kiosk')).cookies).toEqual([]);
  });
  test.each(['%00', '<script>', 'a'.repeat(200), "' or 1=1", 'no-such-item'])(
    'takes nothing from a cookie that we did not write: %s',
    async (value) => {
      const { status, text } = await open('/', recent(encodeURIComponent(value)));
      expect([status, text.includes('最近看过')]).toEqual([200, false]);
    },
  );
});

describe('a search', () => {
  test('says what was understood, and puts what only touches upon it behind', async () => {
    const { heading, text, items } = await search('俺的身份证弄丢了咋办');
    expect(heading).toBe('找到 1 件和“俺的身份证弄丢了咋办”有关的事');
    expect(text).toContain('按这些词找的：身份证、丢了(补办)');
    expect(text).toMatch(/还有 \d+ 件沾点边/);
    expect(items[0]).toBe('id-reissue');
  });
  test.each([
    ['生娃', 'newborn'],
    ['开公司一条龙', 'enterprise-open'],
    ['个体户转公司', 'individual-to-company'],
    ['老人去世', 'afterlife'],
    ['开个小吃店', 'open-restaurant'],
  ])('for a thing in life leads to all that it takes: %s', async (words, theme) => {
    const { links, text } = await search(words);
    expect(links).toContain(`/themes/${theme}`);
    expect(text).toContain('您要办的可能不止一项');
  });
  test('that is for no thing in life leads to none', async () => {
    for (const words of ['公共场所卫生许可', '俺的身份证弄丢了咋办', '烟草证', 'qwqwqw', ''])
      expect((await search(words)).links.filter((link) => link.startsWith('/themes/'))).toEqual([]);
  });
  test.each([
    ['that is not sure offers the nearest', '飞碟许可', '不太确定您说的“飞碟许可”是哪件事', 5],
    ['that finds nothing says so', 'qwqwqw', '没有找到和“qwqwqw”有关的事', 0],
  ])('%s, what was not understood, and what to do next', async (_what, words, expected, count) => {
    const { heading, text, items, links } = await search(words);
    expect(heading).toBe(expected);
    expect(items).toHaveLength(count);
    expect(text).toContain('没认出来：');
    expect(text).toContain('只记说法，不记是谁');
    expect(links).toEqual(expect.arrayContaining(['tel:12345', '#help', '/items', '/items?stage=birth']));
  });
  test('of nothing leads on as well', async () => {
    for (const path of ['/search', '/search?q=', '/search?q=%20']) {
      const { status, heading, links } = await open(path);
      expect([status, heading]).toEqual([200, '请先写下您想办的事']);
      expect(links).toContain('/items?group=elderly');
    }
  });
  test('speaks English to whoever reads English, and marks the Chinese in it', async () => {
    const answer = await agentAt(app.url, 'lang=en').get(`/search?q=${encodeURIComponent('身份证丢了')}`);
    expect(answer.text).toContain('We looked for: <span lang="zh">身份证、丢了(补办)</span>');
  });
  test('keeps what was typed, and nothing typed becomes part of the page', async () => {
    const { text, status } = await search('"><script>alert(1)</script>');
    expect([status, text.includes('<script>')]).toEqual([200, false]);
  });
});

describe('looking through', () => {
  test.each([
    ['/items?group=elderly', '为老年人办的事', '共 12 件。'],
    ['/items?field=traffic', '公安交管方面的事', '共 8 件。'],
    ['/items?stage=farewell', '身后事，有这些事可以办', '共 5 件。'],
    ['/items?department=tobacco', '金乡县烟草专卖局办理的事项', '共 1 件。'],
    ['/items?audience=citizen', '个人办事', '共'],
    ['/items?department=nowhere', '全部事项', '共 0 件。'],
  ])('%s says what it shows, how much of it there is, and leads on', async (path, title, total) => {
    const { heading, text, links } = await open(path);
    expect(heading).toBe(title);
    expect(text).toContain(total);
    expect(links).toEqual(expect.arrayContaining(['/items', '/items?group=veterans']));
  });
  test('turns pages until every item was seen once, and back to the first', async () => {
    const seen: string[] = [];
    for (let path: string | undefined = '/items'; path !== undefined;) {
      const { items, links }: Awaited<ReturnType<typeof open>> = await open(path);
      seen.push(...items);
      if (path !== '/items') expect(links).toContain('/items');
      path = links.find((href) => href.includes('after='));
    }
    expect(seen).toHaveLength(235);
    expect(new Set(seen).size).toBe(235);
  });
  test('keeps to what it was narrowed to on the next page', async () => {
    const first = await open('/items?audience=enterprise');
    const next = first.links.find((href) => href.includes('after=')) ?? '';
    expect(next).toContain('audience=enterprise');
    expect((await open(next)).heading).toBe('企业办事');
  });
  test.each(['/items?group=anybody', '/items?stage=reincarnation', '/items?field=everything'])(
    '%s is an address that leads nowhere, and the page says where to go instead',
    async (path) => {
      const { status, links } = await open(path);
      expect(status).toBe(404);
      expect(links).toContain('/');
    },
  );
});

test('what was looked for in vain is shown to a cataloguer and to no other officer', async () => {
  for (let time = 0; time < 3; time += 1) await search('魔法飞碟许可');
  const officer = (number: number, role: 'cataloguer' | 'clerk') =>
    signedInOfficer(app.house.modules.identity, { number, roles: [role] });
  const [cataloguer, clerk] = [await officer(951, 'cataloguer'), await officer(952, 'clerk')];
  const { misses } = jsonOf<{ misses: object[] }>(
    await agentAt(app.url, cataloguer.cookie).get('/api/catalogue/misses'),
  );
  expect(misses).toContainEqual({ words: '魔法飞碟许可', times: 3 });
  expect((await agentAt(app.url, clerk.cookie).get('/api/catalogue/misses')).status).toBe(403);
  expect((await agentAt(app.url).get('/api/catalogue/misses')).status).toBe(401);
});
