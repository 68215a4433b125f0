import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { appendIn, ask, mark } from '../../../../test/support/log/append.ts';
import { emptyLog, tamper } from '../../../../test/support/log/empty.ts';
import { exportLog } from '../../../../test/support/log/export.ts';
import { isSigned, seal } from '../../../../test/support/log/signing.ts';
import { makeTallyList, markListed, tallyList } from '../../../../test/support/log/tally-list.ts';
import { stamp, tallies } from '../../../../test/support/log/tally.ts';
import { findFaults } from '../../../../test/support/log/verifier.ts';
import { systemScope } from '../../database/index.ts';
import { findHeads, sealAll, verifyLog, type Head } from '../index.ts';
import { leafOf } from '../leaf.ts';
import { numberPending } from '../sequencer/number.ts';

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

async function sealNow(): Promise<void> {
  const client = await database.follower.connect();
  await numberPending(client);
  client.release();
  await sealAll(database.follower, seal);
}

/** Two heads, three streams, a projection, one event not yet sealed. */
async function makeHistory(): Promise<void> {
  for (const [id, by] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ] as const)
    await database.app.within(here(), (tx) => markListed(tx, id, [{ type: 'marked', by }]));
  await sealNow();
  for (const [id, by] of [
    ['c', 4],
    ['b', 5],
    ['a', 6],
    ['c', 7],
  ] as const)
    await database.app.within(here(), (tx) => markListed(tx, id, [{ type: 'marked', by }]));
  await sealNow();
  await database.app.within(here(), (tx) => markListed(tx, 'a', [{ type: 'marked', by: 8 }]));
}

const verify = (heads: readonly Head[] = []) =>
  database.follower.within(here(), (tx) =>
    verifyLog(tx, {
      heads,
      streams: [tallies],
      projections: [tallyList],
      checkSignature: ({ bytes, signature }) => isSigned(bytes, signature),
    }),
  );
const codes = async (heads?: readonly Head[]) =>
  [...new Set((await verify(heads)).problems.map(({ code }) => code))].toSorted();
const publishedHeads = () => database.follower.within(here(), (tx) => findHeads(tx));
const independent = async () => {
  const { events, heads } = await exportLog(database);
  return findFaults(events, heads, isSigned);
};

test('a log that nobody touched holds, and says its size and head', async () => {
  await makeHistory();
  const report = await verify(await publishedHeads());
  expect(report).toMatchObject({ events: 7, ok: true, problems: [], head: { size: 7, origin: seal.origin } });
  expect(await independent()).toEqual([]);
});

test('an empty log holds', async () => {
  expect(await verify()).toEqual({ events: 0, head: null, ok: true, problems: [] });
});

describe('somebody with the rights of the owner', () => {
  test('who changes what an event says is found', async () => {
    await makeHistory();
    await tamper(database, `update log.event set data = '{"by": 40}' where stream = 'test.tally/c' and version = 1`);
    const { problems } = await verify();
    expect(problems).toContainEqual({ code: 'eventChanged', seq: 4, stream: 'test.tally/c', version: 1 });
    expect(problems).toContainEqual(expect.objectContaining({ code: 'headDiffers', seq: 7 }));
    expect(await independent()).toEqual(['the head of 7 has another root']);
  });

  test.each([
    ['actor', `'{"kind": "officer", "id": "somebody else"}'`],
    ['basis', `'another article'`],
    ['at', `at - interval '1 ms'`],
    ['recorded_at', `recorded_at + interval '1 ms'`],
    ['case_id', `'01890000-0000-7000-8000-000000000000'`],
    ['type', `'cleared'`],
  ])('who changes the %s of an event is found', async (column, other) => {
    await makeHistory();
    await tamper(database, `update log.event set ${column} = ${other} where stream = 'test.tally/b' and version = 1`);
    expect(await codes()).toContain('eventChanged');
    expect(await independent()).not.toEqual([]);
  });

  test('who also makes the leaf fit is found by the head', async () => {
    await makeHistory();
    const changed = { ...(await eventAt('test.tally/c', 1)), data: { by: 40 } };
    await tamper(
      database,
      `update log.event set data = '{"by": 40}', leaf = decode('${leafOf(changed).toString('hex')}', 'hex') where stream = 'test.tally/c' and version = 1`,
    );
    expect(await codes()).toEqual(['headDiffers', 'projectionDiffers', 'stateDiffers', 'treeDiffers']);
  });

  test('who makes the whole tree anew without the key is found by the signature', async () => {
    await makeHistory();
    await tamper(
      database,
      `delete from log.event where stream = 'test.tally/a' and version = 4; delete from log.pending; truncate log.node, log.head`,
    );
    await sealAll(database.follower, { ...seal, sign: () => Promise.resolve({ keyId: 'test', signature: 'AAAA' }) });
    expect(await codes()).toContain('signatureInvalid');
  });

  test('who makes the whole tree anew with the key is found by a head that was published', async () => {
    await makeHistory();
    const published = await publishedHeads();
    const changed = { ...(await eventAt('test.tally/b', 1)), data: { by: 40 } };
    await tamper(
      database,
      `update log.event set data = '{"by": 40}', leaf = decode('${leafOf(changed).toString('hex')}', 'hex') where stream = 'test.tally/b' and version = 1;
       update log.stream set state = '{"sum": 45, "marks": 2}' where stream = 'test.tally/b';
       update public.tally_list set sum = 45 where id = 'b';
       truncate log.node, log.head`,
    );
    await sealAll(database.follower, seal);
    expect(await codes()).toEqual([]);
    expect(await codes(published)).toEqual(['headDiffers']);
  });

  test('who removes an event is found', async () => {
    await makeHistory();
    await tamper(database, `delete from log.event where stream = 'test.tally/b' and version = 1`);
    const { problems } = await verify();
    expect(problems).toContainEqual({ code: 'eventMissing', seq: 2, stream: 'test.tally/b', version: 1 });
    expect(await independent()).not.toEqual([]);
  });

  test('who removes an event with its number is found', async () => {
    await makeHistory();
    await tamper(
      database,
      `delete from log.event where stream = 'test.tally/b' and version = 1; delete from log.numbered where seq = 2`,
    );
    const { problems } = await verify();
    expect(problems).toContainEqual(expect.objectContaining({ code: 'numberMissing', seq: 2 }));
  });

  test('who cuts off the end of the log is found by the heads over it', async () => {
    await makeHistory();
    await tamper(
      database,
      `delete from log.pending; delete from log.event where (stream, version) in (('test.tally/a', 4), ('test.tally/c', 2)); delete from log.numbered where seq = 7`,
    );
    expect(await codes()).toContain('headBeyondLog');
    expect(await independent()).toContain('the head of 7 covers more than the 6 events');
  });

  test('who inserts an event without a number is found', async () => {
    await makeHistory();
    await ask(
      database,
      `insert into log.event select area, stream, 99, schema, type, case_id, data, actor, basis, at, recorded_at, leaf from log.event where stream = 'test.tally/b' and version = 1`,
    );
    const { problems } = await verify();
    expect(problems).toContainEqual({ code: 'eventNotNumbered', stream: 'test.tally/b', version: 99 });
    expect(problems).toContainEqual(expect.objectContaining({ code: 'stateDiffers', stream: 'test.tally/b' }));
  });

  test('who inserts an event in the middle, everything renumbered, is found', async () => {
    await makeHistory();
    await tamper(
      database,
      `update log.numbered set seq = -seq - 1 where seq >= 3; update log.numbered set seq = -seq where seq < 0;
       insert into log.event select area, 'test.tally/new', 1, schema, type, case_id, data, actor, basis, at, recorded_at, leaf from log.event where stream = 'test.tally/b' and version = 1;
       insert into log.numbered values (3, '${database.area}', 'test.tally/new', 1)`,
    );
    expect(await codes()).toEqual(['eventChanged', 'headDiffers', 'streamMissing', 'treeDiffers']);
    expect(await independent()).not.toEqual([]);
  });

  test('who exchanges the places of two events is found', async () => {
    await makeHistory();
    await tamper(
      database,
      `update log.numbered set seq = -1 where seq = 1; update log.numbered set seq = 1 where seq = 2; update log.numbered set seq = 2 where seq = -1`,
    );
    expect(await codes()).toEqual(['headDiffers', 'treeDiffers']);
    expect(await independent()).not.toEqual([]);
  });

  test('who exchanges the versions of one stream is found', async () => {
    await makeHistory();
    await tamper(
      database,
      `update log.numbered set seq = -1 where seq = 1; update log.numbered set seq = 1 where seq = 3; update log.numbered set seq = 3 where seq = -1`,
    );
    expect(await codes()).toContain('versionOutOfOrder');
  });

  test('who changes a stored node of the tree is found', async () => {
    await makeHistory();
    await tamper(
      database,
      `update log.node set hash = decode(repeat('00', 32), 'hex') where level = 1 and position = 1`,
    );
    expect(await codes()).toEqual(['treeDiffers']);
  });

  test('who changes the state kept beside a stream is found', async () => {
    await makeHistory();
    await ask(database, `update log.stream set state = '{"sum": 1000, "marks": 2}' where stream = 'test.tally/c'`);
    expect((await verify()).problems).toEqual([
      { code: 'stateDiffers', stream: 'test.tally/c', version: 2, detail: 'the state' },
    ]);
  });

  test('who hides the kind of an event from its stream is found', async () => {
    await makeHistory();
    await ask(database, `update log.stream set contains = '{marked@1,cleared@1}' where stream = 'test.tally/c'`);
    expect(await codes()).toEqual(['stateDiffers']);
  });

  test('who removes the state of a stream is found', async () => {
    await makeHistory();
    await ask(database, `delete from log.stream where stream = 'test.tally/c'`);
    expect(await codes()).toEqual(['projectionDiffers', 'streamMissing']);
  });

  test('who changes a row of a projection is found', async () => {
    await makeHistory();
    await ask(database, `update public.tally_list set marked_at = marked_at + interval '1 day' where id = 'b'`);
    expect((await verify()).problems).toEqual([
      { code: 'projectionDiffers', stream: 'test.tally/b', detail: 'public.tally_list' },
    ]);
  });
});

test('events that this program does not know make the log unverified, not verified', async () => {
  await database.app.within(here(), (tx) => appendIn(tx, 'newer', [{ type: 'marked', by: 1 }]));
  const other = await database.follower.within(here(), (tx) =>
    verifyLog(tx, {
      streams: [{ name: 'test.tally', fold: () => ({ sum: Number.NaN }) }],
      projections: [],
    }),
  );
  expect(other.problems.map(({ code }) => code)).toEqual(['stateDiffers']);
  const none = await database.follower.within(here(), (tx) => verifyLog(tx, { streams: [], projections: [] }));
  expect(none.problems).toEqual([{ code: 'streamUnknown', stream: 'test.tally/newer' }]);
});

test('a log that grows while it is verified holds', async () => {
  await makeHistory();
  const until = { done: false };
  const growing = (async () => {
    for (let round = 0; !until.done; round += 1) {
      await mark(database.app, database.area, [{ id: `busy-${round % 3}`, by: round }]);
      await sealNow();
    }
  })();
  const reports = [];
  for (let round = 0; round < 5; round += 1) {
    const report = await database.follower.within(here(), (tx) =>
      verifyLog(tx, { streams: [tallies], projections: [] }),
    );
    reports.push(...report.problems);
  }
  until.done = true;
  await growing;
  expect(reports).toEqual([]);
});

async function eventAt(stream: string, version: number) {
  const [event] = await ask<{ actor: typeof stamp.actor; at: Date; recordedAt: Date; data: Record<string, unknown> }>(
    database,
    `select data, actor, at, recorded_at as "recordedAt" from log.event where stream = $1 and version = $2`,
    [stream, version],
  );
  if (!event) throw new Error(`no ${stream} ${version}`);
  return { ...event, area: database.area, stream, version, schema: 1, type: 'marked', caseId: null, basis: null };
}
