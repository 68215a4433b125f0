import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { knownItems, themesFile } from '../../../../test/support/themes/starter.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { WrittenTheme } from '../definition/contract.ts';
import { loadThemes } from './load.ts';
import { findThemeInForce, listThemes } from './queries.ts';
import { Value } from 'typebox/value';
import { Type } from 'typebox';

const [march, april] = [civilDate('2026-03-02'), civilDate('2026-04-01')];
const stamp = {
  actor: { kind: 'system', id: 'load' } as const,
  at: new Date('2026-03-02T01:00:00Z'),
  reason: 'starter themes',
};
const File = Type.Object({ themes: Type.Array(WrittenTheme) });

let db: TestDatabase;
const within = <Answer>(work: (tx: Tx) => Promise<Answer>, of = db.area) => db.app.within({ area: of }, work);
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const load = (file: unknown, on = march) =>
  within((tx) => loadThemes(tx, file, { items: knownItems, stamp: { ...stamp, on } }));

/** The starter file with one theme changed. */
function renamed(name: string) {
  const { themes } = Value.Parse(File, themesFile);
  return { themes: themes.map((theme) => (theme.key === 'newborn' ? { ...theme, name } : theme)) };
}

test('two loads at once bring every theme once, and the same again changes nothing', async () => {
  const both = await Promise.all([load(themesFile), load(themesFile)]);
  expect(both.map(({ created }) => created).toSorted((one, other) => one - other)).toEqual([0, 101]);
  expect(await load(themesFile)).toEqual({ created: 0, changed: 0, unchanged: 101, refused: [] });
  const rows = await within((tx) => listThemes(tx, march));
  expect(rows).toHaveLength(101);
  expect(rows[0]).toMatchObject({ audience: 'citizen' });
  expect(await within((tx) => listThemes(tx, march), area('370829000000'))).toEqual([]);
});

test('a changed theme is the next version from its day on; what was a version before does not come back with the file', async () => {
  expect(await load(renamed('家里添了孩子'), april)).toMatchObject({ created: 0, changed: 1, unchanged: 100 });
  const nameOn = async (on = march) => (await within((tx) => findThemeInForce(tx, 'newborn', on)))?.theme.name;
  expect([await nameOn(), await nameOn(april)]).toEqual(['新生儿出生', '家里添了孩子']);
  expect(await load(themesFile, april)).toMatchObject({ changed: 0, unchanged: 101 });
  expect(await nameOn(april)).toBe('家里添了孩子');
});

test('a theme that cannot be taken is told with what is wrong; the others are loaded', async () => {
  const { themes } = Value.Parse(File, themesFile);
  const broken = themes.map((theme) =>
    theme.key === 'newborn' ? { ...theme, items: [{ item: 'nothing', when: null, after: [] }] } : theme,
  );
  const { refused, unchanged } = await load({ themes: broken });
  expect(unchanged).toBe(100);
  expect(refused).toMatchObject([{ key: 'newborn' }]);
  expect(refused[0]?.faults).toContainEqual({ code: 'unknownItem', item: 'nothing' });
  expect(await within((tx) => findThemeInForce(tx, 'nobody', march))).toBeUndefined();
});
