import * as fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { appendIn, ask, mark } from '../../../../test/support/log/append.ts';
import { openWriter, terminate, type Writer } from '../../../../test/support/log/writer.ts';
import { systemScope } from '../../database/index.ts';
import { numberPending } from './number.ts';
import { Sequencer } from './sequencer.ts';

let database: TestDatabase;
let numbering: PoolClient;
beforeAll(async () => {
  database = await openTestDatabase();
  numbering = await database.follower.connect();
});
afterAll(async () => {
  numbering.release();
  await database.close();
});

const scope = () => systemScope(database.area);
const WRITERS = 4;
const STREAMS = 5;

type Placed = { seq: string; stream: string; version: number };
const numberedAfter = (seq: number) =>
  ask<Placed>(database, 'select seq, stream, version from log.numbered where seq > $1 order by seq', [seq]);
const lastNumber = async () =>
  Number((await ask<{ last: string }>(database, 'select coalesce(max(seq), 0) as last from log.numbered'))[0]?.last);

/** One step of a schedule: who acts, on which stream, and what. */
const steps = fc.array(
  fc.record({
    writer: fc.nat(WRITERS - 1),
    stream: fc.nat(STREAMS - 1),
    act: fc.constantFrom<Step['act'][]>(
      'append',
      'append',
      'append',
      'commit',
      'commit',
      'abort',
      'kill',
      'number',
      'number',
    ),
  }),
  { minLength: 30, maxLength: 60 },
);
type Ending = 'commit' | 'abort' | 'kill';
type Step = { writer: number; stream: number; act: 'append' | 'number' | Ending };

/** Plays a schedule on real connections and answers what was committed. */
class Play {
  readonly committed: { stream: string; version: number }[] = [];
  /** Every append in the order in which it was made. */
  readonly appended: string[] = [];
  readonly #run: string;
  readonly #open = new Map<number, { writer: Writer; wrote: { id: string; version: number }[] }>();

  constructor(run: number) {
    this.#run = String(run);
  }

  async step({ writer, stream, act }: Step): Promise<void> {
    if (act === 'number') await numberPending(numbering);
    else if (act === 'append') await this.#append(writer, `${this.#run}-${stream}`);
    else await this.#end(writer, act);
  }

  async endAll(): Promise<void> {
    for (const writer of [...this.#open.keys()]) await this.#end(writer, writer % 2 ? 'abort' : 'commit');
    await numberPending(numbering);
  }

  async #append(index: number, id: string): Promise<void> {
    // A second writer of the same stream would wait for the first, and so would this schedule.
    const held = [...this.#open].some(([other, { wrote }]) => other !== index && wrote.some((one) => one.id === id));
    if (held) return;
    const open = this.#open.get(index) ?? { writer: await openWriter(database.app, scope()), wrote: [] };
    this.#open.set(index, open);
    const version = await appendIn(open.writer.tx, id, [{ type: 'marked', by: index }]);
    open.wrote.push({ id, version });
    this.appended.push(`test.tally/${id}@${version}`);
  }

  async #end(index: number, ending: Ending): Promise<void> {
    const open = this.#open.get(index);
    if (!open) return;
    this.#open.delete(index);
    const { writer, wrote } = open;
    const lasting = await (ending === 'kill' ? writer.kill(database.owner) : writer[ending]());
    if (lasting) this.committed.push(...wrote.map(({ id, version }) => ({ stream: `test.tally/${id}`, version })));
  }
}

const inOrder = (places: { stream: string; version: number }[]) =>
  places.toSorted((one, other) => one.stream.localeCompare(other.stream) || one.version - other.version);

function expectVersionsAscending(places: Placed[]): void {
  const last = new Map<string, number>();
  for (const { stream, version } of places) {
    expect({ stream, version }).toEqual({ stream, version: (last.get(stream) ?? 0) + 1 });
    last.set(stream, version);
  }
}

describe('the order of the log', () => {
  test(
    'holds every committed event once, dense, the versions of a stream ascending, whatever commits, aborts or dies in between',
    { timeout: 120_000 },
    async () => {
      let run = 0;
      let overtaken = 0;
      await fc.assert(
        fc.asyncProperty(steps, async (schedule) => {
          const before = await lastNumber();
          const play = new Play((run += 1));
          for (const step of schedule) await play.step(step);
          await play.endAll();

          const places = await numberedAfter(before);
          expect(places.map(({ seq }) => Number(seq))).toEqual(places.map((_, index) => before + index + 1));
          expect(inOrder(places.map(({ stream, version }) => ({ stream, version })))).toEqual(inOrder(play.committed));
          expectVersionsAscending(places);
          const turns = places.map(({ stream, version }) => play.appended.lastIndexOf(`${stream}@${version}`));
          if (turns.some((turn, index) => turn < (turns[index - 1] ?? 0))) overtaken += 1;
        }),
        { numRuns: 50 },
      );
      // Otherwise the schedules would prove nothing.
      expect(overtaken).toBeGreaterThan(0);
    },
  );

  test('numbers a transaction that appended early and committed late after those that overtook it', async () => {
    const early = await openWriter(database.app, scope());
    await appendIn(early.tx, 'early', [{ type: 'marked', by: 1 }]);
    await mark(database.app, database.area, [{ id: 'overtakes', by: 1 }]);
    const before = await lastNumber();
    await numberPending(numbering);
    await early.commit();
    await numberPending(numbering);
    const streams = (await numberedAfter(before)).map(({ stream }) => stream);
    expect(streams).toEqual(['test.tally/overtakes', 'test.tally/early']);
  });

  test('does not wait for a transaction that took its id long ago and writes last', async () => {
    const long = await openWriter(database.app, scope());
    await mark(database.app, database.area, [{ id: 'quick', by: 1 }]);
    const before = await lastNumber();
    await numberPending(numbering);
    expect((await numberedAfter(before)).map(({ stream }) => stream)).toEqual(['test.tally/quick']);
    await appendIn(long.tx, 'long', [{ type: 'marked', by: 1 }, { type: 'cleared' }]);
    await long.commit();
    await numberPending(numbering);
    expect((await numberedAfter(before + 1)).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('stores no transaction id', async () => {
    const columns = await ask<{ name: string }>(
      database,
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'log' and (udt_name in ('xid', 'xid8', 'txid_snapshot', 'pg_snapshot') or column_name ~ '(xid|xact|snapshot)')`,
    );
    expect(columns).toEqual([]);
  });
});

describe('the sequencer', () => {
  const running: Sequencer[] = [];
  const start = () => {
    const sequencer = new Sequencer(database.follower, () => undefined);
    running.push(sequencer);
    sequencer.start();
    return sequencer;
  };
  afterEach(() => Promise.all(running.splice(0).map((sequencer) => sequencer.stop())));

  const holders = () =>
    ask<{ pid: number }>(
      database,
      `select l.pid from pg_locks l join pg_database d on d.oid = l.database
       where l.locktype = 'advisory' and d.datname = current_database() and l.granted`,
    );

  test('leads in one process only, and another takes over when its connection dies', async () => {
    const two = [start(), start()];
    await vi.waitFor(() => expect(two.filter(({ leads }) => leads)).toHaveLength(1));
    const first = await holders();
    await terminate(
      database.owner,
      first.map(({ pid }) => pid),
    );
    await mark(database.app, database.area, [{ id: 'after the take-over', by: 1 }]);
    await vi.waitFor(
      async () => expect((await numberedAfter(0)).at(-1)?.stream).toBe('test.tally/after the take-over'),
      5_000,
    );
    const second = await holders();
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(first);
  });

  test('loses and doubles nothing while writers race, abort and are killed, and while it is killed itself', async () => {
    const before = await lastNumber();
    start();
    start();
    const committed: { stream: string; version: number }[] = [];
    const write = async (writer: number) => {
      for (let round = 0; round < 25; round += 1) {
        const id = `race-${writer}-${round % 3}`;
        const open = await openWriter(database.app, scope());
        const version = await appendIn(open.tx, id, [{ type: 'marked', by: round }]);
        await pause((writer * 7 + round * 3) % 11);
        const lasting =
          round % 7 === 3
            ? await open.abort()
            : round % 9 === 4
              ? await open.kill(database.owner)
              : await open.commit();
        if (lasting) committed.push({ stream: `test.tally/${id}`, version });
      }
    };
    const killing = (async () => {
      for (let kill = 0; kill < 3; kill += 1) {
        await pause(60);
        await terminate(
          database.owner,
          (await holders()).map(({ pid }) => pid),
        );
      }
    })();
    await Promise.all([...Array.from({ length: 6 }, (_, writer) => write(writer)), killing]);
    await vi.waitFor(
      async () => expect((await numberedAfter(before)).length).toBeGreaterThanOrEqual(committed.length),
      10_000,
    );
    const places = await numberedAfter(before);
    expect(places.map(({ seq }) => Number(seq))).toEqual(places.map((_, index) => before + index + 1));
    expect(inOrder(places.map(({ stream, version }) => ({ stream, version })))).toEqual(inOrder(committed));
    expectVersionsAscending(places);
  });
});
