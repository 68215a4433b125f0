import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { area, caseId } from '../../kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { appendIn, ask } from '../../../test/support/log/append.ts';
import { emptyLog } from '../../../test/support/log/empty.ts';
import { stamp, tallies, type TallyEvent } from '../../../test/support/log/tally.ts';
import { openWriter } from '../../../test/support/log/writer.ts';
import { systemScope } from '../database/index.ts';
import { StaleStream, UnknownEvent } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyLog(database));

const here = () => systemScope(database.area);
const marked = (by: number): TallyEvent => ({ type: 'marked', by });
const load = (id: string) => database.app.within(here(), (tx) => tallies.load(tx, id));
const append = (id: string, ...events: TallyEvent[]) => database.app.within(here(), (tx) => appendIn(tx, id, events));
const events = () => ask(database, 'select stream, version, type from log.event order by stream, version');

describe('a stream', () => {
  test('that has not begun has the initial state and version 0', async () => {
    expect(await load('new')).toEqual({ value: { sum: 0, marks: 0 }, version: 0 });
  });

  test('keeps the state that its events fold to', async () => {
    await append('a', marked(2), marked(3));
    await append('a', { type: 'cleared' }, marked(4));
    const kept = await load('a');
    expect(kept).toEqual({ value: { sum: 4, marks: 3 }, version: 4 });
    expect(await database.app.within(here(), (tx) => tallies.replay(tx, 'a'))).toEqual(kept);
  });

  test('of another area cannot be reached, even under the same name', async () => {
    await append('a', marked(1));
    const elsewhere = systemScope(area('370829000000'));
    await database.app.within(elsewhere, (tx) => appendIn(tx, 'a', [marked(10)]));
    expect((await load('a')).value.sum).toBe(1);
  });

  test('takes no event when there is none to take', async () => {
    await append('a');
    expect(await events()).toEqual([]);
  });

  test('takes several streams of one transaction together or not at all', async () => {
    const failing = database.app.within(here(), async (tx) => {
      await appendIn(tx, 'a', [marked(1)]);
      await appendIn(tx, 'b', [marked(1)]);
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await events()).toEqual([]);
    expect(await ask(database, 'select from log.pending')).toEqual([]);
  });

  test('names the case, the actor and the basis of each event', async () => {
    const someCase = caseId(uuid());
    await database.app.within(here(), (tx) =>
      tallies.append(tx, {
        id: 'a',
        after: { value: { sum: 0, marks: 0 }, version: 0 },
        events: [marked(1)],
        stamp: { ...stamp, basis: 'Art. 32', caseId: someCase },
      }),
    );
    expect(await ask(database, 'select case_id, actor, basis, at from log.event')).toEqual([
      { case_id: someCase, actor: stamp.actor, basis: 'Art. 32', at: stamp.at },
    ]);
  });
});

describe('two who append after the same version', () => {
  test.each([
    ['a stream that has begun', 'begun', 1],
    ['a new stream', 'fresh', 0],
  ])('to %s: one succeeds, the other is stale and leaves nothing', async (_what, id, version) => {
    await append('begun', marked(1));
    const [first, second] = [await openWriter(database.app, here()), await openWriter(database.app, here())];
    const after = { value: { sum: 0, marks: 0 }, version };
    const request = { id, after, stamp };
    await tallies.append(first.tx, { ...request, events: [marked(5)] });
    const loser = tallies
      .append(second.tx, { ...request, events: [marked(7), marked(8)] })
      .catch((error: unknown) => error);
    expect(await first.commit()).toBe(true);
    expect(await loser).toBeInstanceOf(StaleStream);
    await second.abort();
    expect(await load(id)).toMatchObject({ version: version + 1, value: { sum: 5 } });
    expect(await ask(database, `select from log.pending where stream = $1`, [tallies.streamOf(id)])).toHaveLength(
      version + 1,
    );
  });

  test('one after the other: the later is stale', async () => {
    const after = { value: { sum: 0, marks: 0 }, version: 0 };
    await append('a', marked(1));
    const late = database.app.within(here(), (tx) =>
      tallies.append(tx, { id: 'a', after, events: [marked(2)], stamp }),
    );
    await expect(late).rejects.toThrow(StaleStream);
  });

  test('ten at once that try again until they succeed lose no mark', async () => {
    const insist = async (): Promise<void> => {
      try {
        await append('busy', marked(1));
      } catch (error) {
        if (!(error instanceof StaleStream)) throw error;
        await insist();
      }
    };
    await Promise.all(Array.from({ length: 10 }, insist));
    expect(await load('busy')).toEqual({ value: { sum: 10, marks: 10 }, version: 10 });
  });
});

describe('a stream with an event that this program does not know', () => {
  test.each([
    ['of a newer number', 'marked@2'],
    ['of a newer type', 'archived@1'],
  ])('%s is not commanded', async (_what, kind) => {
    await append('a', marked(1));
    await ask(database, `update log.stream set contains = contains || $1::text`, [kind]);
    await expect(append('a', marked(2))).rejects.toThrow(UnknownEvent);
    expect(await events()).toHaveLength(1);
  });

  test('is not replayed either', async () => {
    await append('a', marked(1));
    await ask(
      database,
      `alter table log.event disable trigger only_grows; update log.event set schema = 2; alter table log.event enable always trigger only_grows`,
    );
    await expect(database.app.within(here(), (tx) => tallies.replay(tx, 'a'))).rejects.toThrow(UnknownEvent);
  });
});

test('an event that does not have the declared shape is not written', async () => {
  const odd: TallyEvent = JSON.parse('{"type": "marked", "by": "three"}');
  await expect(append('a', odd)).rejects.toThrow('marked does not have the shape');
  const unknown: TallyEvent = JSON.parse('{"type": "archived"}');
  await expect(append('a', unknown)).rejects.toThrow(UnknownEvent);
  expect(await events()).toEqual([]);
});
