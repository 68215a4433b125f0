import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { drawFrom } from '../../../../test/support/process/random-model.ts';
import { fourWay } from '../../../../test/support/process/run-models.ts';
import { publish } from '../../../../test/support/process/published.ts';
import { conventions, done, officer } from '../../../../test/support/process/running.ts';
import type { Command } from './model.ts';
import { beginRun, moveRun } from './moves.ts';
import { runProjections } from './projections/rows.ts';
import { findRunHistory } from './queries/tasks.ts';
import { runStreams } from './store/run.ts';

const at = new Date('2026-03-02T01:00:00Z');
const on = civilDate('2026-03-02');
const stamp = { actor: { kind: 'system', id: 'test' }, at } as const;
const deps = {
  conventions: () => conventions,
  departmentNames: () => Promise.resolve(new Map()),
  closedDepartments: () => Promise.resolve(new Set<string>()),
};
const [ann, bob, cy] = [officer({ letter: 'a' }), officer({ letter: 'b' }), officer({ letter: 'c' })];

let database: TestDatabase;
const within = <Value>(work: Parameters<typeof database.app.within<Value>>[1]) =>
  database.app.within(systemScope(database.area), work);
beforeAll(async () => {
  database = await openTestDatabase();
  await within((tx) => publish(tx, { item: 'four', model: fourWay, at }));
});
afterAll(() => database.close());

const item = { key: 'four', entry: {} };

async function begun(): Promise<CaseId> {
  const id = caseId(uuid());
  await within((tx) => beginRun(tx, deps, { id, item, department: 'approval', on, stamp }));
  return id;
}

const move = (id: CaseId, command: Exclude<Command, { type: 'begin' }>) =>
  within((tx) => moveRun(tx, deps, { id, command, on, stamp }));
const complete = (id: CaseId, task: string, { who = ann, answers = {} } = {}) =>
  move(id, { type: 'complete', task, officer: who, done: done({ answers }) });
const accept = (id: CaseId) => complete(id, 't1', { answers: { acceptance: 'accepted' } });

async function accepted(): Promise<CaseId> {
  const id = await begun();
  await accept(id);
  return id;
}

const historyOf = (id: CaseId) => within((tx) => findRunHistory(tx, id));
async function opened(id: CaseId, node: string): Promise<number> {
  const { events } = await historyOf(id);
  return events.filter((event) => event.type === 'taskOpened' && event.node === node).length;
}

const problems = () =>
  database.follower.within({ area: database.area }, async (tx) => {
    const report = await verifyLog(tx, { streams: [runStreams], projections: runProjections });
    return report.problems.filter(({ code }) => code !== 'eventNotNumbered');
  });

describe('at the same moment', () => {
  test('two who complete the same task: one does, the other is told that it is done', async () => {
    const id = await accepted();
    const answers = await Promise.all([ann, bob, cy].map((who) => complete(id, 't2', { who })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const closed = no({ code: 'taskClosed', task: 't2', state: 'done' });
    expect(answers.filter(({ ok }) => !ok)).toEqual([closed, closed]);
  });

  test('two who take the same task: one holds it, the other is told who does', async () => {
    const id = await begun();
    const claims = [ann, bob].map((who) => move(id, { type: 'claim', task: 't1', officer: who }));
    const answers = await Promise.all(claims);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const holder = answers[0]?.ok ? ann.id : bob.id;
    expect(answers).toContainEqual(no({ code: 'heldByAnother', holder }));
  });

  test('a hundred cases, each joined by four departments: joined once, decided once, and the rows are what the log says', async () => {
    const cases = await Promise.all(Array.from({ length: 100 }, accepted));
    const draw = drawFrom(4);
    const attempts = cases
      .flatMap((id) => ['t2', 't3', 't4', 't5', 't5'].map((task) => ({ id, task, place: draw() })))
      .toSorted((one, other) => one.place - other.place);
    const answers = await Promise.all(attempts.map(({ id, task }) => complete(id, task)));
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    expect(refused).toEqual(cases.map(() => ({ code: 'taskClosed', task: 't5', state: 'done' })));
    expect(await Promise.all(cases.map((id) => opened(id, 'decide')))).toEqual(cases.map(() => 1));
    expect(await problems()).toEqual([]);
  });
});

describe('a run', () => {
  test('that was refused something is as it was, to the row', async () => {
    const id = await accepted();
    const before = await historyOf(id);
    expect(await complete(id, 't2', { answers: { decision: 'granted' } })).toEqual(
      no({ code: 'answerUnknown', variable: 'decision' }),
    );
    expect(await historyOf(id)).toEqual(before);
  });

  test('that does not exist takes no command', async () => {
    expect(await complete(caseId(uuid()), 't1')).toEqual(no({ code: 'noRun' }));
  });

  test('begins once', async () => {
    const id = await begun();
    const again = within((tx) => beginRun(tx, deps, { id, item, department: 'approval', on, stamp }));
    await expect(again).rejects.toThrow('no longer at version');
    expect(await opened(id, 'accept')).toBe(1);
  });

  test('stays on the version that it began with when the model changes', async () => {
    const id = await begun();
    const later = new Date('2026-03-03T01:00:00Z');
    const named = fourWay.parts.map((part) => (part.id === 'doc' ? { ...part, id: 'paper' } : part));
    const flows = fourWay.flows.map((flow) => ({
      ...flow,
      from: flow.from === 'doc' ? 'paper' : flow.from,
      to: flow.to === 'doc' ? 'paper' : flow.to,
    }));
    await within((tx) => publish(tx, { item: 'four', model: { id: 'four', parts: named, flows }, at: later }));
    await accept(id);
    expect(await opened(id, 'doc')).toBe(1);
  });

  test('its kept state equals the fold of its events', async () => {
    const id = await accepted();
    await move(id, {
      type: 'assign',
      task: 't2',
      officer: ann,
      to: { ...bob, away: false },
      how: 'lend',
      reason: { said: 'a', sealed: 'b' },
    });
    const [kept, folded] = await within(async (tx) => [await runStreams.load(tx, id), await runStreams.replay(tx, id)]);
    expect(kept).toEqual(folded);
  });

  test('a row that was changed behind its back is found', async () => {
    await accepted();
    const owner = await database.owner.connect();
    await owner.query(`update process.task set holder = $1 where task = 't2'`, [bob.id]);
    expect(await problems()).toContainEqual(expect.objectContaining({ code: 'projectionDiffers' }));
    owner.release();
  });
});
