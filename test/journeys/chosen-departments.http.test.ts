// 会签 by departments that an officer chooses while the case runs, through the running program: chosen, added, taken off, answered, decided.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Answer } from '../support/app/agent.ts';
import { act, caseFileOf } from '../support/app/errand.ts';
import type { Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { acceptedIn, departmentsOf, openTask, type Departments } from '../support/process/departments-house.ts';

let app: TestApp;
let of: Departments;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  of = await departmentsOf(app, 720);
}, 240_000);
afterAll(() => app.close());

const refusal = ({ status, text }: Answer) => ({ status, code: (JSON.parse(text) as { code: string }).code });
const said = { opinion: 'agree', note: '涉及这几个部门的职责。', answers: {} };

const work = (by: Officer, caseId: string, [task, verb, says]: [string, string, object], key?: string) =>
  by.post(`/api/cases/${caseId}/tasks/${task}/${verb}`, says, key ?? randomUUID());
const chooseIn = async (caseId: string, departments: readonly string[], more: object = {}, key?: string) =>
  work(
    of.approval,
    caseId,
    [
      await openTask(of.approval, caseId, ['choose', 'approval']),
      'complete',
      { ...said, answers: { departments }, ...more },
    ],
    key,
  );
async function chosen(...departments: string[]): Promise<{ caseId: string; choice: string }> {
  const { caseId } = await acceptedIn(app);
  const choice = await openTask(of.approval, caseId, ['choose', 'approval']);
  jsonOf(await chooseIn(caseId, departments));
  return { caseId, choice };
}
const answerFor = async (caseId: string, department: keyof Departments) =>
  work(of[department], caseId, [
    await openTask(of[department], caseId, ['opinion', department]),
    'complete',
    { ...said, note: `${department} 无异议。` },
  ]);
const opinionsIn = async (caseId: string) =>
  (await caseFileOf(of.approval, caseId)).tasks.flatMap(({ node, department, state }) =>
    node === 'opinion' ? [`${department.key} ${state}`] : [],
  );

describe('four departments are chosen, one of them later and one taken off meanwhile', () => {
  test('each answers at its own desk, and then the case is decided', async () => {
    const { caseId, choice } = await chosen('health', 'fire', 'market', 'culture');
    expect((await of.police.get(`/api/cases/${caseId}`)).status).toBe(404);
    jsonOf(await answerFor(caseId, 'health'));
    const added = { departments: ['police'], reason: '漏了公安。' };
    jsonOf(await work(of.approval, caseId, [choice, 'add-departments', added]));
    const dropped = { department: 'culture', reason: '不归它管。' };
    jsonOf(await work(of.approval, caseId, [choice, 'drop-department', dropped]));
    expect(await opinionsIn(caseId)).toEqual([
      ...['health done', 'fire open', 'market open', 'culture cancelled', 'police open'],
    ]);
    const answers = await Promise.all(
      (['fire', 'market', 'police'] as const).map((department) => answerFor(caseId, department)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { tasks } = await caseFileOf(of.approval, caseId);
    expect(tasks.find(({ task }) => task === choice)?.asking?.changes).toMatchObject([
      { kind: 'added', reason: '漏了公安。', departments: [{ key: 'police' }], by: { id: of.approval.officer } },
      { kind: 'dropped', reason: '不归它管。', departments: [{ key: 'culture' }], by: { id: of.approval.officer } },
    ]);
    const decided = await act(app.cast.approver, caseId, ['decide', { outcome: 'grant', paragraphs: [] }]);
    expect(decided.status).toBe(200);
  });

  test('a choice that comes twice under one key, and a change that does, are made once', async () => {
    const { caseId } = await acceptedIn(app);
    const choice = await openTask(of.approval, caseId, ['choose', 'approval']);
    const key = randomUUID();
    const says = { ...said, answers: { departments: ['health', 'fire'] } };
    const twice = [1, 2].map(() => work(of.approval, caseId, [choice, 'complete', says], key));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200]);
    const again = randomUUID();
    const added = { departments: ['police'], reason: '漏了公安。' };
    const both = [1, 2].map(() => work(of.approval, caseId, [choice, 'add-departments', added], again));
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    expect(await opinionsIn(caseId)).toEqual(['health open', 'fire open', 'police open']);
  });
});

describe('refused with its code, and nothing is changed', () => {
  test.each([
    ['nobody', [], {}, { status: 422, code: 'departmentsMissing' }],
    ['one twice', ['health', 'health'], {}, { status: 422, code: 'departmentTwice' }],
    ['one that there is not', ['health', 'nowhere'], {}, { status: 422, code: 'departmentUnknown' }],
    ['a name for several together', ['all-departments'], {}, { status: 422, code: 'departmentClosed' }],
    ['without a reason', ['health'], { note: ' ' }, { status: 422, code: 'reasonMissing' }],
  ])('a choice of %s', async (_name, departments, more, refused) => {
    const { caseId } = await acceptedIn(app);
    expect(refusal(await chooseIn(caseId, departments, more))).toEqual(refused);
    expect(await openTask(of.approval, caseId, ['choose', 'approval'])).toBeTruthy();
    expect(await opinionsIn(caseId)).toEqual([]);
  });

  test('adding and taking off: by whom it is not for, of whom it cannot be', async () => {
    const { caseId, choice } = await chosen('health', 'fire');
    const attempt = async (by: Officer, verb: string, says: object) =>
      refusal(await work(by, caseId, [choice, verb, says]));
    const add = (departments: string[], reason = '漏了。') => ({ departments, reason });
    const drop = (department: string, reason = '不归它管。') => ({ department, reason });
    expect(await attempt(of.fire, 'add-departments', add(['police']))).toEqual({ status: 403, code: 'taskNotYours' });
    expect(await attempt(of.police, 'add-departments', add(['police']))).toMatchObject({ status: 404 });
    expect(await attempt(app.cast.person as Officer, 'add-departments', add(['police']))).toMatchObject({
      status: 403,
    });
    expect(await attempt(of.approval, 'add-departments', add(['police'], ''))).toEqual({
      ...{ status: 422, code: 'reasonMissing' },
    });
    expect(await attempt(of.approval, 'add-departments', add(['fire']))).toEqual({
      ...{ status: 422, code: 'departmentTwice' },
    });
    expect(await attempt(of.approval, 'drop-department', drop('police'))).toEqual({
      ...{ status: 409, code: 'departmentNotAsked' },
    });
    jsonOf(await answerFor(caseId, 'health'));
    expect(await attempt(of.approval, 'drop-department', drop('health'))).toEqual({
      ...{ status: 409, code: 'departmentAnswered' },
    });
    expect(await opinionsIn(caseId)).toEqual(['health done', 'fire open']);
  });

  test('a department finishes its own task and no other', async () => {
    const { caseId } = await chosen('health', 'fire');
    const others = await openTask(of.fire, caseId, ['opinion', 'health']);
    expect(refusal(await work(of.fire, caseId, [others, 'complete', said]))).toEqual({
      ...{ status: 403, code: 'taskNotYours' },
    });
    expect(await opinionsIn(caseId)).toEqual(['health open', 'fire open']);
  });
});
