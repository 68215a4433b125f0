// Who may see what others have in hand, take it back and reassign it: through the running program.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import type { HolderList } from '../../src/modules/intake/cases/contract/holders.ts';
import type { TaskPage } from '../../src/modules/intake/cases/contract.ts';
import { jsonOf, type Answer } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';

let app: TestApp;
let head: Officer;
let away: Officer;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { identity } = app.house.modules;
  head = await signedInOfficer(identity, { number: 600, roles: ['sectionHead'], department: 'approval' });
  away = await signedInOfficer(identity, { number: 601, roles: ['reviewer', 'clerk'] });
}, 240_000);
afterAll(() => app.close());

const officer = (number: number, about: Partial<Parameters<typeof signedInOfficer>[1]>) =>
  signedInOfficer(app.house.modules.identity, { number, roles: ['reviewer'], ...about });
const codeOf = (answer: Answer) => {
  const { code } = JSON.parse(answer.text) as { code: string };
  return { status: answer.status, code };
};

/** An accepted case whose first review somebody took. */
async function heldBy(holder: Officer): Promise<string> {
  const { caseId } = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
  jsonOf(await holder.post(`/api/cases/${caseId}/tasks/t2/claim`, {}));
  return caseId;
}
const reassign = (by: Officer, caseId: string, to: Officer, from = away) =>
  by.post(`/api/cases/${caseId}/tasks/t2/reassign`, { from: from.officer, to: to.officer, reason: '休假' });
const takeBack = (by: Officer, caseId: string) =>
  by.post(`/api/cases/${caseId}/tasks/t2/take-back`, { from: away.officer, reason: '休假' });
const holderOf = async (caseId: string) =>
  (await caseFileOf(app.cast.reviewer, caseId)).tasks.find(({ task }) => task === 't2')?.holder?.id;

describe('only who answers for the department', () => {
  test('sees who has what in hand: no clerk, reviewer or approver, no head without a second factor', async () => {
    for (const other of [app.cast.clerk, app.cast.reviewer, app.cast.approver, app.cast.systemAdministrator])
      expect(codeOf(await other.get('/api/task-holders'))).toEqual({ status: 403, code: 'notPermitted' });
    const bare = await officer(610, { roles: ['sectionHead'], secondFactor: false });
    expect(codeOf(await bare.get('/api/task-holders'))).toEqual({ status: 403, code: 'secondFactorNeeded' });
    expect(codeOf(await head.get('/api/task-holders?department=health'))).toEqual({ status: 403, code: 'notYourAct' });
    const asked = `/api/task-holders/${away.officer}/tasks?department=health`;
    expect(codeOf(await head.get(asked))).toEqual({ status: 403, code: 'notYourAct' });
  });

  test('takes back and reassigns, in his department alone', async () => {
    const caseId = await heldBy(away);
    for (const other of [app.cast.clerk, app.cast.approver, away]) {
      expect((await takeBack(other, caseId)).status).toBe(403);
      expect((await reassign(other, caseId, app.cast.reviewer)).status).toBe(403);
    }
    const stranger = await officer(611, { roles: ['sectionHead'], department: 'market' });
    expect(codeOf(await takeBack(stranger, caseId))).toEqual({ status: 404, code: 'caseNotFound' });
    expect(await holderOf(caseId)).toBe(away.officer);
  });
});

test('a head reads who has what and who is on leave, reassigns it, and what is done is told in the case', async () => {
  const caseId = await heldBy(away);
  const today = civilDateOf(app.house.foundation.now());
  const leave = { role: 'reviewer', department: 'approval', section: null, from: today, until: addDays(today, 4) };
  jsonOf(await away.post('/api/identity/me/leaves', { ...leave, deputy: app.cast.clerk.officer }));
  const seen = jsonOf<HolderList>(await head.get('/api/task-holders'));
  expect(seen.department.key).toBe('approval');
  expect(seen.departments.map(({ key }) => key)).toEqual(['approval']);
  const row = seen.holders.find((holder) => holder.officer.id === away.officer);
  expect(row?.awayUntil).toBe(addDays(today, 4));
  expect(row?.open).toBeGreaterThanOrEqual(1);
  expect(seen.colleagues).toContainEqual({
    id: app.cast.reviewer.officer,
    name: '演示官员',
    roles: ['reviewer'],
    section: null,
    awayUntil: null,
  });
  const page = jsonOf<TaskPage>(await head.get(`/api/task-holders/${away.officer}/tasks?department=approval`));
  expect(page.tasks.map((one) => one.case.id)).toContain(caseId);

  jsonOf(await reassign(head, caseId, app.cast.reviewer));
  const file = await caseFileOf(app.cast.reviewer, caseId);
  const task = file.tasks.find((one) => one.task === 't2');
  expect(task).toMatchObject({ mine: true, holder: { id: app.cast.reviewer.officer } });
  expect(task?.moves).toMatchObject([
    { kind: 'reassigned', by: { id: head.officer }, from: { id: away.officer }, reason: '休假' },
  ]);
  expect(codeOf(await reassign(head, caseId, app.cast.reviewer))).toEqual({ status: 409, code: 'holderChanged' });
  expect(codeOf(await reassign(head, caseId, away, app.cast.reviewer))).toEqual({ status: 409, code: 'colleagueAway' });
});

test('the same wish sent twice is done once', async () => {
  const caseId = await heldBy(away);
  const key = randomUUID();
  const wish = { from: away.officer, to: app.cast.reviewer.officer, reason: '休假' };
  const path = `/api/cases/${caseId}/tasks/t2/reassign`;
  const [first, second] = await Promise.all([head.post(path, wish, key), head.post(path, wish, key)]);
  expect([first?.status, second?.status]).toEqual([200, 200]);
  const file = await caseFileOf(app.cast.reviewer, caseId);
  expect(file.tasks.find(({ task }) => task === 't2')?.moves).toHaveLength(1);
});

test('a head of one section says nothing about the tasks of another', async () => {
  const caseId = await heldBy(away);
  const section = (await caseFileOf(app.cast.reviewer, caseId)).tasks.find(({ task }) => task === 't2')?.section;
  expect(section).not.toBeNull();
  const other = await officer(620, { roles: ['sectionHead'], department: 'approval', section: '别的科' });
  expect(codeOf(await takeBack(other, caseId))).toEqual({ status: 403, code: 'taskNotYours' });
  expect(jsonOf<HolderList>(await other.get('/api/task-holders')).holders).toEqual([]);
  const colleague = await officer(621, { department: 'approval', section: '别的科' });
  expect(codeOf(await reassign(head, caseId, colleague))).toEqual({ status: 422, code: 'colleagueMayNot' });
  const stranger = await officer(622, { department: 'market' });
  expect(codeOf(await reassign(head, caseId, stranger))).toEqual({ status: 422, code: 'colleagueMayNot' });
});
