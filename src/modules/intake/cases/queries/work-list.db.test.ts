import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../../kernel/civil-date.ts';
import { personId, type CaseId } from '../../../../kernel/id.ts';
import { openDatabase, type Db, type Scope } from '../../../../platform/database/index.ts';
import { openBulk } from '../../../../../test/support/bulk/load.ts';
import { findUnlike } from '../../../../../test/support/bulk/replay.ts';
import { blocksOf, plansOf, readWhole } from '../../../../../test/support/bench/plans.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../../test/support/intake/received.ts';
import { findTasks } from '../../../process/index.ts';
import { acceptCase } from '../acts.ts';
import type { Narrowed } from './narrowing.ts';
import { findWork } from './work-list.ts';

const CASES = 3_000;
const TODAY = civilDate('2026-03-20');

let office: Office;
let db: Db;
beforeAll(async () => {
  office = await openOffice();
  // Of one department with another beside it, and of one with four beside it.
  const bulk = await openBulk(office, ['public-health', 'mass-event']);
  await bulk.loadUntil(CASES);
  await bulk.close();
  db = openDatabase({ connection: office.database.connection, role: 'app', most: 1 });
}, 120_000);
afterAll(async () => {
  await db.close();
  await office.close();
});

const scopeOf = (departments: readonly string[] | 'all'): Scope => ({
  area: office.database.area,
  person: personId(randomUUID()),
  departments,
});

async function ask<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const owner = await office.database.owner.connect();
  try {
    return (await owner.query<Row>(text, [...values])).rows;
  } finally {
    owner.release();
  }
}

/** Every page of a list, one after the other. */
async function wholeList(scope: Scope, filter: Partial<Narrowed>): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await db.within(scope, (tx) => findWork(tx, { ...filter, today: TODAY, ...(after && { after }) }));
    ids.push(...page.rows.map(({ id }) => id));
    ({ after } = page);
  }
  return ids;
}

/** The same asked of the list of cases and of who works on them, row by row. */
async function asked(departments: readonly string[] | 'all', where: string, order: string): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    `select id from intake.case_list c
     where ($1 or department = any($2) or exists (select from platform.case_reach r where r.case_id = c.id and r.department = any($2))) and ${where}
     order by ${order}, id`,
    [departments === 'all', departments === 'all' ? [] : departments],
  );
  return rows.map(({ id }) => id);
}

const URGENCY = `coalesce(due_on, date '9999-12-31')`;
const OPEN = `state in ('submitted', 'accepted', 'reviewed')`;

test('copies are what replaying their events makes of them', async () => {
  expect(await findUnlike(office, 300)).toEqual([]);
}, 60_000);

describe('the pages of a list are, one after the other, what the filter leaves, in its order', () => {
  test.each<[string, readonly string[] | 'all', Partial<Narrowed>, string, string]>([
    ['open cases of one department', ['approval'], {}, OPEN, URGENCY],
    ['of a department beside', ['health'], {}, OPEN, URGENCY],
    ['of two that work on the same cases, each once', ['police', 'fire'], {}, OPEN, URGENCY],
    ['of the whole county', 'all', {}, OPEN, URGENCY],
    ['concluded', ['police'], { state: 'concluded' }, `state = 'concluded'`, URGENCY],
    ['overdue', ['approval'], { due: 'overdue' }, `${OPEN} and due_on < '${TODAY}'`, URGENCY],
    ['due today', 'all', { due: 'today' }, `${OPEN} and due_on = '${TODAY}'`, URGENCY],
    [
      'due within a week',
      ['health'],
      { due: 'week' },
      `${OPEN} and due_on between '${TODAY}' and '${addDays(TODAY, 7)}'`,
      URGENCY,
    ],
    ['of one item', 'all', { item: 'mass-event', state: 'all' }, `item_key = 'mass-event'`, URGENCY],
    [
      'in charge of one department, for one beside',
      ['fire', 'health'],
      { department: 'police' },
      `${OPEN} and department = 'police'`,
      URGENCY,
    ],
    [
      'by day of receipt',
      ['police'],
      { from: '2026-03-05', state: 'all' },
      `received_on >= '2026-03-05'`,
      'received_on',
    ],
    ['by number', ['health'], { number: '3708 2826-03', state: 'all' }, `number like '3708282603%'`, 'number'],
  ])('%s', async (_what, departments, filter, where, order) => {
    const expected = await asked(departments, where, order);
    expect(expected.length).toBeGreaterThan(5);
    expect(await wholeList(scopeOf(departments), filter)).toEqual(expected);
  });
});

describe('reads no table whole, and halfway down no more than on the first page', () => {
  const halfway = async (scope: Scope, filter: Partial<Narrowed>) => {
    const ids = await wholeList(scope, filter);
    const [row] = await ask<{ cursor: string }>(
      `select due_by || '/' || case_id as cursor from intake.case_desk where case_id = $1 limit 1`,
      [ids[Math.floor(ids.length / 2)]],
    );
    return row?.cursor;
  };
  const cost = async (scope: Scope, work: Parameters<typeof plansOf>[1]['ask']) => {
    const plans = await plansOf(db, { scope, ask: work, of: /case_desk|process\.task/ });
    expect(plans).toHaveLength(1);
    return { whole: plans.flatMap(readWhole), blocks: plans.reduce((sum, plan) => sum + blocksOf(plan), 0) };
  };

  test.each<[string, readonly string[] | 'all', Partial<Narrowed>]>([
    ['one department', ['approval'], {}],
    ['one beside', ['health'], {}],
    ['the county', 'all', {}],
    ['what is concluded', ['approval'], { state: 'concluded' }],
  ])('of cases: %s', async (_what, departments, filter) => {
    const scope = scopeOf(departments);
    const after = await halfway(scope, filter);
    const first = await cost(scope, (tx) => findWork(tx, { ...filter, today: TODAY }));
    const later = await cost(scope, (tx) => findWork(tx, { ...filter, today: TODAY, after }));
    expect([first.whole, later.whole]).toEqual([[], []]);
    expect(later.blocks).toBeLessThanOrEqual(first.blocks * 1.5);
  });

  test('of tasks', async () => {
    const wanted = { departments: ['approval'], roles: ['clerk', 'reviewer'] } as const;
    const scope = scopeOf(['approval']);
    const [place] = await ask<{ cursor: string }>(
      `select due_on || '/' || case_id || '/' || task as cursor from process.task
       where state = 'open' and department = 'approval' and role in ('clerk', 'reviewer')
       order by due_on, case_id, task offset 200 limit 1`,
    );
    const first = await cost(scope, (tx) => findTasks(tx, wanted));
    const later = await cost(scope, (tx) => findTasks(tx, { ...wanted, after: place?.cursor }));
    expect([first.whole, later.whole]).toEqual([[], []]);
    expect(later.blocks).toBeLessThanOrEqual(first.blocks * 2);
  });
});

describe('the desks on which a case lies', () => {
  const desksOf = (id: CaseId) =>
    ask<{ desk: string; state: string }>('select desk, state from intake.case_desk where case_id = $1 order by desk', [
      id,
    ]);

  test('follow it: the department in charge from receipt on, another once it has something to do', async () => {
    const { id } = await receiveAt(office, personCaller(office));
    const desks = await desksOf(id);
    expect(desks.map(({ desk }) => desk)).toEqual(['*', 'approval']);
    const { rows } = await db.within(scopeOf(['approval']), (tx) =>
      findWork(tx, { number: '3708282603', state: 'submitted', today: TODAY }),
    );
    expect(rows.length).toBeGreaterThan(0);
    await acceptCase(office.deps, { asking: { caller: officerCaller(office) }, id, version: 2 });
    expect(await desksOf(id)).toEqual([
      { desk: '*', state: 'accepted' },
      { desk: 'approval', state: 'accepted' },
      { desk: 'health', state: 'accepted' },
    ]);
  });

  test('show a department its own, and an applicant none', async () => {
    const seenBy = (scope: Scope) =>
      db.within(scope, (tx) => tx.selectFrom('intake.case_desk').select('desk').distinct().execute());
    expect(await seenBy(scopeOf(['health']))).toEqual([{ desk: 'health' }]);
    expect(await seenBy({ area: office.database.area, person: personId(randomUUID()) })).toEqual([]);
    expect((await seenBy(scopeOf('all'))).length).toBeGreaterThan(5);
  });

  test('are written by nobody who serves people', async () => {
    const forged = db.within(scopeOf(['health']), (tx) =>
      tx.updateTable('intake.case_desk').set({ desk: 'health' }).execute(),
    );
    await expect(forged).rejects.toThrow(/permission denied/);
  });
});
