// What an officer does with a step besides finishing it: returned, fetched back, signed, through the running program.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Answer } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';

let app: TestApp;
let ann: Officer;
let bob: Officer;
let doctor: Officer;
let stranger: Officer;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { identity } = app.house.modules;
  ann = await signedInOfficer(identity, { number: 700, roles: ['reviewer'], department: 'approval' });
  bob = await signedInOfficer(identity, { number: 701, roles: ['reviewer'], department: 'approval' });
  doctor = await signedInOfficer(identity, { number: 703, roles: ['reviewer'], department: 'health' });
  stranger = await signedInOfficer(identity, { number: 702, roles: ['reviewer'], department: 'market' });
}, 240_000);
afterAll(() => app.close());

const codeOf = (answer: Answer) => {
  const { code } = JSON.parse(answer.text) as { code: string };
  return { status: answer.status, code };
};
/** Accepted; the first review is ann's. */
async function reviewing(): Promise<string> {
  const { caseId } = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
  jsonOf(await ann.post(`/api/cases/${caseId}/tasks/t2/claim`, {}));
  return caseId;
}
const work = (by: Officer, caseId: string, [task, verb, says]: [string, string, object], key?: string) =>
  by.post(`/api/cases/${caseId}/tasks/${task}/${verb}`, says, key ?? randomUUID());
const done = { opinion: 'agree', note: '材料齐全。', answers: {} };
const tasksOf = async (caseId: string, by = ann) => (await caseFileOf(by, caseId)).tasks;
const signing = (...signers: Officer[]) => ({
  ...{ when: 'before', of: 'all', reason: '标的大。' },
  signers: signers.map(({ officer }) => officer),
});

describe('加签 and 减签', () => {
  test('ask a reviewer of the department, who is offered by name, signs and sees why', async () => {
    const caseId = await reviewing();
    const { colleagues } = jsonOf<{ colleagues: { id: string }[] }>(
      await ann.get(`/api/cases/${caseId}/tasks/t2/colleagues?for=signing`),
    );
    expect(colleagues.map(({ id }) => id)).toContain(bob.officer);
    jsonOf(await work(ann, caseId, ['t2', 'add-signers', signing(bob)]));
    const signature = (await tasksOf(caseId, bob)).find(({ signs, mine }) => signs !== null && mine);
    expect(signature?.signs).toMatchObject({ reason: '标的大。', by: { id: ann.officer } });
    expect(codeOf(await work(ann, caseId, ['t2', 'complete', done]))).toEqual({ status: 409, code: 'taskWaits' });
    jsonOf(await work(bob, caseId, [signature?.task ?? '', 'complete', done]));
    jsonOf(await work(ann, caseId, ['t2', 'complete', done]));
  });
  test('are refused to and of who has no part in it', async () => {
    const caseId = await reviewing();
    const refused = await work(ann, caseId, ['t2', 'add-signers', signing(stranger)]);
    expect(codeOf(refused)).toEqual({ status: 422, code: 'colleagueMayNot' });
    expect((await work(stranger, caseId, ['t2', 'add-signers', signing(bob)])).status).toBe(404);
    expect((await work(app.cast.person as never, caseId, ['t2', 'add-signers', signing(bob)])).status).toBe(403);
    jsonOf(await work(ann, caseId, ['t2', 'add-signers', signing(bob)]));
    const drop = { signer: bob.officer, reason: '出差。' };
    expect(codeOf(await work(bob, caseId, ['t2', 'drop-signer', drop]))).toEqual({
      status: 409,
      code: 'heldByAnother',
    });
    jsonOf(await work(ann, caseId, ['t2', 'drop-signer', drop]));
    expect((await tasksOf(caseId)).find(({ task }) => task === 't2')).toMatchObject({ state: 'open', mine: true });
  });
});

describe('撤回 and 退回', () => {
  test('who finished the step fetches it back once, with a reason, and nobody else does', async () => {
    const caseId = await reviewing();
    jsonOf(await work(ann, caseId, ['t2', 'complete', done]));
    expect((await tasksOf(caseId)).find(({ task }) => task === 't2')?.fetchable).toBe(true);
    expect((await tasksOf(caseId, bob)).find(({ task }) => task === 't2')?.fetchable).toBe(false);
    const reason = { reason: '写错了日期。' };
    expect(codeOf(await work(ann, caseId, ['t2', 'fetch-back', { reason: '' }]))).toEqual({
      status: 422,
      code: 'reasonMissing',
    });
    expect(codeOf(await work(bob, caseId, ['t2', 'fetch-back', reason]))).toEqual({
      status: 403,
      code: 'notSentByYou',
    });
    const key = randomUUID();
    const answers = [1, 2].map(() => work(ann, caseId, ['t2', 'fetch-back', reason], key));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
    const again = (await tasksOf(caseId)).filter(({ returnedFor }) => returnedFor !== null);
    expect(again).toMatchObject([{ returnedFor: '写错了日期。', returnedBy: { how: 'fetchedBack' }, mine: true }]);
  });
  test('a step is returned with what came after it, in the way that was said, and the file tells by whom', async () => {
    const caseId = await reviewing();
    jsonOf(await work(ann, caseId, ['t2', 'complete', done]));
    const beside = (await tasksOf(caseId, doctor)).find(({ task }) => task === 't3');
    expect(beside?.returns).toEqual([{ to: 't2', through: null }]);
    jsonOf(await work(doctor, caseId, ['t3', 'complete', done]));
    const next = (await tasksOf(caseId, doctor)).find(({ mine }) => mine);
    if (next === undefined) throw new Error('there is a step to return from');
    const says = { to: 't2', how: 'goesThrough', reason: '请补充。' };
    expect((await work(doctor, caseId, [next.task, 'return', { ...says, how: 'otherwise' }])).status).toBe(422);
    jsonOf(await work(doctor, caseId, [next.task, 'return', says]));
    const tasks = await tasksOf(caseId);
    expect(tasks.find(({ task }) => task === 't2')).toMatchObject({ isVoid: true });
    expect(tasks.find(({ task }) => task === next.task)).toMatchObject({ state: 'cancelled' });
    expect(tasks.at(-1)).toMatchObject({ returnedFor: '请补充。', returnedBy: { officer: { id: doctor.officer } } });
  });
});
