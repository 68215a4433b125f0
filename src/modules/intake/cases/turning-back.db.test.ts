import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { finish, tasksOf } from '../../../../test/support/intake/finishing.ts';
import {
  byDepartment,
  officerCaller,
  openOffice,
  personCaller,
  type Office,
} from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { loadRun, runProjections, runStreams } from '../../process/index.ts';
import { acceptCase } from './acts.ts';
import { caseStreams } from './store/cases.ts';
import { completedSteps } from './completed-steps.ts';
import { fetchTaskBack, returnTask, touchTask, type Returning } from './task-acts.ts';

let office: Office;
let clerk: Caller;
let doctor: Caller;
let visitor: Caller;
beforeAll(async () => {
  office = byDepartment(await openOffice());
  clerk = officerCaller(office);
  [doctor, visitor] = [officerCaller(office, ['health']), officerCaller(office, ['health'])];
});
afterAll(() => office.close());

const asking = (caller: Caller, key: string = randomUUID()) => ({
  caller,
  once: { caller: caller.actor.id, key, requestHash: 'same' },
});

/** Accepted by the clerk, examined by two departments at once: papers at `doc`, the doctor's matter at `tech`; then the doctors go and look at `site`. */
async function accepted(): Promise<CaseId> {
  const { id } = await receiveAt(office, personCaller(office));
  const version = await office.deps.db.within(clerk.scope, async (tx) => (await caseStreams.load(tx, id)).version);
  const answer = await acceptCase(office.deps, { asking: asking(clerk), id, version });
  if (!answer.ok) throw new Error(answer.error.code);
  return id;
}

const runOf = async (id: CaseId) => (await office.deps.db.within(clerk.scope, (tx) => loadRun(tx, id))).value;
async function tasksIn(id: CaseId) {
  const run = await runOf(id);
  return run.status === 'unbegun' ? [] : run.tasks;
}
const keyOf = async (id: CaseId, node: string) =>
  (await tasksIn(id)).findLast((task) => task.node === node)?.task ?? '';
const standing = async (id: CaseId) =>
  (await tasksIn(id)).map(({ node, state, isVoid }) => `${node} ${isVoid === true ? 'void' : state}`);

type Back = { from: string; to: string; caller: Caller; key?: string };
async function back(id: CaseId, { from, to, caller, key }: Back, how: Returning['how'] = 'goesThrough') {
  const target = { asking: asking(caller, key), id, task: await keyOf(id, from) };
  return returnTask(office.deps, target, { to: await keyOf(id, to), how, reason: '请补充检测日期。' });
}
async function fetchBack(id: CaseId, node: string, { caller, key }: { caller: Caller; key?: string }) {
  const target = { asking: asking(caller, key), id, task: await keyOf(id, node) };
  return fetchTaskBack(office.deps, target, { reason: '写错了日期。' });
}
async function examined() {
  const id = await accepted();
  await finish(office, { id, node: 'doc', caller: clerk });
  await finish(office, { id, node: 'tech', caller: doctor });
  return id;
}

describe('退回 by the way that it came', () => {
  test('is written once when it is asked twice, and the rows are what the log makes', async () => {
    const id = await examined();
    const before = await standing(id);
    const returning = { from: 'site', to: 'tech', caller: visitor, key: randomUUID() };
    const [first, second] = [await back(id, returning), await back(id, returning)];
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await standing(id)).toEqual([
      ...before.slice(0, -1).map((one) => (one.startsWith('tech') ? 'tech void' : one)),
      'site cancelled',
      'tech open',
    ]);
    const found = await office.deps.db.within(clerk.scope, (tx) =>
      verifyLog(tx, { streams: [caseStreams, runStreams], projections: runProjections }),
    );
    expect(found.problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
  });
  test('tells whoever does it again who returned it, from where and why, and nothing of it stands in clear', async () => {
    const id = await examined();
    await back(id, { from: 'site', to: 'tech', caller: visitor });
    const views = await tasksOf(office, { id, caller: doctor });
    expect(views.at(-1)).toMatchObject({
      returnedFor: '请补充检测日期。',
      returnedBy: { officer: { id: visitor.actor.id }, how: 'goesThrough' },
    });
    expect(views.filter(({ isVoid }) => isVoid).map(({ node }) => node)).toEqual(['tech']);
    const recorded = await office.deps.db.within(clerk.scope, (tx) => runStreams.recorded(tx, id));
    expect(JSON.stringify(recorded)).not.toContain('检测日期');
  });
  test('is offered with what it would do again and end, and only to who has the task', async () => {
    const id = await examined();
    const offered = (await tasksOf(office, { id, caller: visitor })).find(({ node }) => node === 'site')?.returns;
    const tech = await keyOf(id, 'tech');
    expect(offered).toContainEqual({ to: tech, through: { again: [tech], ends: [await keyOf(id, 'site')] } });
    const seen = (await tasksOf(office, { id, caller: clerk })).find(({ node }) => node === 'site')?.returns;
    expect(seen).toEqual([]);
  });
  test('by two at once happens once', async () => {
    const id = await examined();
    const answers = await Promise.all(
      [doctor, visitor].map((caller) => back(id, { from: 'site', to: 'tech', caller })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await standing(id)).filter((one) => one === 'tech open')).toHaveLength(1);
  });
  test('takes the step off what the applicant reads as done, until it is done again', async () => {
    const id = await examined();
    const done = async () =>
      completedSteps(await runOf(id), new Map()).filter(({ department }) => department === 'health').length;
    expect(await done()).toBe(1);
    await back(id, { from: 'site', to: 'tech', caller: visitor });
    expect(await done()).toBe(0);
    await finish(office, { id, node: 'tech', caller: doctor });
    expect(await done()).toBe(1);
  });
});

describe('撤回', () => {
  test('gives the step back to who finished it, while nobody has touched what came of it', async () => {
    const id = await examined();
    const views = await tasksOf(office, { id, caller: doctor });
    expect(views.filter(({ fetchable }) => fetchable).map(({ node }) => node)).toEqual(['tech']);
    expect(await fetchBack(id, 'tech', { caller: doctor })).toMatchObject({ ok: true });
    expect((await tasksIn(id)).at(-1)).toMatchObject({ node: 'tech', state: 'open', holder: doctor.actor.id });
  });
  test('at the same moment as somebody takes what came of it, one of the two is told so', async () => {
    const id = await examined();
    const task = await keyOf(id, 'site');
    const [fetched, taken] = await Promise.all([
      fetchBack(id, 'tech', { caller: doctor }),
      touchTask(office.deps, { asking: asking(visitor), id, task }, 'claim'),
    ]);
    expect([fetched.ok, taken.ok].filter(Boolean)).toHaveLength(1);
    if (taken.ok) expect(fetched).toEqual(no({ code: 'touchedAlready', task, by: visitor.actor.id }));
    else expect(taken).toEqual(no({ code: 'taskClosed', task, state: 'cancelled' }));
  });
  test('asked twice is done once, and by somebody else never', async () => {
    const id = await examined();
    expect(await fetchBack(id, 'tech', { caller: officerCaller(office, ['health']) })).toEqual(
      no({ code: 'notSentByYou', task: await keyOf(id, 'tech') }),
    );
    const key = randomUUID();
    const task = await keyOf(id, 'tech');
    const once = () =>
      fetchTaskBack(office.deps, { asking: asking(doctor, key), id, task }, { reason: '写错了日期。' });
    const answers = [await once(), await once()];
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers[1]).toEqual(answers[0]);
  });
});
