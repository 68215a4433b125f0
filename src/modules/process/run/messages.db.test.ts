import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { catching, end, level, start, work, type Model } from '../../../../test/support/process/model.ts';
import { publish } from '../../../../test/support/process/published.ts';
import { conventions } from '../../../../test/support/process/running.ts';
import { broadcastSignal, deliverMessage } from './messages.ts';
import { beginRun } from './moves.ts';
import { runProjections } from './projections/rows.ts';
import { findRunHistory } from './queries/tasks.ts';
import { findWaits } from './stuck.ts';
import { runStreams } from './store/run.ts';

const at = new Date('2026-03-02T01:00:00Z');
const stamp = { actor: { kind: 'system', id: 'payments' }, at } as const;
const told: CaseId[] = [];
const deps = {
  conventions: () => conventions,
  departmentNames: () => Promise.resolve(new Map<string, string>()),
  closedDepartments: () => Promise.resolve(new Set<string>()),
  owner: { onMoved: (_tx: unknown, { id }: { id: CaseId }) => Promise.resolve(void told.push(id)) },
};
const waiting = (on: 'message' | 'signal', name: string): Model => ({
  id: on,
  ...level([start('s'), catching('wait', { on, name }), work('a', 'issue'), end('e')], 's wait', 'wait a', 'a e'),
});

let database: TestDatabase;
const within = <Value>(task: Parameters<typeof database.app.within<Value>>[1]) =>
  database.app.within(systemScope(database.area), task);
beforeAll(async () => {
  database = await openTestDatabase();
  await within(async (tx) => {
    await publish(tx, { item: 'fee', model: waiting('message', 'paid'), at });
    await publish(tx, { item: 'alarm', model: waiting('signal', 'flood'), at });
  });
});
afterAll(() => database.close());

async function begun(item: string): Promise<CaseId> {
  const id = caseId(uuid());
  await within((tx) =>
    beginRun(tx, deps, {
      id,
      item: { key: item, entry: {} },
      department: 'approval',
      on: civilDate('2026-03-02'),
      stamp,
    }),
  );
  return id;
}
const deliver = (id: CaseId, message: { id: string; name: string }) =>
  within((tx) => deliverMessage(tx, deps, { id, message, stamp }));
const opened = async (id: CaseId) =>
  (await within((tx) => findRunHistory(tx, id))).events.filter(({ type }) => type === 'taskOpened').length;
const waitsAt = async (departments: string[] = ['approval']) =>
  (await within((tx) => findWaits(tx, departments))).map(({ case_id, kind, name, place }) => [
    case_id,
    kind,
    name,
    place,
  ]);
const problems = () =>
  database.follower.within({ area: database.area }, async (tx) => {
    const report = await verifyLog(tx, { streams: [runStreams], projections: runProjections });
    return report.problems.filter(({ code }) => code !== 'eventNotNumbered');
  });

describe('a message to a case', () => {
  test('brought five times at once moves the run once, and its owner hears of it once', async () => {
    const id = await begun('fee');
    expect(await waitsAt()).toEqual([[id, 'message', 'paid', 'wait']]);
    expect(await waitsAt(['health'])).toEqual([]);
    told.length = 0;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => deliver(id, { id: 'bill 7', name: 'paid' })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect([await opened(id), told, await waitsAt()]).toEqual([1, [id], []]);
    expect(await deliver(id, { id: 'bill 7', name: 'paid' })).toMatchObject({ ok: true, value: { events: [] } });
    expect(await problems()).toEqual([]);
  });

  test('that nobody waits for is refused by its name and leaves no trace', async () => {
    const id = await begun('fee');
    expect(await deliver(id, { id: 'visit 1', name: 'visited' })).toEqual(
      no({ code: 'messageUnexpected', name: 'visited' }),
    );
    expect(await deliver(caseId(uuid()), { id: 'bill 8', name: 'paid' })).toEqual(no({ code: 'noRun' }));
    expect(await deliver(id, { id: 'bill 9', name: 'paid' })).toMatchObject({ ok: true });
  });

  test('falls with the transaction of whoever brought it', async () => {
    const id = await begun('fee');
    const failing = within(async (tx) => {
      await deliverMessage(tx, deps, { id, message: { id: 'bill 10', name: 'paid' }, stamp });
      throw new Error('the bank took it back');
    });
    await expect(failing).rejects.toThrow('the bank took it back');
    expect(await opened(id)).toBe(0);
    expect(await deliver(id, { id: 'bill 10', name: 'paid' })).toMatchObject({ ok: true });
    expect(await opened(id)).toBe(1);
  });
});

test('a signal reaches every case of the county that waits for it, each once, however often it comes', async () => {
  const ids = [await begun('alarm'), await begun('alarm'), await begun('alarm')];
  const other = await begun('fee');
  const sound = (id: string, after?: CaseId) =>
    within((tx) => broadcastSignal(tx, deps, { signal: { id, name: 'flood' }, after, stamp }));
  const [first, second] = await Promise.all([sound('flood 1'), sound('flood 1')]);
  expect(first.reached + second.reached).toBe(3);
  expect([first.after, second.after]).toEqual([null, null]);
  expect(await Promise.all(ids.map(opened))).toEqual([1, 1, 1]);
  expect(await opened(other)).toBe(0);
  expect(await sound('flood 2')).toEqual({ reached: 0, after: null });
  expect(await problems()).toEqual([]);
});
