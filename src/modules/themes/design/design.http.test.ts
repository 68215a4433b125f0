import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { openDoor } from '../../../../test/support/http/doors.ts';
import { conventions } from '../../../../test/support/themes/comparison.ts';
import { knownItems, themesFile } from '../../../../test/support/themes/starter.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { createServer, type App } from '../../../platform/http/index.ts';
import { loadCatalogue, openItemSearch, readCatalogueFiles } from '../../catalogue/index.ts';
import { loadThemes } from '../library/load.ts';
import { findThemeInForce } from '../library/queries.ts';
import { searchThemes } from '../library/search.ts';
import type { DrawnTheme } from './contract/drawn.ts';
import type { DesignList, DesignPalette, DesignView } from './contract/keeping.ts';
import type { DesignOutlook } from './contract/outlook.ts';
import { themeDesignRoutes } from './routes.ts';

const now = new Date('2026-03-02T02:00:00Z');
let db: TestDatabase;
let app: App;
/** Wang draws every theme, whoever else those of the department by whose name he comes. */
const mayDesign = (caller: { actor: { id: string } }, department: string | undefined) =>
  caller.actor.id === 'Wang' || caller.actor.id === department;
beforeAll(async () => {
  db = await openTestDatabase();
  const files = await readCatalogueFiles();
  await db.app.within({ area: db.area }, async (tx) => {
    const stamp = { actor: { kind: 'system', id: 'load' }, at: now, reason: 'starter themes' } as const;
    await loadCatalogue(tx, files, { ...stamp, on: civilDate('2026-01-01') });
    await loadThemes(tx, themesFile, { items: knownItems, stamp: { ...stamp, on: civilDate('2026-01-01') } });
  });
  app = await createServer({ gatekeeper: openDoor, publicUrl: 'http://localhost:8080' });
  await app.register(
    (api) => {
      themeDesignRoutes(api, { db: db.app, now: () => now, conventions: () => conventions, mayDesign });
      return Promise.resolve();
    },
    { prefix: '/api' },
  );
  await app.ready();
}, 60_000);
afterAll(async () => {
  await app.close();
  await db.close();
});

const headersOf = (as: string) => ({ cookie: `as=${as}`, origin: 'http://localhost:8080' });
const ask = (path: string, as = 'Wang') => app.inject({ method: 'GET', url: `/api/${path}`, headers: headersOf(as) });
const tell = (path: string, payload: object, as = 'Wang') =>
  app.inject({ method: 'POST', url: `/api/${path}`, headers: headersOf(as), payload });
const view = async (key: string) => (await ask(`theme-designs/${key}`)).json<DesignView>();
async function drawn(key: string): Promise<DrawnTheme> {
  const { theme } = await view(key);
  if (!theme) throw new Error(`no theme ${key}`);
  return theme;
}
const codeOf = (answer: { statusCode: number; json: () => { code?: string } }) => [
  answer.statusCode,
  answer.json().code,
];
const save = (theme: DrawnTheme, revision: number, as = 'Wang') =>
  tell(`theme-designs/${theme.key}/draft`, { revision, theme }, as);
const submit = (key: string, revision: number, as = 'Wang') =>
  tell(`theme-designs/${key}/versions`, { revision, reason: 'the county asks less' }, as);
const inForce = async (key: string) =>
  (await db.app.within({ area: db.area }, (tx) => findThemeInForce(tx, key, civilDate('2026-03-02'))))?.theme;

const fresh = (key: string, more: Partial<DrawnTheme> = {}): DrawnTheme => ({
  ...{ key, number: '', name: '', fullName: '', audience: 'citizen', lead: 'market', lifeStage: '' },
  ...{ questions: [], parts: [], bindings: { persons: {}, roles: {}, byItem: {} }, jointVisit: [] },
  ...more,
});

describe('a draft of a theme', () => {
  test('is begun from the version that is kept, and every theme is in the list', async () => {
    expect(await view('newborn')).toMatchObject({ revision: 0, base: 1, newest: 1, savedAt: null });
    expect(await view('quite-new')).toEqual({ revision: 0, base: 0, newest: 0, savedAt: null, theme: null });
    const { themes } = (await ask('theme-designs', 'market')).json<DesignList>();
    expect(themes).toHaveLength(101);
    expect(themes.find(({ key }) => key === 'open-restaurant')).toMatchObject({ mayDraw: true, drafting: false });
    expect(themes.find(({ key }) => key === 'newborn')?.mayDraw).toBe(false);
  });
  test('is kept unfinished as it is, question by question', async () => {
    const theme = fresh('half', {
      questions: [{ id: 'q1', text: '', options: [true, false], usual: true, informational: false }],
      parts: [{ item: 'drainage', when: [{ question: 'q1', equals: true }], after: ['gone'], afterOptional: [] }],
    });
    expect((await save(theme, 0)).json()).toEqual({ revision: 1, base: 0 });
    expect(await view('half')).toMatchObject({ revision: 1, newest: 0, theme, savedAt: now.toISOString() });
    const { themes } = (await ask('theme-designs')).json<DesignList>();
    expect(themes.find(({ key }) => key === 'half')).toMatchObject({ newest: 0, drafting: true });
  });
  test('is not written over unseen, also by several at once; the other may save upon what he has seen', async () => {
    const saves = await Promise.all(['a', 'b', 'c'].map((name) => save(fresh('many', { name }), 0)));
    expect(saves.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const lost = saves.find(({ statusCode }) => statusCode === 409);
    expect(lost && codeOf(lost)).toEqual([409, 'themeDraftChanged']);
    expect((await save(fresh('many', { name: 'b' }), 1)).json()).toMatchObject({ revision: 2 });
  });
  test('is drawn by the department that leads it, which cannot take one from another or give its own away', async () => {
    const newborn = await drawn('newborn');
    expect(codeOf(await save(newborn, 0, 'market'))).toEqual([403, 'themeOfOtherDepartment']);
    expect(codeOf(await save({ ...newborn, lead: 'market' }, 0, 'market'))).toEqual([403, 'themeOfOtherDepartment']);
    const restaurant = await drawn('open-restaurant');
    expect(codeOf(await save({ ...restaurant, lead: 'tax' }, 0, 'market'))).toEqual([403, 'themeOfOtherDepartment']);
    expect(codeOf(await save(fresh('nobodys', { lead: '' }), 0, 'market'))).toEqual([403, 'themeOfOtherDepartment']);
    expect((await save(restaurant, 0, 'market')).statusCode).toBe(200);
    expect(codeOf(await tell('theme-designs/open-restaurant/discarding', { revision: 1 }, 'tax'))).toEqual([
      403,
      'themeOfOtherDepartment',
    ]);
  });
  test('can be thrown away by who has seen it, and the version stands as it did', async () => {
    const restaurant = await drawn('open-restaurant');
    expect(codeOf(await tell('theme-designs/open-restaurant/discarding', { revision: 7 }))).toEqual([
      409,
      'themeDraftChanged',
    ]);
    expect((await tell('theme-designs/open-restaurant/discarding', { revision: 1 })).statusCode).toBe(200);
    expect(await view('open-restaurant')).toMatchObject({ revision: 0, theme: restaurant });
    expect(codeOf(await tell('theme-designs/open-restaurant/discarding', { revision: 1 }))).toEqual([
      409,
      'themeDraftMissing',
    ]);
  });
  test('is that of its own address, and is a theme', async () => {
    expect(codeOf(await tell('theme-designs/one/draft', { revision: 0, theme: fresh('other') }))).toEqual([
      422,
      'keyDiffers',
    ]);
    const odd = await tell('theme-designs/one/draft', { revision: 0, theme: { ...fresh('one'), parts: 'none' } });
    expect(odd.statusCode).toBe(422);
  });
});

describe('what follows from a theme is answered in one go', () => {
  test('for sample answers, the themes as they are loaded being without fault', async () => {
    const theme = await drawn('open-restaurant');
    const told = { kind: '个体工商户', haslic: false, small: true, crowd: false, sign: null };
    const answer = await tell('theme-outlook', { theme, told });
    const outlook = answer.json<DesignOutlook>();
    expect([answer.statusCode, outlook.findings, outlook.conflicts]).toEqual([200, [], []]);
    expect(outlook.sample?.perhaps.map(({ item }) => item)).toEqual(['shop-sign']);
    expect(outlook.joined?.items).toContain('small-catering-reg');
    expect(outlook.joined?.path?.path[0]).toBe('individual-biz-reg');
    expect(outlook.joined?.path?.days).toBeGreaterThan(0);
  });
  test('an item that nobody knows, and a number that another theme has, are said', async () => {
    const theme = { ...(await drawn('open-restaurant')), number: 'JX-ZT-C01', lead: 'nobody' };
    const parts = [...theme.parts, { item: 'nothing', when: [], after: [], afterOptional: [] }];
    const { findings } = (
      await tell('theme-outlook', { theme: { ...theme, parts }, told: null })
    ).json<DesignOutlook>();
    expect(findings.map(({ code }) => code)).toEqual(['numberTaken', 'leadUnknown', 'unknownItem']);
    expect(findings[2]?.words.zh).toBe('目录里没有事项“nothing”');
  });
  test('what a theme can be made of: every item in force with who has a part in it', async () => {
    const { items, departments, roles } = (await ask('theme-palette')).json<DesignPalette>();
    expect(items).toHaveLength(knownItems.size);
    const birth = items.find(({ key }) => key === 'birth-med');
    expect(birth?.roles).toEqual([...(knownItems.get('birth-med')?.roles ?? [])].toSorted());
    expect([Object.keys(departments).length > 50, roles['mother']]).toEqual([true, { zh: '母亲', en: 'mother' }]);
  });
});

describe('a draft that is submitted', () => {
  test('is the next version of the theme, once, and the guide follows it', async () => {
    const theme = { ...(await drawn('open-restaurant')), name: '开一家饭店' };
    await save(theme, 0);
    const both = await Promise.all([submit('open-restaurant', 1), submit('open-restaurant', 1)]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect(both.map(({ json }) => json<{ code?: string }>().code)).toContain('themeDraftMissing');
    expect((await inForce('open-restaurant'))?.name).toBe('开一家饭店');
    expect(await view('open-restaurant')).toMatchObject({ revision: 0, base: 2, newest: 2 });
  });
  test('is refused with how much is wrong, while it is not finished; nothing of it is lost', async () => {
    expect(codeOf(await submit('half', 1))).toEqual([422, 'themeFaulty']);
    expect(await view('half')).toMatchObject({ revision: 1 });
  });
  test('is refused where it says nothing new, or was begun before another version came', async () => {
    const theme = await drawn('newborn');
    await save(theme, 0);
    expect(codeOf(await submit('newborn', 1))).toEqual([409, 'themeUnchanged']);
    const renamed = { ...theme, name: '家里添了孩子' };
    await save(renamed, 1);
    await db.app.within({ area: db.area }, (tx) =>
      loadThemes(tx, changedFile(), {
        items: knownItems,
        stamp: { actor: { kind: 'system', id: 'load' }, at: now, reason: 'again', on: civilDate('2026-03-02') },
      }),
    );
    expect(codeOf(await submit('newborn', 2))).toEqual([409, 'themeSubmittedBefore']);
    await tell('theme-designs/newborn/draft', { revision: 2, theme: renamed, rebase: true });
    expect((await submit('newborn', 3)).json()).toEqual({ version: 3, effectiveOn: '2026-03-02' });
  });
  test('a new theme of three items is the first version', async () => {
    const used = await drawn('used-car');
    const theme = { ...used, key: 'my-car', number: 'JX-ZT-X01', name: '我的车', fullName: '我的车“一件事”' };
    await save(theme, 0);
    expect((await submit('my-car', 1)).json()).toEqual({ version: 1, effectiveOn: '2026-03-02' });
    expect(await inForce('my-car')).toMatchObject({ name: '我的车' });
  });
  test('is found by its name from then on', async () => {
    const found = await db.app.within({ area: db.area }, (tx) =>
      searchThemes(openItemSearch('theme'), tx, { words: '我的车', on: civilDate('2026-03-02'), besides: 0 }),
    );
    expect(found.map(({ key }) => key)).toContain('my-car');
  });
});

/** The starter file with another name for one theme. */
function changedFile() {
  const { themes } = themesFile as { themes: { key: string; name: string }[] };
  return { themes: themes.map((theme) => (theme.key === 'newborn' ? { ...theme, name: '新生儿' } : theme)) };
}
