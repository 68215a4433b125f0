import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { ask, mark } from '../../../../test/support/log/append.ts';
import { emptyLog, tamper } from '../../../../test/support/log/empty.ts';
import { exportLog } from '../../../../test/support/log/export.ts';
import { eventually } from '../../../../test/support/log/following.ts';
import { isSigned, seal } from '../../../../test/support/log/signing.ts';
import { findFaults, isProven } from '../../../../test/support/log/verifier.ts';
import { systemScope } from '../../database/index.ts';
import { findEventProof, findHead, getConsistencyProof, runLog, sealAll } from '../index.ts';
import { numberPending } from '../sequencer/number.ts';
import { provesConsistency } from './verify-proof.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyLog(database));

const here = () => systemScope(database.area);
const check = (text: string, signature: string) => isSigned(text, signature);

async function markAndNumber(count: number): Promise<void> {
  await mark(
    database.app,
    database.area,
    Array.from({ length: count }, (_, index) => ({ id: `s${index % 4}`, by: index })),
  );
  const client = await database.follower.connect();
  await numberPending(client);
  client.release();
}

describe('sealing', () => {
  test('puts every numbered event under a signed head that an independent verifier accepts', async () => {
    for (const count of [1, 5, 2, 9]) {
      await markAndNumber(count);
      await sealAll(database.follower, seal);
    }
    const { events, heads } = await exportLog(database);
    expect(heads.map(({ size }) => size)).toEqual([1, 6, 8, 17]);
    expect(findFaults(events, heads, check)).toEqual([]);
  });

  test('adds a head only when there is something new', async () => {
    await markAndNumber(3);
    await sealAll(database.follower, seal);
    await sealAll(database.follower, seal);
    expect((await exportLog(database)).heads).toHaveLength(1);
  });

  test('by two processes at the same time makes one tree', async () => {
    await markAndNumber(20);
    await Promise.all([1, 2, 3].map(() => sealAll(database.follower, seal)));
    const { events, heads } = await exportLog(database);
    expect(heads.map(({ size }) => size)).toEqual([20]);
    expect(findFaults(events, heads, check)).toEqual([]);
  });

  test('reads the right edge and the new leaves, not the whole log again', async () => {
    await markAndNumber(40);
    await sealAll(database.follower, seal);
    const nodes = await ask(database, 'select level, position from log.node');
    // 40 leaves: 20 + 10 + 5 + 2 + 1 complete subtrees above them.
    expect(nodes).toHaveLength(38);
  });

  test('refuses to seal over a hole', async () => {
    await markAndNumber(3);
    await tamper(database, 'delete from log.numbered where seq = 2');
    await expect(sealAll(database.follower, seal)).rejects.toThrow('the log has a hole at 2');
  });

  test('happens by itself while the log runs', async () => {
    const troubles: unknown[] = [];
    const log = runLog(database.follower, {
      followers: [],
      seal,
      observer: { trouble: (error) => troubles.push(error) },
    });
    await mark(database.app, database.area, [{ id: 'soon', by: 1 }]);
    await eventually(async () => expect((await exportLog(database)).heads).toHaveLength(1));
    await log.stop();
    expect(troubles).toEqual([]);
  });
});

describe('a proof', () => {
  test('shows to anybody that an event is in the log', async () => {
    await markAndNumber(7);
    await sealAll(database.follower, seal);
    await markAndNumber(6);
    await sealAll(database.follower, seal);
    const { events } = await exportLog(database);
    for (const event of events) {
      const proof = await database.follower.within(here(), (tx) => findEventProof(tx, event));
      if (!proof) throw new Error(`no proof for ${event.seq}`);
      expect(proof.head.size).toBe(event.seq <= 7 ? 7 : 13);
      expect(isProven(event, proof)).toBe(true);
      expect(isProven({ ...event, data: { by: -1 } }, proof)).toBe(false);
    }
  });

  test('is not there before the event is sealed', async () => {
    await markAndNumber(1);
    const proof = await database.follower.within(here(), (tx) =>
      findEventProof(tx, { stream: 'test.tally/s0', version: 1 }),
    );
    expect(proof).toBeUndefined();
  });

  test('shows that a later head only added to an earlier one', async () => {
    await markAndNumber(5);
    await sealAll(database.follower, seal);
    await markAndNumber(6);
    await sealAll(database.follower, seal);
    const { heads } = await exportLog(database);
    const [first, second] = heads.map(({ size, root }) => ({ size, root: Buffer.from(root, 'hex') }));
    if (!first || !second) throw new Error('two heads are needed');
    const proof = await database.follower.within(here(), (tx) => getConsistencyProof(tx, first.size, second.size));
    const claim = {
      first: first.size,
      second: second.size,
      firstRoot: first.root,
      secondRoot: second.root,
      proof: proof.map((hash) => Buffer.from(hash, 'hex')),
    };
    expect(provesConsistency(claim)).toBe(true);
    expect(provesConsistency({ ...claim, firstRoot: second.root })).toBe(false);
  });

  test('may be read by the app, since heads say nothing about anybody', async () => {
    await markAndNumber(1);
    await sealAll(database.follower, seal);
    const head = await database.app.within(here(), (tx) => findHead(tx));
    expect(head?.size).toBe(1);
  });
});
