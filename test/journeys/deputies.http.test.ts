// An approver goes on leave and a colleague stands in: through the running program, from naming him to the record of the case.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import type { DepartmentLeaves, MyLeaves, NamedDeputy } from '../../src/modules/identity/contract/deputies.ts';
import { jsonOf, type Answer } from '../support/app/agent.ts';
import { act, caseFileOf, finishTasks, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { citizen } from '../support/identity/people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const today = () => civilDateOf(app.house.foundation.now());
const approverOf = (department = 'approval') => ({
  ...{ role: 'approver', department, section: null },
  ...{ from: today(), until: addDays(today(), 4) },
});
const problemOf = (answer: Answer) => ({
  status: answer.status,
  ...(JSON.parse(answer.text) as { code: string; facts?: object }),
});
const officer = (number: number, roles: Parameters<typeof signedInOfficer>[1]['roles'], secondFactor = true) =>
  signedInOfficer(app.house.modules.identity, { number, roles, secondFactor });
const take = (absent: Officer, deputy: Officer, change: object = {}) =>
  absent.post('/api/identity/me/leaves', { ...approverOf(), deputy: deputy.officer, ...change });

/** Handed in, accepted, and reviewed by the given officer. */
async function reviewedBy(reviewer: Officer): Promise<string> {
  const { caseId } = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
  await finishTasks(reviewer, caseId);
  return caseId;
}
const decision = { outcome: 'grant', paragraphs: [] };

describe('a deputy', () => {
  test('decides in the absent approver’s stead, and the record names both', async () => {
    const [absent, deputy] = [await officer(300, ['approver']), await officer(301, ['clerk'])];
    const reviewer = await officer(302, ['reviewer']);
    const first = await reviewedBy(reviewer);
    expect(problemOf(await act(deputy, first, ['decide', decision]))).toMatchObject({ status: 403 });
    const { leave } = jsonOf<NamedDeputy>(await take(absent, deputy));
    expect((await caseFileOf(deputy, first)).acts).toContain('decide');
    jsonOf(await act(deputy, first, ['decide', decision]));

    const file = await caseFileOf(deputy, first);
    const decided = file.timeline.find(({ type }) => type === 'caseDecided');
    expect(decided).toMatchObject({
      officer: deputy.officer,
      inStead: { deputy: expect.stringMatching(/^演示/), absent: expect.stringMatching(/^演示/) },
    });
    const [recorded] = await askOwner(
      app,
      `select actor from log.event where case_id = '${first}' and type = 'caseDecided'`,
    );
    expect(recorded).toEqual({
      actor: {
        ...{ kind: 'officer', id: deputy.officer, behalfOf: absent.officer },
        ...{ role: 'approver', department: 'approval' },
      },
    });

    const second = await reviewedBy(reviewer);
    jsonOf(await absent.post(`/api/identity/me/leaves/${leave}/take-back`), 204);
    expect(problemOf(await act(deputy, second, ['decide', decision])).status).toBe(403);
    jsonOf(await act(absent, second, ['decide', decision]));
  });

  test('who reviewed the case does not decide it as a deputy either', async () => {
    const [absent, deputy] = [await officer(310, ['approver']), await officer(311, ['reviewer'])];
    jsonOf(await take(absent, deputy));
    const caseId = await reviewedBy(deputy);
    expect((await caseFileOf(deputy, caseId)).acts).not.toContain('decide');
    expect(problemOf(await act(deputy, caseId, ['decide', decision])).code).toBe('reviewerMayNotDecide');
  });

  test('without a second factor decides nothing', async () => {
    const [absent, deputy] = [await officer(320, ['approver']), await officer(321, ['clerk'], false)];
    jsonOf(await take(absent, deputy));
    const caseId = await reviewedBy(await officer(322, ['reviewer']));
    expect(problemOf(await act(deputy, caseId, ['decide', decision])).code).toBe('secondFactorNeeded');
  });

  test('keeps away from whom the absent officer must keep away from', async () => {
    const [absent, deputy] = [await officer(330, ['approver']), await officer(331, ['clerk'])];
    jsonOf(await take(absent, deputy));
    const relative = { relation: 'spouse', name: '演示李四', citizenId: citizen(901) };
    jsonOf(await absent.post('/api/identity/me/relatives', relative));
    const caseId = await reviewedBy(await officer(332, ['reviewer']));
    expect((await caseFileOf(deputy, caseId)).acts).not.toContain('decide');
    expect(problemOf(await act(deputy, caseId, ['decide', decision])).code).toBe('conflictOfInterest');
  });

  test('exports nothing and names nobody', async () => {
    const [absent, deputy] = [await officer(340, ['sectionHead']), await officer(341, ['clerk'])];
    jsonOf(await take(absent, deputy, { role: 'sectionHead' }));
    const arranged = await deputy.post('/api/identity/departments/approval/leaves', {
      ...{ officer: absent.officer, deputy: app.cast.clerk.officer, role: 'sectionHead', section: null },
      ...{ from: today(), until: today() },
    });
    expect(problemOf(arranged)).toMatchObject({ status: 403, code: 'notPermitted' });
  });
});

describe('entering a leave', () => {
  test('is refused with both leaves shown, where one capacity would be handed over twice', async () => {
    const [absent, deputy] = [await officer(350, ['approver']), await officer(351, ['clerk'])];
    jsonOf(await take(absent, deputy));
    const until = addDays(today(), 9);
    expect(problemOf(await take(absent, deputy, { until }))).toMatchObject({
      ...{ status: 409, code: 'leaveOverlaps' },
      facts: { asked: { ...approverOf(), until }, standing: approverOf() },
    });
  });

  test.each([
    ['days that are none', { until: '2026-02-30' }, 422, 'invalid'],
    ['a role that does not exist', { role: 'king' }, 422, 'invalid'],
    ['a department that is not his', { department: 'market' }, 403, 'notYourDepartment'],
    ['an officer who does not serve', { deputy: '01900000-0000-7000-8000-000000000000' }, 404, 'officerUnknown'],
    ['something nobody asked for', { reason: '生病' }, 422, 'invalid'],
  ])('with %s is refused', async (_name, change, status, code) => {
    expect(problemOf(await take(app.cast.approver, app.cast.clerk, change))).toMatchObject({ status, code });
  });

  test('sent twice under one key enters one leave', async () => {
    const [absent, deputy] = [await officer(360, ['approver']), await officer(361, ['clerk'])];
    const send = () => absent.post('/api/identity/me/leaves', { ...approverOf(), deputy: deputy.officer }, 'leave-360');
    expect((await send()).text).toBe((await send()).text);
    const mine = jsonOf<MyLeaves>(await absent.get('/api/identity/me/leaves'));
    expect(mine.leaves).toHaveLength(1);
    expect(jsonOf<MyLeaves>(await deputy.get('/api/identity/me/leaves')).naming).toMatchObject([
      { officer: absent.officer, standing: 'running' },
    ]);
  });

  test('without a second factor is refused, and nobody without an office has leaves', async () => {
    const bare = await officer(370, ['approver'], false);
    expect(problemOf(await take(bare, app.cast.clerk)).code).toBe('secondFactorNeeded');
    expect(problemOf(await app.cast.person.get('/api/identity/me/leaves')).code).toBe('officerUnknown');
  });
});

test('a head names the deputy of an officer of his department, sees who is away, and takes it back', async () => {
  const [head, absent, deputy] = [
    await officer(380, ['leader']),
    await officer(381, ['approver']),
    await officer(382, ['clerk']),
  ];
  const { department: _department, ...asked } = approverOf();
  const { leave } = jsonOf<NamedDeputy>(
    await head.post('/api/identity/departments/approval/leaves', {
      ...{ officer: absent.officer, deputy: deputy.officer },
      ...asked,
    }),
  );
  const seen = jsonOf<DepartmentLeaves>(await head.get('/api/identity/departments/approval/leaves'));
  expect(seen.leaves).toContainEqual(expect.objectContaining({ id: leave, standing: 'running' }));
  jsonOf(await head.post(`/api/identity/departments/approval/leaves/${leave}/take-back`), 204);
  expect(problemOf(await head.get('/api/identity/departments/market/leaves')).code).toBe('notYourDepartment');
});

describe('an officer who declared an interest', () => {
  const interest = (matter: string, kind = 'case') => ({ ground: 'own', kind, matter });

  test('in a case is kept from it, and so is his deputy, until he ends it', async () => {
    const [absent, deputy] = [await officer(400, ['approver']), await officer(401, ['clerk'])];
    const caseId = await reviewedBy(await officer(402, ['reviewer']));
    const { row } = await caseFileOf(absent, caseId);
    const declared = jsonOf<{ interest: string }>(
      await absent.post('/api/identity/me/interests', interest(row.number)),
    );
    jsonOf(await take(absent, deputy));
    for (const one of [absent, deputy]) {
      expect((await caseFileOf(one, caseId)).acts).not.toContain('decide');
      expect(problemOf(await act(one, caseId, ['decide', decision])).code).toBe('conflictOfInterest');
    }
    jsonOf(await absent.post(`/api/identity/me/interests/${declared.interest}/end`), 204);
    jsonOf(await act(deputy, caseId, ['decide', decision]));
  });

  test('twice, in nothing, or without an office is told so', async () => {
    const one = await officer(410, ['clerk']);
    const number = '370828260302000019';
    jsonOf(await one.post('/api/identity/me/interests', interest(number)));
    expect(problemOf(await one.post('/api/identity/me/interests', interest(number))).code).toBe('interestKnown');
    expect(problemOf(await one.post('/api/identity/me/interests', interest('1', 'organisation')))).toMatchObject({
      status: 422,
      code: 'interestInvalid',
    });
    expect(problemOf(await app.cast.person.post('/api/identity/me/interests', interest(number))).code).toBe(
      'officerUnknown',
    );
    expect(jsonOf(await one.get('/api/identity/me/interests'))).toMatchObject([{ kind: 'case', matter: number }]);
  });
});

test('an officer is posted to a section, which the system administrator chooses among those of the department', async () => {
  const one = await officer(420, ['clerk']);
  const post = { department: 'approval', section: '行政审批科', hall: null };
  jsonOf(await app.cast.systemAdministrator.post(`/api/identity/officers/${one.officer}/move`, post), 204);
  const sections = await app.cast.systemAdministrator.get('/api/identity/departments/approval/sections');
  expect(jsonOf(sections)).toEqual(['行政审批科']);
  const blank = { ...post, section: ' ' };
  expect(
    problemOf(await app.cast.systemAdministrator.post(`/api/identity/officers/${one.officer}/move`, blank)).code,
  ).toBe('invalid');
});
