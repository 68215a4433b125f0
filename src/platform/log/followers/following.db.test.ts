import { CompiledQuery } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { area } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { appendIn, ask, mark } from '../../../../test/support/log/append.ts';
import { emptyLog } from '../../../../test/support/log/empty.ts';
import { eventually, runFollowers } from '../../../../test/support/log/following.ts';
import { tallies, type TallyEvent } from '../../../../test/support/log/tally.ts';
import { later, terminate } from '../../../../test/support/log/writer.ts';
import { systemScope, type Tx } from '../../database/index.ts';
import {
  defineFollower,
  everyEvent,
  findLag,
  findParked,
  retryParked,
  skipParked,
  waitFor,
  type Delivered,
  type Follower,
  type Parked,
} from '../index.ts';

let database: TestDatabase;
let running: { stop: () => Promise<void>; troubles: unknown[] }[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  await ask(
    database,
    `create table public.seen (n bigint generated always as identity, follower text, stream text, version int, seq bigint, by int);
     grant select, insert on public.seen to onewindow_follower`,
  );
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptyLog(database);
  await ask(database, 'truncate public.seen');
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  running = [];
});

const run = (...args: Parameters<typeof runFollowers> extends [unknown, ...infer Rest] ? Rest : never) => {
  const started = runFollowers(database.follower, ...args);
  running.push(started);
  return started;
};

type Seen = { follower: string; stream: string; version: number; seq: number; by: number };
const seen = async (follower = 'copy') =>
  (await ask<Seen>(database, 'select * from public.seen where follower = $1 order by n', [follower])).map(
    ({ stream, version }) => `${stream.replace('test.tally/', '')}@${version}`,
  );

async function note(tx: Tx, follower: string, events: readonly Delivered<TallyEvent>[]): Promise<void> {
  for (const { seq, recorded, event } of events) {
    const by = event.type === 'marked' ? event.by : 0;
    await tx.executeQuery(
      CompiledQuery.raw('insert into public.seen (follower, stream, version, seq, by) values ($1, $2, $3, $4, $5)', [
        follower,
        recorded.stream,
        recorded.version,
        seq,
        by,
      ]),
    );
  }
}

const copier = (name = 'copy', before: (events: readonly Delivered<TallyEvent>[]) => unknown = () => undefined) =>
  defineFollower({
    name,
    handles: [tallies.every()],
    react: async (tx, events) => {
      await before(events);
      await note(tx, name, events);
    },
  });

const POISON = 13;
const poisoned = (events: readonly Delivered<TallyEvent>[]) => {
  if (events.some(({ event }) => event.type === 'marked' && event.by === POISON)) throw new RangeError('unlucky');
};

const here = () => systemScope(database.area);
const position = async (name = 'copy') =>
  Number(
    (await ask<{ position: string }>(database, 'select position from log.follower where name = $1', [name]))[0]
      ?.position,
  );

describe('a follower', () => {
  test('sees every event once, in the order of the log', async () => {
    const marks = Array.from({ length: 60 }, (_, index) => ({ id: `s${index % 7}`, by: index }));
    run([copier()]);
    await mark(database.app, database.area, marks);
    await eventually(async () => expect(await seen()).toHaveLength(60));
    const order = await ask<{ place: string }>(
      database,
      `select replace(stream, 'test.tally/', '') || '@' || version as place from log.numbered order by seq`,
    );
    expect(await seen()).toEqual(order.map(({ place }) => place));
  });

  test('gets 500 at a time at most', async () => {
    const many = Array.from({ length: 400 }, (): TallyEvent => ({ type: 'marked', by: 1 }));
    for (const id of ['a', 'b', 'c']) await database.app.within(here(), (tx) => appendIn(tx, id, many));
    const sizes: number[] = [];
    run([copier('copy', ({ length }) => sizes.push(length))]);
    await eventually(async () => expect(await position()).toBe(1_200));
    expect(Math.max(...sizes)).toBe(500);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1_200);
  });

  test('gets only the types it asked for, and still passes the others', async () => {
    const cleared: string[] = [];
    const follower = defineFollower({
      name: 'cleared',
      handles: [tallies.only('cleared')],
      react: (_tx, events) => {
        cleared.push(...events.map(({ event }) => event.type));
        return Promise.resolve();
      },
    });
    run([follower]);
    await database.app.within(here(), (tx) =>
      appendIn(tx, 'typed', [{ type: 'marked', by: 1 }, { type: 'cleared' }, { type: 'marked', by: 2 }]),
    );
    await eventually(async () => expect(await position('cleared')).toBe(3));
    expect(cleared).toEqual(['cleared']);
  });

  test('works within the area of the events, one area in one transaction', async () => {
    const other = area('370829000000');
    await mark(database.app, database.area, [{ id: 'x', by: 1 }]);
    await mark(database.app, other, [
      { id: 'x', by: 2 },
      { id: 'y', by: 3 },
    ]);
    await mark(database.app, database.area, [{ id: 'x', by: 4 }]);
    const batches: [string, number[]][] = [];
    const follower = defineFollower({
      name: 'areas',
      handles: [everyEvent],
      react: (tx, events) => {
        expect(new Set(events.map(({ recorded }) => recorded.area))).toEqual(new Set([tx.scope.area]));
        batches.push([tx.scope.area, events.map(({ seq }) => seq)]);
        return Promise.resolve();
      },
    });
    run([follower]);
    await eventually(async () => expect(await position('areas')).toBe(4));
    expect(batches).toEqual([
      [database.area, [1]],
      [other, [2, 3]],
      [database.area, [4]],
    ]);
  });

  test('that begins now leaves out what happened before it was first deployed', async () => {
    await mark(database.app, database.area, [{ id: 'old', by: 1 }]);
    const first = run([]);
    await eventually(async () => expect((await ask(database, 'select 1 from log.numbered')).length).toBe(1));
    await first.stop();
    const reacted: string[] = [];
    const follower = defineFollower({
      name: 'notices',
      begins: 'now',
      handles: [tallies.every()],
      react: (_tx, events) => {
        reacted.push(...events.map(({ recorded }) => recorded.stream));
        return Promise.resolve();
      },
    });
    run([follower]);
    await eventually(async () => expect(await position('notices')).toBe(1));
    await mark(database.app, database.area, [{ id: 'new', by: 1 }]);
    await eventually(() => expect(reacted).toEqual(['test.tally/new']));
  });

  test('may append to the log itself', async () => {
    const echo = defineFollower({
      name: 'echo',
      handles: [tallies.only('cleared')],
      react: async (tx) => {
        await appendIn(tx, 'echoes', [{ type: 'marked', by: 1 }]);
      },
    });
    run([echo]);
    await database.app.within(here(), (tx) => appendIn(tx, 'call', [{ type: 'cleared' }]));
    await eventually(async () =>
      expect(await ask(database, `select 1 from log.numbered where stream = 'test.tally/echoes'`)).toHaveLength(1),
    );
  });
});

describe('a follower that is cut off', () => {
  test('between effect and commit redoes nothing and loses nothing', async () => {
    const reached = later<number>();
    let cut = false;
    const follower: Follower = defineFollower({
      name: 'copy',
      handles: [tallies.every()],
      react: async (tx, events) => {
        await note(tx, 'copy', events);
        if (cut) return;
        cut = true;
        const { rows } = await tx.executeQuery<{ pid: number }>(CompiledQuery.raw('select pg_backend_pid() as pid'));
        await terminate(
          database.owner,
          rows.map(({ pid }) => pid),
        );
        reached.resolve(events.length);
      },
    });
    await mark(database.app, database.area, [
      { id: 'a', by: 1 },
      { id: 'b', by: 1 },
      { id: 'a', by: 2 },
    ]);
    const { troubles } = run([follower]);
    expect(await reached.promise).toBeGreaterThan(0);
    await eventually(async () => expect(await position()).toBe(3));
    expect(await seen()).toEqual(['a@1', 'b@1', 'a@2']);
    expect(troubles).not.toEqual([]);
    expect(await database.follower.within(here(), findParked)).toEqual([]);
  });

  test('is carried on by the other process, and two processes together do everything once', async () => {
    run([copier()]);
    const second = run([copier()]);
    const marks = Array.from({ length: 80 }, (_, index) => ({ id: `p${index % 5}`, by: index }));
    await mark(database.app, database.area, marks.slice(0, 40));
    await second.stop();
    await mark(database.app, database.area, marks.slice(40));
    await eventually(async () => expect(await position()).toBe(80));
    const places = await seen();
    expect(places).toHaveLength(80);
    expect(new Set(places).size).toBe(80);
  });
});

/** Between what a statement of a follower sees and the lock that it takes lies a moment in which another process may commit. */
const SLOWLY = `
create function public.slowly() returns boolean language sql volatile as 'select pg_sleep(random() * 0.03) is not null';
create policy slowly on log.follower as restrictive to onewindow_follower using (public.slowly()) with check (true)`;
const AS_BEFORE = `
drop policy slowly on log.follower;
drop function public.slowly()`;

describe('a poison event', () => {
  const marks = [
    { id: 'a', by: 1 },
    { id: 'b', by: POISON },
    { id: 'a', by: 2 },
    { id: 'b', by: 3 },
    { id: 'c', by: 4 },
  ];
  const place = () => ({ area: database.area, stream: 'test.tally/b' });

  test('parks its stream with an incident, and the others go on', async () => {
    const parked: Parked[] = [];
    await mark(database.app, database.area, marks);
    run([copier('copy', poisoned)], { parked: (one) => parked.push(one) });
    await eventually(async () => expect(await position()).toBe(5));
    expect(await seen()).toEqual(['a@1', 'a@2', 'c@1']);
    const error = { code: 'RangeError', message: 'unlucky' };
    expect(parked).toMatchObject([{ ...place(), follower: 'copy', version: 1, attempts: 1, error }]);
    expect(parked[0]?.incident).toMatch(/^[0-9a-f-]{36}$/);
    expect(await database.follower.within(here(), findParked)).toEqual(parked);
  });

  test('that a reaction refuses parks its stream with the refusal', async () => {
    await mark(database.app, database.area, [{ id: 'refused', by: 1 }]);
    const follower = defineFollower({
      name: 'refuses',
      handles: [tallies.every()],
      react: async (tx, events) => {
        await note(tx, 'refuses', events);
        return no({ code: 'noSuchDepartment', department: 'health' });
      },
    });
    run([follower]);
    await eventually(async () => expect(await position('refuses')).toBe(1));
    const [parked] = await database.follower.within(here(), findParked);
    expect(parked?.error).toEqual({
      code: 'noSuchDepartment',
      message: '{"code":"noSuchDepartment","department":"health"}',
    });
    expect(await seen('refuses')).toEqual([]);
  });

  test('does not hold up what another process has done already: a stream is parked once', async () => {
    await mark(database.app, database.area, marks);
    run([copier('copy', poisoned)]);
    run([copier('copy', poisoned)]);
    await eventually(async () => expect(await position()).toBe(5));
    expect(await database.follower.within(here(), findParked)).toHaveLength(1);
    expect(await seen()).toEqual(['a@1', 'a@2', 'c@1']);
  });

  test('parks its stream before anything of it that comes later, however many processes are at it', async () => {
    await ask(database, SLOWLY);
    onTestFinished(async () => void (await ask(database, AS_BEFORE)));
    const streams = Array.from({ length: 20 }, (_, number) => `p${number}`);
    const both = streams.flatMap((id) => [
      { id, by: POISON },
      { id, by: 1 },
    ]);
    await mark(database.app, database.area, both);
    for (let process = 0; process < 3; process += 1) run([copier('copy', poisoned)]);
    await eventually(async () => expect(await position()).toBe(both.length));
    expect(await seen()).toEqual([]);
    expect(await database.follower.within(here(), findParked)).toHaveLength(streams.length);
  });

  test('once mended is caught up in order when its stream is tried again, and the stream goes on', async () => {
    await mark(database.app, database.area, marks);
    const started = run([copier('copy', poisoned)]);
    await eventually(async () => expect(await position()).toBe(5));
    await started.stop();

    const failing = await retryParked(database.follower, copier('copy', poisoned), place());
    expect(failing).toEqual(no({ code: 'stillFailing', failure: { code: 'RangeError', message: 'unlucky' } }));
    expect((await database.follower.within(here(), findParked))[0]?.attempts).toBe(2);

    expect(await retryParked(database.follower, copier(), place())).toEqual({ ok: true, value: { events: 2 } });
    expect(await retryParked(database.follower, copier(), place())).toEqual(no({ code: 'notParked' }));
    expect((await seen()).slice(3)).toEqual(['b@1', 'b@2']);
    run([copier()]);
    await mark(database.app, database.area, [{ id: 'b', by: 5 }]);
    await eventually(async () => expect((await seen()).at(-1)).toBe('b@3'));
  });

  test('can be left out by a named decision, which is an event itself', async () => {
    await mark(database.app, database.area, marks);
    run([copier('copy', poisoned)]);
    await eventually(async () => expect(await position()).toBe(5));
    const actor = { kind: 'officer' as const, id: 'o1', role: 'systemAdministrator' };
    const at = { stream: 'test.tally/b' };
    const decision = { ...place(), actor, reason: 'tested by mistake' };
    expect(await skipParked(database.follower, copier('copy', poisoned), decision)).toEqual({
      ok: true,
      value: { events: 1 },
    });
    expect((await seen()).at(-1)).toBe('b@2');
    const events = await ask(database, `select data, actor from log.event where type = 'eventSkipped'`);
    expect(events).toHaveLength(1);
    expect(events).toMatchObject([{ actor, data: { ...at, version: 1, reason: 'tested by mistake' } }]);
  });

  test('of a type that only a newer program knows is tried again when that program starts', async () => {
    await mark(database.app, database.area, [{ id: 'newer', by: 1 }]);
    const tooOld: Follower = defineFollower({
      name: 'copy',
      handles: [{ ...tallies.every(), read: (recorded) => tallies.read({ ...recorded, schema: 2 }) }],
      react: (tx, events) => note(tx, 'copy', events),
    });
    const old = run([tooOld]);
    await eventually(async () => expect(await position()).toBe(1));
    expect((await database.follower.within(here(), findParked))[0]?.error.code).toBe('UnknownEvent');
    await old.stop();
    run([copier()]);
    await eventually(async () => expect(await seen()).toEqual(['newer@1']));
    expect(await database.follower.within(here(), findParked)).toEqual([]);
  });
});

describe('reading your writes', () => {
  test('a list that waits for its follower shows what was just written', async () => {
    run([copier()]);
    await eventually(async () => expect(await position()).toBe(0));
    const version = await database.app.within(here(), (tx) => appendIn(tx, 'mine', [{ type: 'marked', by: 1 }]));
    const after = { stream: tallies.streamOf('mine'), version };
    expect(await waitFor(database.app, here(), { follower: 'copy', after })).toBe(true);
    expect(await seen()).toEqual(['mine@1']);
    expect(await waitFor(database.app, here(), { follower: 'copy', after: 1 })).toBe(true);
  });

  test('a list whose follower does not come along says so instead of waiting for ever', async () => {
    run([]);
    await mark(database.app, database.area, [{ id: 'mine', by: 1 }]);
    expect(await waitFor(database.app, here(), { follower: 'copy', after: 1, most: 60 })).toBe(false);
  });
});

describe('the lag', () => {
  test('counts what a follower has not passed and how old the oldest of it is', async () => {
    const first = run([copier()]);
    await mark(database.app, database.area, [{ id: 'a', by: 1 }]);
    await eventually(async () => expect(await position()).toBe(1));
    await first.stop();
    run([]);
    await mark(database.app, database.area, [
      { id: 'a', by: 2 },
      { id: 'a', by: 3 },
    ]);
    await eventually(async () => {
      const lag = await database.follower.within(here(), findLag);
      expect(lag).toMatchObject({
        pending: 0,
        last: 3,
        unsealed: 3,
        followers: [{ name: 'copy', position: 1, behind: 2, parked: 0 }],
      });
      expect(lag.followers[0]?.behindMs).toBeGreaterThan(0);
    });
  });

  test('is nothing for a follower that has passed all', async () => {
    run([copier()]);
    await mark(database.app, database.area, [{ id: 'a', by: 1 }]);
    await eventually(async () => {
      const { followers } = await database.follower.within(here(), findLag);
      expect(followers).toEqual([{ name: 'copy', position: 1, behind: 0, behindMs: 0, parked: 0 }]);
    });
  });
});
