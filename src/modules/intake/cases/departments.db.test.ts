import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { certificateStreams, certificateVersions } from '../../certificates/index.ts';
import { loadRun, runProjections, runStreams } from '../../process/index.ts';
import { tasksOf } from '../../../../test/support/intake/finishing.ts';
import {
  byDepartment,
  officerCaller,
  openOffice,
  personCaller,
  type Office,
} from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { departmentsAfterAcceptance } from '../../../../test/support/process/run-models.ts';
import { publish } from '../../../../test/support/process/published.ts';
import { acceptCase, decideCase } from './acts.ts';
import { addDepartments, dropDepartment } from './asking-departments.ts';
import { openCaseFile } from './case-file.ts';
import { caseStreams } from './store/cases.ts';
import { completeTask, type TaskDone } from './task-acts.ts';
import { listTasks } from './task-list.ts';

let office: Office;
let clerk: Caller;
let approver: Caller;
const of: Record<string, Caller> = {};
beforeAll(async () => {
  office = byDepartment(await openOffice());
  [clerk, approver] = [officerCaller(office), officerCaller(office)];
  for (const department of ['health', 'fire', 'police', 'market']) of[department] = officerCaller(office, [department]);
  await office.deps.db.within({ area: office.database.area }, (tx) =>
    publish(tx, { item: office.item.item.key, model: departmentsAfterAcceptance, at: office.deps.now() }),
  );
});
afterAll(() => office.close());

const asking = (caller: Caller, key: string = randomUUID()) => ({
  caller,
  once: { caller: caller.actor.id, key, requestHash: 'same' },
});
const versionOf = (id: CaseId) =>
  office.deps.db.within(clerk.scope, async (tx) => (await caseStreams.load(tx, id)).version);
async function accepted(): Promise<CaseId> {
  const { id } = await receiveAt(office, personCaller(office));
  const done = await acceptCase(office.deps, { asking: asking(clerk), id, version: await versionOf(id) });
  if (!done.ok) throw new Error(done.error.code);
  return id;
}
async function tasksIn(id: CaseId) {
  const { value: run } = await office.deps.db.within(clerk.scope, (tx) => loadRun(tx, id));
  return run.status === 'unbegun' ? [] : run.tasks;
}
const keyOf = async (id: CaseId, node: string) =>
  (await tasksIn(id)).findLast((task) => task.node === node)?.task ?? '';
const callerOf = (department: string) => of[department] ?? clerk;
const open = async (id: CaseId) =>
  (await tasksIn(id)).flatMap(({ node, department, state }) => (state === 'open' ? [`${node} ${department}`] : []));

const said = {
  opinion: 'agree' as const,
  note: '涉及这几个部门的职责。',
  materials: [],
  visit: null,
  files: [],
} satisfies Omit<TaskDone, 'answers'>;
async function choose(id: CaseId, departments: readonly string[], { key = randomUUID(), note = said.note } = {}) {
  const task = await keyOf(id, 'choose');
  return completeTask(
    office.deps,
    { asking: asking(clerk, key), id, task },
    { ...said, note, answers: { departments: [...departments] } },
  );
}
async function answer(id: CaseId, department: string, caller = callerOf(department)) {
  const task = (await tasksIn(id)).findLast((one) => one.node === 'opinion' && one.department === department);
  return completeTask(office.deps, { asking: asking(caller), id, task: task?.task ?? '' }, { ...said, answers: {} });
}
async function change(
  id: CaseId,
  wish: { add: string[] } | { drop: string },
  { caller = clerk, key = randomUUID() } = {},
) {
  const target = { asking: asking(caller, key), id, task: await keyOf(id, 'choose') };
  return 'add' in wish
    ? addDepartments(office.deps, target, { departments: wish.add, reason: '漏了公安。' })
    : dropDepartment(office.deps, target, { department: wish.drop, reason: '不归它管。' });
}
const listedFor = async (id: CaseId, caller: Caller) => {
  const { tasks } = await office.deps.db.within(caller.scope, (tx) =>
    listTasks(tx, office.deps, { caller, query: {} }),
  );
  return tasks.filter((one) => one.case.id === id).map(({ task }) => task.department.key);
};

describe('departments that are chosen while the case runs', () => {
  test('each get one task, see the case from then on, and finish it; then it is decided', async () => {
    const id = await accepted();
    const fileFor = (caller: Caller) =>
      office.deps.db.within(caller.scope, (tx) => openCaseFile(tx, office.deps, { caller, id, why: 'test' }));
    expect(await fileFor(callerOf('fire'))).toBeUndefined();
    expect(await choose(id, ['health', 'fire', 'police'])).toMatchObject({ ok: true });
    for (const department of ['health', 'fire', 'police'])
      expect(await listedFor(id, callerOf(department))).toEqual([department]);
    expect(await listedFor(id, callerOf('market'))).toEqual([]);
    expect(await fileFor(callerOf('market'))).toBeUndefined();
    const mine = (await tasksOf(office, { id, caller: callerOf('fire') })).filter((task) => task.mine);
    expect(mine.map(({ department }) => department.key)).toEqual(['fire']);
    expect(await answer(id, 'health', callerOf('fire'))).toEqual(
      no({ code: 'taskNotYours', department: 'health', role: 'reviewer' }),
    );
    const answers = await Promise.all(['fire', 'police', 'health'].map((department) => answer(id, department)));
    expect(answers.flatMap((one) => (one.ok ? [] : [one.error]))).toEqual([]);
    expect(await open(id)).toEqual(['decide approval']);
    const target = { asking: asking(approver), id, version: await versionOf(id) };
    const grant = { outcome: 'grant', paragraphs: [] } as const;
    expect(await decideCase(office.deps, target, grant)).toMatchObject({ ok: true });
  });

  test('are offered to who chooses, with no name for several together and none that is no more', async () => {
    const id = await accepted();
    const offered = async (caller: Caller) =>
      (await tasksOf(office, { id, caller })).find(({ node }) => node === 'choose')?.chooses ?? null;
    const keys = (await offered(clerk))?.departments.map(({ key }) => key) ?? [];
    expect(keys).toContain('health');
    expect(keys).not.toContain('all-departments');
    expect(await choose(id, ['health', 'all-departments'])).toEqual(
      no({ code: 'departmentClosed', department: 'all-departments' }),
    );
    await choose(id, ['health']);
    expect(await offered(clerk)).toBeNull();
  });

  test.each([
    ['nobody', [], { code: 'departmentsMissing', most: 30 }],
    ['one twice', ['health', 'health'], { code: 'departmentTwice', department: 'health' }],
    ['one that there is not', ['health', 'nowhere'], { code: 'departmentUnknown', department: 'nowhere' }],
  ])('%s: refused before anything is written', async (_name, departments, refused) => {
    const id = await accepted();
    const before = await tasksIn(id);
    expect(await choose(id, departments)).toEqual(no(refused));
    expect(await tasksIn(id)).toEqual(before);
    expect(await choose(id, ['health'], { note: ' ' })).toEqual(no({ code: 'reasonMissing' }));
  });

  test('chosen twice under one key, or by two at once, are asked once', async () => {
    const id = await accepted();
    const key = randomUUID();
    const [first, second] = [
      await choose(id, ['health', 'fire'], { key }),
      await choose(id, ['health', 'fire'], { key }),
    ];
    expect(second).toEqual(first);
    const other = await accepted();
    const both = await Promise.all([choose(other, ['health']), choose(other, ['fire'])]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await open(id)).toEqual(['opinion health', 'opinion fire']);
    expect(await open(other)).toHaveLength(1);
  });
});

describe('加办, 减办', () => {
  test('a department is added and one taken off, each with its reason, which stands nowhere in clear', async () => {
    const id = await accepted();
    await choose(id, ['health', 'fire']);
    expect(await change(id, { add: ['police'] }, { caller: callerOf('fire') })).toMatchObject({ ok: false });
    expect(await change(id, { add: ['police'] })).toMatchObject({ ok: true });
    expect(await listedFor(id, callerOf('police'))).toEqual(['police']);
    await answer(id, 'health');
    expect(await change(id, { drop: 'health' })).toEqual(no({ code: 'departmentAnswered', department: 'health' }));
    expect(await change(id, { drop: 'fire' })).toMatchObject({ ok: true });
    expect(await listedFor(id, callerOf('fire'))).toEqual([]);
    const asked = (await tasksOf(office, { id, caller: clerk })).find(({ node }) => node === 'choose')?.asking;
    expect(asked?.departments.map(({ department, standing }) => `${department.key} ${standing}`)).toEqual([
      ...['health done', 'police open'],
    ]);
    expect(asked?.changes).toMatchObject([
      { kind: 'added', reason: '漏了公安。', departments: [{ key: 'police' }] },
      { kind: 'dropped', reason: '不归它管。', departments: [{ key: 'fire' }] },
    ]);
    const recorded = await office.deps.db.within(clerk.scope, (tx) => runStreams.recorded(tx, id));
    expect(JSON.stringify(recorded)).not.toMatch(/漏了|不归/);
    await answer(id, 'police');
    expect(await open(id)).toEqual(['decide approval']);
    const found = await office.deps.db.within(clerk.scope, (tx) =>
      verifyLog(tx, {
        streams: [caseStreams, runStreams, certificateStreams],
        projections: [...runProjections, certificateVersions],
      }),
    );
    expect(found.problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
  });
  test('taking off the last one that is waited for and its answer at the same moment: the case goes on once', async () => {
    const id = await accepted();
    await choose(id, ['health', 'fire']);
    await answer(id, 'health');
    await Promise.all([change(id, { drop: 'fire' }), answer(id, 'fire')]);
    expect(await open(id)).toEqual(['decide approval']);
    expect((await tasksIn(id)).filter(({ node }) => node === 'decide')).toHaveLength(1);
  });
});
