import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { themesFile } from '../../../../test/support/themes/starter.ts';
import { fillCatalogue } from '../../../app/compose/catalogue.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { area } from '../../../kernel/id.ts';
import { systemScope, type Tx } from '../../../platform/database/index.ts';
import { findRolesOfItems } from '../../catalogue/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Journeys } from '../journeys/contract.ts';
import { readJourneyFiles } from '../journeys/files.ts';
import { loadThemes } from '../library/load.ts';
import { publishTheme, tryAgain, withdrawTheme, type PublishingDeps } from './commands.ts';
import { returnMended, withdrawBroken } from './examine.ts';
import { loadJourneys, publishExecutable } from './load.ts';
import { findPublishedKeys, findPublishedTheme } from './queries.ts';
import { findThemeActs, findThemeSheets } from './views.ts';

const at = new Date('2026-03-02T01:00:00Z');
const stamp = { actor: { kind: 'system', id: 'load' } as const, at, reason: 'starter themes' };

let db: TestDatabase;
const within = <Answer>(work: (tx: Tx) => Promise<Answer>) => db.app.within(systemScope(db.area), work);
const deps = (permits = () => true): PublishingDeps => ({ db: db.app, now: () => at, permits });
const caller = (): Caller => ({
  ...{ kind: 'officer', actor: { kind: 'system', id: 'test' }, scope: { area: db.area }, roles: [] },
  ...{ level: 3, secondFactor: true, sessionId: 'test' },
});
const asking = () => ({ caller: caller(), once: undefined });
const sheets = () => within((tx) => findThemeSheets(tx, deps(), caller()));
const sheetOf = async (key: string) => (await sheets()).themes.find((theme) => theme.key === key);
const fill = () => fillCatalogue({ db: db.app, area: db.area, now: () => at, reason: 'starter' });
const examine = () => withdrawBroken({ db: db.app, now: () => at }, { scope: systemScope(db.area) });
const putBack = () => returnMended({ db: db.app, now: () => at }, { scope: systemScope(db.area) });
/** As if somebody had abolished an item, or had never done so. */
const setRetired = (key: string, on: ReturnType<typeof sql>) =>
  db.owner.within(systemScope(db.area), (tx) =>
    sql`update catalogue.item_version set retired_on = ${on} where key = ${key}`.execute(tx),
  );
/** Takes an item out of force, and with it the themes that need it; answers with their keys. */
async function takenOutWith(item: string): Promise<string[]> {
  await setRetired(item, sql`effective_on`);
  return (await examine()).withdrawn;
}
/** A script that no longer comes through. */
const answeredOddly = (script: Journeys): Journeys => ({
  ...script,
  journeys: script.journeys.map((journey) => ({ ...journey, answers: { ...journey.answers, odd: '1' } })),
});
const publish = (key: string, version = 1) =>
  publishTheme(deps(), asking(), { key, wish: { version, reason: '试办走到了头' } });
const withdraw = (key: string, version = 1) =>
  withdrawTheme(deps(), asking(), { key, wish: { version, reason: '部门调整' } });

beforeAll(async () => {
  db = await openTestDatabase();
  await fill();
});
afterAll(() => db.close());

describe('a load', () => {
  test('puts every theme into service whose journeys come through, and counts what is in service', async () => {
    const { enterprise, citizen, themes } = await sheets();
    expect(themes.filter(({ standing }) => standing !== 'published')).toEqual([]);
    expect([enterprise, citizen]).toEqual([
      { planned: 50, published: 51, listed: 51 },
      { planned: 50, published: 50, listed: 50 },
    ]);
    expect(themes[0]?.lastTrial).toMatchObject({ reached: true, isCurrent: true, faults: [] });
    expect((await within(findPublishedKeys)).size).toBe(101);
  });
  test('does nothing twice, and does not bring back what an officer took out', async () => {
    expect(await withdraw('go-abroad')).toEqual({ ok: true, value: { version: 1, act: 'withdrawn' } });
    await fill();
    expect(await sheetOf('go-abroad')).toMatchObject({ standing: 'withdrawn', inService: null, missing: [] });
    expect((await within((tx) => findThemeActs(tx, 'newborn'))).acts).toHaveLength(1);
    expect(await within((tx) => findPublishedTheme(tx, 'go-abroad'))).toBeUndefined();
    expect((await sheets()).citizen.published).toBe(49);
  });
});

describe('an officer', () => {
  test('puts it into service again; twice at once it is once', async () => {
    const both = await Promise.all([publish('go-abroad'), publish('go-abroad')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'themeInService', version: 1 } });
    expect((await within((tx) => findThemeActs(tx, 'go-abroad'))).acts.map(({ act }) => act)).toEqual([
      'published',
      'withdrawn',
      'published',
    ]);
  });
  test('of another department does neither', async () => {
    const refused = { ok: false, error: { code: 'themeOfOtherDepartment' } };
    const wish = { key: 'newborn', wish: { version: 1, reason: 'x' } };
    expect(
      await publishTheme(
        deps(() => false),
        asking(),
        wish,
      ),
    ).toEqual(refused);
    expect(
      await withdrawTheme(
        deps(() => false),
        asking(),
        wish,
      ),
    ).toEqual(refused);
    expect(
      await tryAgain(
        deps(() => false),
        asking(),
        'newborn',
      ),
    ).toEqual(refused);
  });
  test('acts on what there is, with the version that he has seen', async () => {
    expect(await publish('nothing')).toEqual({ ok: false, error: { code: 'themeNotFound' } });
    expect(await withdraw('newborn', 9)).toEqual({ ok: false, error: { code: 'themeNotFound' } });
    expect(await publish('newborn', 2)).toEqual({ ok: false, error: { code: 'themeChanged' } });
  });
});

describe('what changes under a theme', () => {
  test('a journey that no longer comes through keeps the theme out, and says in words where it stopped', async () => {
    const scripts = await readJourneyFiles();
    const used = scripts.filter(({ theme }) => theme === 'used-car');
    await withdraw('used-car');
    await within((tx) => loadJourneys(tx, used.map(answeredOddly), stamp));
    expect((await sheetOf('used-car'))?.lastTrial).toMatchObject({ reached: true, isCurrent: false });
    expect(await tryAgain(deps(), asking(), 'used-car')).toEqual({ ok: true, value: { reached: false } });
    const sheet = await sheetOf('used-car');
    expect(sheet).toMatchObject({ standing: 'missing', inService: null });
    expect(sheet?.lastTrial?.faults[0]?.zh).toContain('表单里没有“odd”这一项');
    expect(await publish('used-car')).toEqual({ ok: false, error: { code: 'themeNotExecutable', missing: 1 } });
    expect((await within((tx) => findThemeActs(tx, 'used-car'))).acts[0]?.act).toBe('withdrawn');
    await within((tx) => loadJourneys(tx, used, stamp));
    expect(await publish('used-car')).toMatchObject({ ok: true });
  });
  test('an item that cannot be applied for any more is named, and the house takes its themes out of service, once and with the reason', async () => {
    const before = await sheets();
    await setRetired('no-crime', sql`effective_on`);
    const broken = (await sheets()).themes.filter(({ missing }) => missing.length > 0);
    const [first] = broken;
    if (!first) throw new Error('no theme needs no-crime');
    expect(first).toMatchObject({ standing: 'published', inService: 1, lastTrial: { isCurrent: false } });
    expect(first.missing.map(({ zh }) => zh).join('\n')).toContain('还没有已发布的表单');

    const [one, other] = await Promise.all([examine(), examine()]);
    expect([...one.withdrawn, ...other.withdrawn].toSorted()).toEqual(broken.map(({ key }) => key).toSorted());
    expect(await examine()).toEqual({ withdrawn: [] });
    const after = await sheets();
    const counted = (audience: 'enterprise' | 'citizen') =>
      broken.filter((theme) => theme.audience === audience).length;
    expect(after.citizen.published).toBe(before.citizen.published - counted('citizen'));
    expect(after.enterprise.published).toBe(before.enterprise.published - counted('enterprise'));
    expect(await sheetOf(first.key)).toMatchObject({ standing: 'missing', inService: null });
    const [act] = (await within((tx) => findThemeActs(tx, first.key))).acts;
    expect(act).toMatchObject({
      act: 'withdrawn',
      version: 1,
      reason: expect.stringMatching(/^系统停用：.*还没有已发布的表单/),
    });
    expect(await within((tx) => findPublishedTheme(tx, first.key))).toBeUndefined();
    expect(await publish(first.key)).toMatchObject({ error: { code: 'themeNotExecutable' } });
  });
  test('a load brings back what the house took out, once it can be carried out again', async () => {
    const out = (await sheets()).themes.filter(({ standing }) => standing === 'missing').map(({ key }) => key);
    const follow = () => publishExecutable({ db: db.app, scope: systemScope(db.area), stamp });
    expect((await follow()).published).toEqual([]);
    await setRetired('no-crime', sql`null`);
    expect((await follow()).published.toSorted()).toEqual(out.toSorted());
    expect((await follow()).published).toEqual([]);
    expect(await examine()).toEqual({ withdrawn: [] });
  });
  test('so does the house by itself, once, and not what an officer took out or what does not come through', async () => {
    const [bare = '', kept = '', ...others] = await takenOutWith('no-crime');
    expect(others.length).toBeGreaterThan(0);
    expect(await putBack()).toEqual({ returned: [] });
    await setRetired('no-crime', sql`null`);
    expect(await publish(kept)).toMatchObject({ ok: true });
    await withdraw(kept);
    const script = (await readJourneyFiles()).filter(({ theme }) => theme === bare);
    await within((tx) => loadJourneys(tx, script.map(answeredOddly), stamp));

    const [one, other] = await Promise.all([putBack(), putBack()]);
    expect([...one.returned, ...other.returned].toSorted()).toEqual(others.toSorted());
    expect(await sheetOf(kept)).toMatchObject({ standing: 'withdrawn' });
    expect(await sheetOf(bare)).toMatchObject({ standing: 'missing', lastTrial: { reached: false, isCurrent: true } });
    const { acts } = await within((tx) => findThemeActs(tx, others[0] ?? ''));
    expect(acts[0]).toMatchObject({ act: 'published', reason: expect.stringMatching(/^系统恢复/) });

    // What failed is left until something of it changes.
    expect(await putBack()).toEqual({ returned: [] });
    await within((tx) => loadJourneys(tx, script, stamp));
    expect(await putBack()).toEqual({ returned: [bare] });
    expect(await publish(kept)).toMatchObject({ ok: true });
    expect(await examine()).toEqual({ withdrawn: [] });
  });
  test('a script that no longer comes through takes nothing out: an officer looks which of both is at fault', async () => {
    const used = (await readJourneyFiles()).filter(({ theme }) => theme === 'used-car');
    await within((tx) => loadJourneys(tx, used.map(answeredOddly), stamp));
    expect(await examine()).toEqual({ withdrawn: [] });
    expect(await sheetOf('used-car')).toMatchObject({ standing: 'published', inService: 1 });
    await within((tx) => loadJourneys(tx, used, stamp));
  });
  test('a new version is in force and not in service until it is published', async () => {
    const file = themesFile as { themes: { key: string; name: string }[] };
    const renamed = { themes: file.themes.map((one) => (one.key === 'newborn' ? { ...one, name: '添了孩子' } : one)) };
    await within(async (tx) => {
      const roles = await findRolesOfItems(tx, civilDate('2026-03-02'));
      const items = new Map([...roles].map(([one, of]) => [one, { roles: of }]));
      await loadThemes(tx, renamed, { items, stamp: { ...stamp, on: civilDate('2026-03-02') } });
    });
    expect(await sheetOf('newborn')).toMatchObject({ standing: 'newer', version: 2, inService: 1 });
    expect((await within((tx) => findPublishedTheme(tx, 'newborn')))?.theme.name).toBe('新生儿出生');
    await publishExecutable({ db: db.app, scope: systemScope(db.area), stamp });
    expect(await sheetOf('newborn')).toMatchObject({ standing: 'published', version: 2, inService: 2 });
  });
});

test('another county sees none of it, and nobody changes what was recorded', async () => {
  const elsewhere = await db.app.within(systemScope(area('370829000000')), (tx) => findPublishedKeys(tx));
  expect(elsewhere.size).toBe(0);
  await expect(within((tx) => sql`update themes.publication set reason = 'x'`.execute(tx))).rejects.toThrow(
    /permission denied/,
  );
  await expect(within((tx) => sql`delete from themes.trial`.execute(tx))).rejects.toThrow(/permission denied/);
});
