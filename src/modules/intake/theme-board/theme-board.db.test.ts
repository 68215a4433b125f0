// The board of running theme cases on a real database: who sees which, where each stands, and what a page costs at two thousand.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officerCaller, personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { SMALL_CATERING } from '../../../../test/support/intake/themes.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { eventually } from '../../../../test/support/log/following.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { submitThemeDraft } from '../theme-drafts/submit.ts';
import { withdrawPart } from '../theme-cases/withdraw.ts';
import type { ThemeBoardQuery } from './contract/board.ts';
import { findBoardPage } from './list.ts';

const DAY = 86_400_000;
const RETIRING = { archive: false, gjj: true, elder: false };

let house: ThemeHouse;
beforeAll(async () => {
  house = await openThemeHouse();
}, 60_000);
afterAll(() => house.close());

const officerOf = (departments: readonly string[] | 'all'): Caller => ({
  ...officerCaller(house.office),
  scope: { area: house.office.database.area, departments },
});
type Looking = { query?: ThemeBoardQuery; later?: number; reads?: (department: string) => boolean };
const board = (caller: Caller, { query = {}, later = 0, reads = () => true }: Looking = {}) => {
  const now = () => new Date(house.deps.now().valueOf() + later);
  const deps = {
    ...house.deps,
    now,
    permits: (_caller: Caller, _what: string, department: string) => reads(department),
  };
  return house.office.deps.db.within(caller.scope, (tx) => findBoardPage(tx, deps, { caller, query }));
};
async function handedIn(theme: string, told: object) {
  const caller = personCaller(house.office);
  const themeDraft = await house.filledTheme(caller, theme, told as never);
  return { caller, ...valueOf(await submitThemeDraft(house.deps, { caller }, { themeDraft, consent: true })) };
}
const rowOf = async (id: string, looking: Looking = {}) =>
  (await board(officerOf('all'), looking)).rows.find((row) => row.id === id);

describe('a running theme case', () => {
  test('stands with its longest way, whose turn it is since when, its promised day, and nothing of the person', async () => {
    const { id, number, finishes } = await handedIn('open-restaurant', SMALL_CATERING);
    const row = await rowOf(id);
    expect(row).toMatchObject({ number, theme: { key: 'open-restaurant' }, change: null, lateBy: 0 });
    expect([row?.promisedOn, row?.finishesOn]).toEqual([finishes?.on, finishes?.on]);
    expect(row?.path.length).toBeGreaterThan(1);
    expect(row?.path[0]).toMatchObject({ state: 'started' });
    expect(row?.turns.map(({ item }) => item)).toContain('individual-biz-reg');
    for (const turn of row?.turns ?? []) expect([turn.department.zh !== '', turn.lateBy]).toEqual([true, 0]);
    expect(JSON.stringify(row)).not.toContain('演示');
  });

  test('is late by working days once a day that somebody has to keep has passed, and is found by that', async () => {
    const { id } = await handedIn('retire', RETIRING);
    const later = 20 * DAY;
    const row = await rowOf(id, { later });
    expect(row?.lateBy).toBeGreaterThan(5);
    expect(row?.lateBy).toBeLessThan(15);
    expect((await board(officerOf('all'), { query: { late: 'yes' } })).rows).toEqual([]);
    const late = await board(officerOf('all'), { query: { late: 'yes' }, later });
    expect(late.rows.map((one) => one.id)).toContain(id);
  });

  test('says another day with its reason, beside the one that was promised; concluded it leaves the board', async () => {
    const { id, caller } = await handedIn('retire', RETIRING);
    await house.partDecided(id, 'pension-retire');
    await eventually(async () => {
      if (!(await rowOf(id))?.change) throw new Error('the day has not moved yet');
    });
    const row = await rowOf(id);
    expect(row?.change?.causes[0]).toMatchObject({ cause: 'finishedEarly' });
    expect(row?.change?.causes[0]?.item.zh).not.toBe('');
    expect(row?.finishesOn).not.toBe(row?.promisedOn);
    const open = (await house.themeCase(id)).parts.find(({ standing }) => standing.state !== 'granted');
    if (open) valueOf(await withdrawPart(house.deps, { caller }, { theme: id, item: open.item }));
    await eventually(async () => {
      if (await rowOf(id)) throw new Error('it is still on the board');
    });
  });
});

describe('who sees it', () => {
  test('officers of the departments that have a part, and leaders; nobody else', async () => {
    const { id } = await handedIn('retire', RETIRING);
    const { parts } = await house.themeCase(id);
    const ids = async (caller: Caller) => (await board(caller)).rows.map((row) => row.id);
    for (const { department } of parts) expect(await ids(officerOf([department]))).toContain(id);
    expect(await ids(officerOf('all'))).toContain(id);
    expect(await ids(officerOf(['no-such-department']))).toEqual([]);
    expect(await ids({ ...officerOf([]), scope: { area: house.office.database.area } })).toEqual([]);
  });
  test('a case opens only to who reads the cases of its department', async () => {
    const { id } = await handedIn('retire', RETIRING);
    const all = await rowOf(id);
    const none = await rowOf(id, { reads: () => false });
    expect(all?.turns.every((turn) => turn.case !== null)).toBe(true);
    expect(none?.turns.map((turn) => turn.case)).toEqual(none?.turns.map(() => null));
    expect(none?.turns.map(({ item }) => item)).toEqual(all?.turns.map(({ item }) => item));
  });
  test('by theme and by whose turn it is', async () => {
    const { id } = await handedIn('retire', RETIRING);
    const [part] = (await house.themeCase(id)).parts.filter(({ standing }) => standing.state === 'started');
    const department = part?.department ?? '';
    const found = async (query: ThemeBoardQuery) =>
      (await board(officerOf('all'), { query })).rows.map((row) => row.id);
    expect(await found({ theme: 'retire' })).toContain(id);
    expect(await found({ theme: 'newborn' })).not.toContain(id);
    expect(await found({ department })).toContain(id);
    expect(await found({ department: 'no-such-department' })).toEqual([]);
  });
});

test('at two thousand theme cases a page is one index read; pages follow each other, none twice and none left out', async () => {
  const { area } = house.office.database;
  await house.office.database.owner.within({ area }, (tx) =>
    sql`insert into intake.theme_board (area, theme_case, number, theme_key, theme, person, departments, opened_on, promised_on,
        finishes_on, sort_on, first_due, turn, path, parts)
      select ${area}, gen_random_uuid(), 'TC' || n, 'bulk', '演示', gen_random_uuid(), array['hrss'], date '2026-01-01', date '2026-02-01',
        date '2027-01-01' + n % 400, date '2027-01-01' + n % 400, date '2026-12-01' + n % 60, array['hrss'], array['a'], '[]'
      from generate_series(1, 2000) n`.execute(tx),
  );
  await house.office.database.owner.within({ area }, (tx) => sql`analyze intake.theme_board`.execute(tx));
  const caller = officerOf(['hrss']);
  const seen = new Set<string>();
  const times: number[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const begun = performance.now();
    const page = await board(caller, { query: { theme: 'bulk', ...(after && { after }) } });
    times.push(performance.now() - begun);
    for (const { id } of page.rows) seen.add(id);
    expect(page.rows.length).toBeGreaterThan(0);
    after = page.after;
  }
  expect(seen.size).toBe(2000);
  expect(times.length).toBe(40);
  const plan = await house.office.deps.db.within(caller.scope, async (tx) => {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers)
      select number from intake.theme_board where area = ${area} and theme_key = 'bulk'
      order by sort_on, theme_case limit 51`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  console.log(`a page of the board: median ${times.toSorted((a, b) => a - b)[20]?.toFixed(1)} ms\n${plan}`);
  expect(plan).toContain('Index Scan using theme_board_theme');
  expect(plan).not.toContain('Seq Scan');
  expect(await board(caller, { query: { after: 'nowhere' } })).toEqual({ rows: [], after: null });
});
