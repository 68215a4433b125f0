// 行政许可法 arts. 45 to 48 over the API: a special procedure and a hearing, each told to the applicant, and a decision that weighs both.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import type { ProcedureList } from '../../src/modules/intake/procedures/contract/list.ts';
import type { MessagePage } from '../../src/modules/messages/inbox/contract.ts';
import { jsonOf, type Answer } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { civilDateOf } from '../../src/kernel/civil-date.ts';

let app: TestApp;
let receipt: Receipt;
let head: Officer;
beforeAll(async () => {
  app = await startTestApp();
  const { identity } = app.house.modules;
  head = await signedInOfficer(identity, { number: 957, roles: ['leader'], department: 'approval' });
  receipt = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, receipt.caseId, ['accept', {}]));
});
afterAll(() => app.close());

const problemOf = ({ status, text }: Answer) => ({
  status,
  ...(JSON.parse(text) as { code: string; detail?: string }),
});
const told = async () => jsonOf<MessagePage>(await app.cast.person.get('/api/messages')).messages;
const testing = () => ({
  kind: 'testing',
  reason: '泳池水质需要检测',
  content: '送市疾控中心检测水样',
  basis: '',
  limit: { value: 5, unit: 'workingDay' },
  startsOn: civilDateOf(new Date()),
});

describe('a special procedure', () => {
  test('is asked for by a reviewer alone, and answered by a head', async () => {
    const { reviewer, clerk, approver } = app.cast;
    for (const officer of [clerk, approver, head])
      expect((await act(officer, receipt.caseId, ['procedures', testing()])).status).toBe(403);
    jsonOf(await act(reviewer, receipt.caseId, ['procedures', testing()]));
    const listed = jsonOf<ProcedureList>(await head.get('/api/procedures?list=approval'));
    const [one] = listed.procedures;
    expect(one?.procedure).toMatchObject({ kind: 'testing', state: 'requested', mayAnswer: true });
    const approve: [string, object] = [`procedures/${one?.procedure.id}/approve`, {}];
    expect((await act(reviewer, receipt.caseId, approve)).status).toBe(403);
    jsonOf(await act(head, receipt.caseId, approve));
    expect((await caseFileOf(reviewer, receipt.caseId)).row.light).toBe('suspended');
  });

  test('is told to the applicant on his page and in a message, with its notice', async () => {
    const page = await app.cast.person.get(`/my/cases/${receipt.caseId}`);
    for (const words of ['检测', '送市疾控中心检测水样', '第四十五条', '特别程序告知书'])
      expect(page.text).toContain(words);
    await vi.waitUntil(async () => (await told()).some(({ title }) => title.includes('您的办件要做检测')), 15_000);
    const { papers } = await caseFileOf(head, receipt.caseId);
    const notice = papers.find(({ kind }) => kind === 'procedureNotice');
    expect((await app.cast.person.get(`/my/cases/${receipt.caseId}/papers/${notice?.id}`)).status).toBe(200);
  });

  test('is refused in a sentence that says what to do, and ends with a result', async () => {
    const { reviewer } = app.cast;
    const uncited = await act(reviewer, receipt.caseId, ['procedures', { ...testing(), basis: '领导安排' }]);
    expect(problemOf(uncited)).toMatchObject({ status: 422, code: 'basisUncited' });
    const { procedures } = await caseFileOf(reviewer, receipt.caseId);
    const end = { endedOn: civilDateOf(new Date()), result: '水质合格' };
    jsonOf(await act(reviewer, receipt.caseId, [`procedures/${procedures[0]?.id}/end`, end]));
    expect((await caseFileOf(reviewer, receipt.caseId)).row.suspendedOn).toBeNull();
    expect((await app.cast.person.get(`/my/cases/${receipt.caseId}`)).text).toContain('水质合格');
  });
});

describe('a hearing', () => {
  test('is offered, and asked for on a page without a script', async () => {
    const { reviewer, person } = app.cast;
    const place = `/my/cases/${receipt.caseId}/hearing`;
    jsonOf(await act(reviewer, receipt.caseId, ['hearing/offer', { matter: '与相邻住户共用出入口' }]));
    await vi.waitUntil(async () => (await told()).some(({ title }) => title.includes('您可以要求听证')), 15_000);
    expect((await person.get(`/my/cases/${receipt.caseId}`)).text).toContain('要求听证');
    const page = await person.get(place);
    expect(page.status).toBe(200);
    expect(page.text).toContain('不收费');
    const asked = await person.post(place, { reason: '想当面说明' });
    expect(asked.status).toBe(303);
    const { hearing, stop, acts } = await caseFileOf(reviewer, receipt.caseId);
    expect(hearing).toMatchObject({ state: 'requested', reason: '想当面说明' });
    expect(stop?.steps).toEqual(['听证']);
    expect(acts).toContain('scheduleHearing');
    expect((await person.post(place, { reason: '' })).status).toBe(409);
  });

  test('is arranged with seven working days between, by somebody who did not examine it', async () => {
    const { reviewer, person } = app.cast;
    const { hearing } = await caseFileOf(reviewer, receipt.caseId);
    const presider = hearing?.presiders[0]?.id ?? '';
    const meeting = { time: '09:30', place: '县政务服务中心三楼', presider };
    const early = await act(reviewer, receipt.caseId, [
      'hearing/schedule',
      { ...meeting, heldOn: civilDateOf(new Date()) },
    ]);
    expect(problemOf(early)).toMatchObject({ status: 422, code: 'hearingDay' });
    jsonOf(await act(reviewer, receipt.caseId, ['hearing/schedule', { ...meeting, heldOn: hearing?.earliest }]));
    const page = await person.get(`/my/cases/${receipt.caseId}`);
    for (const words of ['09:30', '县政务服务中心三楼', '听证通知书']) expect(page.text).toContain(words);
  });

  test('somebody else cannot ask in this case', async () => {
    const answer = await app.cast.clerk.get(`/my/cases/${receipt.caseId}/hearing`);
    expect(answer.status).toBe(403);
  });
});
