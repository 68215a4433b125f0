import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { ask } from '../../../../test/support/log/append.ts';
import { loadTallies } from '../../../../test/support/log/bulk.ts';
import { emptyLog } from '../../../../test/support/log/empty.ts';
import { makeTallyList, markListed, tallyList } from '../../../../test/support/log/tally-list.ts';
import { openWriter } from '../../../../test/support/log/writer.ts';
import { systemScope } from '../../database/index.ts';
import { rebuild, verifyLog, type Projection } from '../index.ts';
import { tallies } from '../../../../test/support/log/tally.ts';
import { Sequencer } from '../sequencer/sequencer.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await makeTallyList(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptyLog(database);
  await ask(database, 'truncate public.tally_list');
});

const here = () => systemScope(database.area);
const listed = (id: string, by: number) =>
  database.app.within(here(), (tx) => markListed(tx, id, [{ type: 'marked', by, note: `n${by}` }]));
const rows = () => ask<{ id: string; sum: number }>(database, 'select * from public.tally_list order by area, id');
const problems = async () =>
  (
    await database.follower.within(here(), (tx) => verifyLog(tx, { streams: [tallies], projections: [tallyList] }))
  ).problems.filter(({ code }) => code === 'projectionDiffers' || code === 'stateDiffers');

/** What a table is besides its rows. */
const nature = () =>
  ask(
    database,
    `select 'column' as kind, attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || coalesce(' ' || col_description(attrelid, attnum), '') as what
       from pg_attribute where attrelid = 'public.tally_list'::regclass and attnum > 0
     union all select 'constraint', conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = 'public.tally_list'::regclass
     union all select 'index', pg_get_indexdef(indexrelid) from pg_index where indrelid = 'public.tally_list'::regclass
     union all select 'policy', policyname || ' ' || permissive || ' ' || roles::text || ' ' || cmd || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') from pg_policies where tablename = 'tally_list'
     union all select 'grant', grantee || ' ' || privilege_type from information_schema.role_table_grants where table_name = 'tally_list'
     union all select 'trigger', pg_get_triggerdef(oid) from pg_trigger where tgrelid = 'public.tally_list'::regclass and not tgisinternal
     union all select 'table', relrowsecurity || ' ' || relforcerowsecurity || ' ' || reloptions::text from pg_class where oid = 'public.tally_list'::regclass
     order by 1, 2`,
  );

describe('the rebuild of a projection', () => {
  test('of about 20,000 events gives the rows that the writers had written', async () => {
    await loadTallies(database, { streams: 2_000, eventsEach: 10 });
    const rebuilt = await rebuild(database.owner, tallyList);
    expect(rebuilt).toEqual({ streams: 2_000, rows: 2_000, resumed: false });
    expect(await rows()).toHaveLength(2_000);
    expect(await problems()).toEqual([]);
  });

  test('puts right what had gone wrong, also rows that no stream stands for', async () => {
    await listed('a', 1);
    await listed('b', 2);
    const right = await rows();
    await ask(
      database,
      `update public.tally_list set sum = 99 where id = 'a'; insert into public.tally_list values ('370828000000', 'ghost', 1, null, '{}', '{}')`,
    );
    expect((await problems()).map(({ stream }) => stream)).toEqual(['test.tally/a', 'test.tally/ghost']);
    await rebuild(database.owner, tallyList);
    expect(await rows()).toEqual(right);
    expect(await problems()).toEqual([]);
  });

  test('keeps columns, constraints, indexes, row security, grants, triggers and their names', async () => {
    await ask(
      database,
      'create trigger marks before update on public.tally_list for each row execute function suppress_redundant_updates_trigger()',
    );
    const before = await nature();
    expect(before).toContainEqual({ kind: 'trigger', what: expect.stringContaining('marks') });
    await rebuild(database.owner, tallyList);
    expect(await nature()).toEqual(before);
    await ask(database, 'drop trigger marks on public.tally_list');
  });

  test('serves readers and writers all the while, and misses none of their writes', async () => {
    await loadTallies(database, { streams: 1_500, eventsEach: 4 });
    const sequencer = new Sequencer(database.follower, () => undefined);
    sequencer.start();
    const until = { done: false };
    let written = 0;
    const write = async (writer: number) => {
      for (let round = 0; !until.done; round += 1) {
        await listed(`live-${writer}-${round % 5}`, round);
        // No two writers on one stream: they would be stale, which is not what is tried here.
        await listed(`t${(round * 3 + writer) % 1_500}`, 1);
        written += 2;
      }
    };
    const writers = [0, 1, 2].map(write);
    try {
      await rebuild(database.owner, tallyList);
      await rebuild(database.owner, tallyList);
    } finally {
      until.done = true;
      await Promise.all(writers);
      await sequencer.stop();
    }
    expect(written).toBeGreaterThan(10);
    expect(await problems()).toEqual([]);
  });

  test('sees an append that was neither numbered nor committed when it began', async () => {
    await listed('slow', 1);
    const writer = await openWriter(database.app, here());
    await markListed(writer.tx, 'slow', [{ type: 'marked', by: 41 }]);
    const rebuilding = rebuild(database.owner, tallyList);
    await pause(150);
    await writer.commit();
    await rebuilding;
    expect(await rows()).toMatchObject([{ id: 'slow', sum: 42 }]);
    expect(await problems()).toEqual([]);
  });

  test('goes on from the last batch when it was interrupted', async () => {
    await loadTallies(database, { streams: 1_200, eventsEach: 2 });
    let folded = 0;
    const dying: Projection = {
      ...tallyList,
      rowsOf: (history) => {
        folded += 1;
        if (folded > 700) throw new Error('the power went');
        return tallyList.rowsOf(history);
      },
    };
    await expect(rebuild(database.owner, dying)).rejects.toThrow('the power went');
    await listed('t3', 5);
    expect(await rebuild(database.owner, tallyList)).toEqual({ streams: 700, rows: 700, resumed: true });
    expect(await rows()).toHaveLength(1_200);
    expect(await problems()).toEqual([]);
  });

  test('begins anew when the projection was revised since it was interrupted', async () => {
    await loadTallies(database, { streams: 600, eventsEach: 1 });
    const dying: Projection = {
      ...tallyList,
      rowsOf: ({ stream }) => {
        if (stream === 'test.tally/t9') throw new Error('the power went');
        return [];
      },
    };
    await expect(rebuild(database.owner, dying)).rejects.toThrow('the power went');
    const revised: Projection = { ...tallyList, revision: 2 };
    expect(await rebuild(database.owner, revised)).toMatchObject({ rows: 600, resumed: false });
  });

  test('does not run twice at the same time', async () => {
    await loadTallies(database, { streams: 3_000, eventsEach: 4 });
    const both = await Promise.allSettled([rebuild(database.owner, tallyList), rebuild(database.owner, tallyList)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await rows()).toHaveLength(3_000);
  });

  test('refuses a table with something that it could not carry over', async () => {
    await ask(
      database,
      `create table public.pointing (area text, id text, foreign key (area, id) references public.tally_list (area, id))`,
    );
    await expect(rebuild(database.owner, tallyList)).rejects.toThrow(
      'cannot be rebuilt beside itself: pointing_area_id_fkey',
    );
    await ask(database, 'drop table public.pointing');
  });
});
