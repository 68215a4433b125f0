import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { conventions } from '../../../../test/support/themes/comparison.ts';
import { estimateOf } from '../../../../test/support/themes/starter.ts';
import { fillCatalogue } from '../../../app/compose/catalogue.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { withdrawTheme } from '../publication/commands.ts';
import { measures } from './contract/measures.ts';
import type { LimitsOf, ThemeEffects } from './contract/effects.ts';
import { findThemeEffects } from './views.ts';

/** A Monday, as in the comparisons that were counted by hand. */
const at = new Date('2026-03-02T02:00:00Z');
let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await fillCatalogue({ db: db.app, area: db.area, now: () => at, reason: 'starter' });
});
afterAll(() => db.close());

const effects = (limits: LimitsOf): Promise<ThemeEffects> =>
  db.app.within(systemScope(db.area), (tx) =>
    findThemeEffects(tx, { now: () => at, conventions: () => conventions }, limits),
  );
const take = (text: string) => db.owner.connect().then((client) => client.query(text).finally(() => client.release()));

test('every theme in service is counted from its versions, and the sum is the sum', async () => {
  const { themes, sum, uncounted, on } = await effects('promised');
  expect([themes.length, uncounted, on]).toEqual([101, 0, '2026-03-02']);
  const car = themes.find(({ key }) => key === 'used-car');
  expect(car?.items.map(({ key }) => key)).toEqual(estimateOf('used-car').selectedItems);
  expect(car?.items.every(({ version }) => version === 1)).toBe(true);
  for (const measure of measures) {
    const pairs = themes.map(({ effect }) => effect?.[measure]);
    const known = pairs.filter((pair) => typeof pair?.separate === 'number' && typeof pair.joined === 'number');
    expect([measure, sum[measure].separate, sum[measure].without]).toEqual([
      measure,
      known.reduce((all, pair) => all + (pair?.separate ?? 0), 0),
      101 - known.length,
    ]);
    expect(sum[measure].joined).toBeLessThanOrEqual(sum[measure].separate);
  }
});

test('limits of the law are longer than promised ones, on both sides; nothing else differs', async () => {
  const [promised, law] = [await effects('promised'), await effects('statutory')];
  expect(law.sum.days.separate).toBeGreaterThan(promised.sum.days.separate);
  expect(law.sum.days.joined).toBeGreaterThan(promised.sum.days.joined);
  expect({ ...law.sum, days: null }).toEqual({ ...promised.sum, days: null });
});

test('a theme out of service does not count, and one whose item is not in force is said to be uncounted', async () => {
  const before = await effects('promised');
  await take(`update catalogue.item_version set retired_on = effective_on where key = 'vehicle-transfer'`);
  const after = await effects('promised');
  const car = after.themes.find(({ key }) => key === 'used-car');
  expect([car?.effect, car?.items.find(({ key }) => key === 'vehicle-transfer')?.version]).toEqual([null, null]);
  expect(after.uncounted).toBeGreaterThan(0);
  expect(after.sum.items.separate).toBeLessThan(before.sum.items.separate);
  const deps = { db: db.app, now: () => at, permits: () => true };
  const caller: Caller = {
    ...{ kind: 'officer', actor: { kind: 'system', id: 'test' }, scope: { area: db.area }, roles: [] },
    ...{ level: 3, secondFactor: true, sessionId: 'test' },
  };
  const asking = { caller, once: undefined };
  const wish = { version: 1, reason: '部门调整' };
  expect(await withdrawTheme(deps, asking, { key: 'newborn', wish })).toMatchObject({ ok: true });
  expect((await effects('promised')).themes.some(({ key }) => key === 'newborn')).toBe(false);
});
