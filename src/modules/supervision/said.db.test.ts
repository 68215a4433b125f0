import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { ask } from '../../../test/support/log/append.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { wilsonInterval } from '../../kernel/wilson.ts';
import type { FiguresQuery } from './contract.ts';
import { openNames } from './names.ts';
import { saidOf } from './said.ts';

const TODAY = civilDate('2026-03-20');
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const tally = `insert into ratings.tally (area, month, item, department, hall, step, channel, grade, given, excluded)
    values ($1, $2, $3, $4, '', 'completion', 'computer', $5, $6, $7)`;
  const bad = `insert into ratings.rectification
    (area, id, department, item, step, grade, named, state, due_on, opened_on, complex, revisited, version)
    values ($1, gen_random_uuid(), $2, $3, 'completion', 'dissatisfied', false, $4, $5, '2026-03-02', false, false, 1)`;
  for (const row of [
    ['2026-03-01', 'ss-card', 'hrss', 'satisfied', 40, 0],
    ['2026-03-01', 'ss-card', 'hrss', 'veryDissatisfied', 5, 1],
    ['2026-03-01', 'public-health', 'approval', 'verySatisfied', 3, 0],
    ['2026-02-01', 'public-health', 'approval', 'dissatisfied', 2, 0],
    ['2026-01-01', 'public-health', 'approval', 'dissatisfied', 9, 0],
  ])
    await asOwner(tally, row);
  await asOwner(bad, ['hrss', 'ss-card', 'rectifying', '2026-03-19']);
  await asOwner(bad, ['hrss', 'ss-card', 'awaitingVerification', '2026-03-20']);
  await asOwner(bad, ['hrss', 'ss-card', 'closed', null]);
});
afterAll(() => database.close());

const asOwner = (text: string, values: readonly unknown[]) => ask(database, text, [database.area, ...values]);

type Seen = { query?: FiguresQuery; departments?: 'all' | string[] };

const said = ({ query = {}, departments = 'all' }: Seen = {}) =>
  database.app.within({ area: database.area, departments }, async (tx) =>
    saidOf(tx, await openNames(tx, TODAY), { narrowed: query, month: '2026-03', today: TODAY }),
  );

describe('what people say', () => {
  test('is counted for the month and the whole month before, without what was found not to count', async () => {
    expect(await said()).toMatchObject({
      month: { valid: 47, bad: 4, excluded: 1, satisfaction: wilsonInterval(43, 47) },
      before: { valid: 2, bad: 2, excluded: 0, satisfaction: wilsonInterval(0, 2) },
      open: 2,
      late: 1,
    });
  });

  test('is told department by department, those first that are late', async () => {
    expect((await said())?.departments).toMatchObject([
      { key: 'hrss', valid: 44, bad: 4, open: 2, late: 1 },
      { key: 'approval', valid: 3, bad: 0, open: 0, late: 0 },
    ]);
  });

  test('is seen of one’s own departments only, whichever is asked for', async () => {
    expect(await said({ departments: ['approval'] })).toMatchObject({ month: { valid: 3 }, open: 0 });
    const elsewhere = await said({ departments: ['approval'], query: { department: 'hrss' } });
    expect(elsewhere).toMatchObject({ month: { valid: 0, satisfaction: null }, open: 0, departments: [] });
  });

  test('is narrowed to an item, and not to a channel: a rating knows none', async () => {
    expect(await said({ query: { item: 'public-health' } })).toMatchObject({ month: { valid: 3 }, open: 0 });
    expect(await said({ query: { channel: 'portal' } })).toBeNull();
  });
});
