import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { systemScope, type Tx } from '../../../platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import {
  boundary,
  catching,
  end,
  level,
  start,
  sub,
  timer,
  work,
  type Model,
} from '../../../../test/support/process/model.ts';
import { publish } from '../../../../test/support/process/published.ts';
import { conventions, done, officer } from '../../../../test/support/process/running.ts';
import { beginRun, moveRun } from './moves.ts';
import { findRunHistory } from './queries/tasks.ts';
import { fireDueTimers, type TimerDeps } from './timers.ts';

const monday = new Date('2026-03-02T01:00:00Z');
const weekLater = new Date('2026-03-09T01:00:00Z');
const deps = {
  conventions: () => conventions,
  departmentNames: () => Promise.resolve(new Map()),
  closedDepartments: () => Promise.resolve(new Set<string>()),
};
const ann = officer({ letter: 'a' });

const AT_ONCE = 20;
const inside = level([start('i'), catching('wait', timer('P1D')), end('o')], 'i wait', 'wait o');
/** Waits for many things at once, and then for somebody. */
const patient: Model = {
  id: 'p',
  ...level(
    [start('s'), sub('each', inside, { as: 'many', count: String(AT_ONCE) }), work('after', 'issue'), end('e')],
    's each',
    'each after',
    'after e',
  ),
};
const overtaken: Model = {
  id: 'o',
  ...level(
    [
      start('s'),
      work('a', 'issue'),
      boundary('late', 'a', timer('P1D')),
      work('b', 'issue'),
      work('c', 'issue'),
      end('e'),
    ],
    's a',
    'a b',
    'late c',
    'b e',
    'c e',
  ),
};
const reminded: Model = {
  id: 'r',
  ...level(
    [
      start('s'),
      work('a', 'issue'),
      { id: 'remind', kind: 'boundary', at: 'a', goesOn: true, event: { on: 'timer', cycle: 'R/P1D' } },
      work('call', 'issue'),
      end('e'),
    ],
    's a',
    'a e',
    'remind call',
    'call e',
  ),
};

let database: TestDatabase;
const scope = () => systemScope(database.area);
beforeAll(async () => {
  database = await openTestDatabase();
  for (const [item, model] of Object.entries({ patient, overtaken, reminded }))
    await database.app.within(scope(), (tx) => publish(tx, { item, model, at: monday }));
});
afterAll(() => database.close());

const stamp = { actor: { kind: 'system', id: 'test' }, at: monday } as const;
const on = civilDate('2026-03-02');
const begun = (item: string, many: number) =>
  Promise.all(
    Array.from({ length: many }, async () => {
      const id = caseId(uuid());
      const beginning = { id, item: { key: item, entry: {} }, department: 'approval', on, stamp };
      await database.app.within(scope(), (tx) => beginRun(tx, deps, beginning));
      return id;
    }),
  );

const worker = (onMoved: (tx: Tx, id: CaseId) => Promise<void> = () => Promise.resolve()): TimerDeps => ({
  ...deps,
  db: database.app,
  scope: scope(),
  now: () => weekLater,
  owner: { onMoved: (tx, { id }) => onMoved(tx, id) },
});

const eventsOf = async (id: CaseId) => (await database.app.within(scope(), (tx) => findRunHistory(tx, id))).events;
/** What went off in a run, in order, with its token. */
const firedIn = async (id: CaseId) =>
  (await eventsOf(id)).flatMap((event) =>
    event.type === 'runMoved' && event.input.type === 'trigger' ? [`${event.input.element} ${event.input.token}`] : [],
  );
const openedIn = async (id: CaseId, node: string) =>
  (await eventsOf(id)).filter((event) => event.type === 'taskOpened' && event.node === node).length;
const waiting = () =>
  database.app.within(scope(), async (tx) => {
    const { rows } = await sql<{ due: number }>`
      select count(*)::int as due from process.timer where area = ${database.area} and due_at <= ${weekLater}`.execute(
      tx,
    );
    return rows[0]?.due;
  });
/** Of each run in which something went off: how often, at how many tokens, and how often what came after was opened. */
const firedEach = () =>
  database.app.within(scope(), async (tx) => {
    const { rows } = await sql<{ fired: number; tokens: number; after: number }>`
      select (count(*) filter (where type = 'runMoved'))::int as fired,
        count(distinct data -> 'input' ->> 'token')::int as tokens,
        (count(*) filter (where type = 'taskOpened'))::int as after
      from log.event
      where type = 'taskOpened' or (type = 'runMoved' and data -> 'input' ->> 'type' = 'trigger')
      group by stream`.execute(tx);
    return rows;
  });

const complete = (id: CaseId) =>
  database.app.within(scope(), (tx) =>
    moveRun(tx, deps, {
      id,
      command: { type: 'complete', task: 't1', officer: ann, done: done() },
      stamp: { ...stamp, at: weekLater },
    }),
  );

describe('timers that are due', () => {
  test('ten thousand at once, with two workers: each goes off once, and what waited for them opens once', async () => {
    const cases = await begun('patient', 10_000 / AT_ONCE);
    expect(await waiting()).toBe(10_000);
    const rounds = await Promise.all([fireDueTimers(worker()), fireDueTimers(worker())]);
    expect(rounds.flatMap(({ failed }) => failed)).toEqual([]);
    expect(rounds.reduce((sum, { fired }) => sum + fired, 0)).toBe(10_000);
    expect(await waiting()).toBe(0);
    expect(await firedEach()).toEqual(cases.map(() => ({ fired: AT_ONCE, tokens: AT_ONCE, after: 1 })));
  });

  test('and raced with somebody who completed the task: the one or the other, never both', async () => {
    const cases = await begun('overtaken', 40);
    const completing = async () => {
      const answers = [];
      for (const id of cases.toReversed()) answers.unshift(await complete(id));
      return answers;
    };
    const [answers] = await Promise.all([completing(), fireDueTimers(worker()), fireDueTimers(worker())]);
    for (const [place, id] of cases.entries()) {
      const isCompleted = answers[place]?.ok === true;
      expect([await openedIn(id, 'b'), await openedIn(id, 'c')]).toEqual(isCompleted ? [1, 0] : [0, 1]);
      expect(await firedIn(id)).toEqual(isCompleted ? [] : ['late 1']);
    }
    expect(await waiting()).toBe(0);
  });

  test('a week late go off once, and the next time a day after that', async () => {
    const [id = caseId(uuid())] = await begun('reminded', 1);
    expect(await fireDueTimers(worker())).toEqual({ fired: 1, failed: [] });
    expect(await fireDueTimers(worker())).toEqual({ fired: 0, failed: [] });
    expect(await openedIn(id, 'call')).toBe(1);
    const next = (await eventsOf(id)).findLast(({ type }) => type === 'timerStarted');
    expect(next).toMatchObject({ element: 'remind', dueAt: '2026-03-10T01:00:00.000Z' });
  });

  test('are not lost when a worker dies in the middle: what had gone off stays, the rest goes off later', async () => {
    const cases = await begun('overtaken', 30);
    let moves = 0;
    const dying = new AbortController();
    const round = await fireDueTimers(
      worker(async (tx) => {
        moves += 1;
        if (moves === 10) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
        if (moves === 20) dying.abort();
      }),
      dying.signal,
    );
    expect(round).toMatchObject({ fired: 19, failed: [{ error: expect.anything() }] });
    expect(await waiting()).toBe(11);
    expect(await fireDueTimers(worker())).toEqual({ fired: 11, failed: [] });
    for (const id of cases) expect(await firedIn(id)).toEqual(['late 1']);
  });

  test('of a case that cannot follow stay, and hold up no other', async () => {
    const cases = await begun('overtaken', 3);
    const stubborn = cases[1];
    const refuses = (_tx: Tx, id: CaseId) =>
      id === stubborn ? Promise.reject(new Error('the case does not follow')) : Promise.resolve();
    expect(await fireDueTimers(worker(refuses))).toMatchObject({ fired: 2, failed: [{ id: stubborn }] });
    expect(await waiting()).toBe(1);
    expect(await fireDueTimers(worker())).toEqual({ fired: 1, failed: [] });
  });

  test('that the run does not know, since a row was put there by hand, are passed over: the worker comes to an end', async () => {
    const [id = caseId(uuid())] = await begun('overtaken', 1);
    await complete(id);
    await database.app.within(scope(), (tx) =>
      tx
        .insertInto('process.timer')
        .values({ area: database.area, case_id: id, token: 99, element: 'nothing', due_at: monday })
        .execute(),
    );
    expect(await fireDueTimers(worker())).toEqual({ fired: 0, failed: [] });
    await database.app.within(scope(), (tx) => tx.deleteFrom('process.timer').where('case_id', '=', id).execute());
  });
});
