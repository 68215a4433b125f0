// 行政复议, 行政诉讼 over the running program: what is fought is marked, held as the law demands, answered and counted.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { jsonOf, type Agent, type Answer } from '../../../../test/support/app/agent.ts';
import { act, callerOf, caseFileOf, finishTasks, granted, handedIn } from '../../../../test/support/app/errand.ts';
import { signedInOfficer, signedInPerson, type Officer } from '../../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { history } from '../../../app/compose/history.ts';
import { addDays, civilDateOf } from '../../../kernel/civil-date.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { watchRound } from '../../oversight/index.ts';
import { declareInterest } from '../../identity/interests/commands.ts';
import type { CasePage } from '../cases/contract.ts';
import type { LicenceFile } from '../licences/contract.ts';
import type { CaseDisputes, DisputeFigures, DisputeFile, DisputePage, MovedDispute } from './contract.ts';

let app: TestApp;
let head: Officer;
let leader: Officer;
let serial = 0;
const today = civilDateOf(new Date());

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'info' });
  const { identity } = app.house.modules;
  head = await signedInOfficer(identity, { number: 931, roles: ['sectionHead'] });
  leader = await signedInOfficer(identity, { number: 932, roles: ['leader'] });
}, 120_000);
afterAll(() => app.close());

const refusalOf = ({ status, text }: Answer) => [status, (JSON.parse(text) as { code: string }).code];

/** A case that was denied. */
async function denied(): Promise<{ caseId: string; number: string }> {
  const { clerk, reviewer, approver, person } = app.cast;
  const { caseId, number } = await handedIn(app.house, person);
  jsonOf(await act(clerk, caseId, ['accept', {}]));
  await finishTasks(reviewer, caseId);
  const reason = { kind: 'reason', text: '场所面积不够' };
  const provisions = { kind: 'provisions', provisions: ['《公共场所卫生管理条例》第四条'] };
  jsonOf(await act(approver, caseId, ['decide', { outcome: 'deny', paragraphs: [reason, provisions] }]));
  return { caseId, number };
}

const ofCase = async (caseId: string, by: Agent = head) =>
  jsonOf<CaseDisputes>(await by.get(`/api/cases/${caseId}/disputes`));
const wish = (change: object = {}) => ({
  ...{ kind: 'reconsideration', authority: '金乡县人民政府', fileNumber: `金政复〔2026〕${(serial += 1)}号` },
  ...{ requestedOn: today, receivedOn: today, ...change },
});
type Registering = { change?: object; by?: Agent; key?: string };
async function register(
  caseId: string,
  act_: string,
  { change = {}, by = head, key = randomUUID() }: Registering = {},
) {
  const paper = (await ofCase(caseId)).acts.find((one) => one.act === act_)?.paper;
  return by.post(`/api/cases/${caseId}/disputes`, wish({ ...(paper && { paper }), ...change }), key);
}
const registered = async (caseId: string, act_: string, change: object = {}) =>
  jsonOf<MovedDispute>(await register(caseId, act_, { change }));
const fileOf = async (id: string, by: Agent = head) => jsonOf<DisputeFile>(await by.get(`/api/disputes/${id}`));
async function move(id: string, [name, words]: [string, object], by: Agent = head): Promise<Answer> {
  const { row } = await fileOf(id, by);
  return by.post(`/api/disputes/${id}/${name}`, { version: row.version, ...words });
}
const listed = async (query: string) => jsonOf<DisputePage>(await head.get(`/api/disputes?${query}`)).rows;
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const concluding = (change: object = {}) =>
  ['conclude', { on: today, outcome: 'maintained', instrument: '金政复决〔2026〕1号', ...change }] as [string, object];

describe('an act that is fought', () => {
  test('is registered with the right authority and its last day, and bears the mark everywhere', async () => {
    const { caseId, number } = await denied();
    const before = await ofCase(caseId);
    expect(before.authorities).toMatchObject({ litigation: '有管辖权的人民法院' });
    expect(before.authorities.reconsideration).toContain('人民政府');
    expect(before.acts.map((one) => one.act)).toEqual(['denial', 'failureToAct']);
    const { id } = await registered(caseId, 'denial');
    const { row, provisions, acts } = await fileOf(id);
    expect(row).toMatchObject({ caseNumber: number, act: 'denial', state: 'awaitingAnswer', stoppedOn: null });
    expect(row.dueOn).toBe(row.answerBy);
    expect(provisions.notSuspended).toMatchObject({ fromGeneralKnowledge: true });
    expect(acts).toEqual(['answer', 'stop', 'conclude']);
    expect((await caseFileOf(app.cast.clerk, caseId)).row.disputed).toBe(true);
    const work = jsonOf<CasePage>(await app.cast.clerk.get(`/api/cases?state=all&number=${number}`));
    expect(work.cases.map(({ disputed }) => disputed)).toEqual([true]);
    const page = await app.cast.person.get(`/my/cases/${caseId}`);
    expect(page.text).toContain(row.fileNumber);
    expect(ids(await listed('state=answerDue'))).toContain(id);
  });

  test('without proof of service shows that no period can be counted; served, a late request is shown as late', async () => {
    const { caseId } = await denied();
    const first = await registered(caseId, 'denial');
    expect((await fileOf(first.id)).row).toMatchObject({ timeliness: 'unproven', lastOn: null });
    const paper = (await ofCase(caseId)).acts[0]?.paper ?? '';
    jsonOf(
      await app.cast.clerk.post(`/api/cases/${caseId}/service/${paper}`, {
        how: 'window',
        on: today,
        said: '本人领取',
      }),
    );
    await askOwner(app, `update intake.paper_service set served_on = date '${today}' - 100 where paper = '${paper}'`);
    const { id } = await registered(caseId, 'denial');
    expect((await fileOf(id)).row).toMatchObject({ timeliness: 'late', knownOn: addDays(today, -100) });
    await askOwner(app, `update intake.paper_service set served_on = date '${today}' where paper = '${paper}'`);
  });

  test('is registered once, however often and by however many', async () => {
    const { caseId } = await denied();
    const change = { fileNumber: '金政复〔2026〕同一号' };
    const key = randomUUID();
    const [one, other] = [
      await register(caseId, 'denial', { change, key }),
      await register(caseId, 'denial', { change, key }),
    ];
    expect(jsonOf(other)).toEqual(jsonOf(one));
    expect(refusalOf(await register(caseId, 'denial', { change }))).toEqual([409, 'disputeRegisteredAlready']);
    const fresh = { fileNumber: '金政复〔2026〕同时号' };
    const answers = await Promise.all([
      register(caseId, 'denial', { change: fresh }),
      register(caseId, 'denial', { change: fresh, by: leader }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await ofCase(caseId)).rows).toHaveLength(2);
  });

  test('is nobody’s business who has no part in it', async () => {
    const { caseId, number } = await denied();
    const { identity } = app.house.modules;
    expect((await register(caseId, 'denial', { by: app.cast.clerk })).status).toBe(403);
    const stranger = await signedInOfficer(identity, { number: 933, roles: ['sectionHead'], department: 'market' });
    expect(refusalOf(await register(caseId, 'denial', { by: stranger }))).toEqual([404, 'caseNotFound']);
    const { id } = await registered(caseId, 'denial');
    expect((await stranger.get(`/api/disputes/${id}`)).status).toBe(404);
    const interested = await signedInOfficer(identity, { number: 934, roles: ['sectionHead'] });
    const { actor: by } = await callerOf(app.house, interested);
    const declared = { officer: interested.officer, ground: 'own', kind: 'case', typed: number, by } as const;
    valueOf(await declareInterest(identity, declared));
    expect((await interested.get(`/api/disputes/${id}`)).status).toBe(403);
    expect(refusalOf(await register(caseId, 'denial', { by: interested }))).toEqual([403, 'conflictOfInterest']);
    const other = await signedInPerson(identity, 935);
    expect((await other.get(`/my/cases/${caseId}`)).text).not.toContain('行政复议');
  });

  test.each<[string, object, string]>([
    ['a paper that is not of the case', { paper: randomUUID() }, 'disputedPaperUnknown'],
    ['no file number', { fileNumber: ' ' }, 'fileNumberMissing'],
    ['papers that come tomorrow', { receivedOn: addDays(today, 1) }, 'dayAhead'],
    ['a simplified procedure of 2023', { simplified: true, requestedOn: '2023-12-31' }, 'notSimplifiedThen'],
  ])('is not registered with %s', async (_name, change, code) => {
    const { caseId } = await denied();
    expect(refusalOf(await register(caseId, 'denial', { change }))).toEqual([422, code]);
  });
});

test.each([
  ['2023-12-31', '《中华人民共和国行政复议法》（2017 年修正）第二十三条、第四十条'],
  ['2024-01-01', '《中华人民共和国行政复议法》（2023 年修订）第四十八条、第八十八条'],
])('a request of %s owes its answer by %s', async (requestedOn, law) => {
  const { caseId } = await denied();
  const { id } = await registered(caseId, 'denial', { requestedOn });
  expect((await fileOf(id)).provisions.answer.law).toBe(law);
});

describe('a licence that is fought', () => {
  const licenceOf = async (caseId: string) =>
    jsonOf<LicenceFile>(
      await app.cast.approver.get(`/api/licences/${(await caseFileOf(head, caseId)).licences[0]?.id ?? ''}`),
    );
  const revoke = async (caseId: string, change: object = {}) => {
    const { id, version } = await licenceOf(caseId);
    const order = { act: 'revoked', cause: 'abuse', reason: '越权准予', basis: '行政许可法第六十九条' };
    const { causes } = await licenceOf(caseId);
    return app.cast.approver.post(`/api/licences/${id}/act`, {
      ...{ version, ...order, cause: causes.revoked[0] },
      ...change,
    });
  };

  test('is not revoked without a reason, and not at all while an order stops the execution', async () => {
    const { caseId } = await handedIn(app.house, app.cast.person);
    await granted(app.cast, caseId);
    const { id } = await registered(caseId, 'grant');
    expect((await licenceOf(caseId)).disputes).toMatchObject([{ id, stopped: false }]);
    expect(refusalOf(await revoke(caseId))).toEqual([409, 'underDispute']);
    const order = { on: today, ground: 'authority', order: '金政复停〔2026〕1号' };
    jsonOf(await move(id, ['stop', order]));
    expect(refusalOf(await revoke(caseId, { despite: '公共卫生' }))).toEqual([409, 'executionStopped']);
    jsonOf(await move(id, ['resume', { on: today, order: '金政复恢〔2026〕1号' }]));
    jsonOf(await revoke(caseId, { despite: '公共卫生，不能再等' }));
    const { happened } = await fileOf(id);
    expect(happened.map(({ type }) => type)).toEqual([
      ...['disputeRegistered', 'executionStopped', 'executionResumed', 'actedDespite'],
    ]);
    expect(happened.at(-1)?.words).toBe('公共卫生，不能再等');
    const [leak] = await askOwner<{ leaks: number }>(
      app,
      `select count(*)::integer as leaks from log.event where data::text like '%不能再等%'`,
    );
    expect(leak?.leaks).toBe(0);
  });
});

describe('what follows', () => {
  test('an answer ends what is due; the outcome stands at the case', async () => {
    const { caseId } = await denied();
    const { id } = await registered(caseId, 'denial');
    jsonOf(await move(id, ['answer', { on: today }]));
    expect((await fileOf(id)).row).toMatchObject({ state: 'answered', dueOn: null });
    expect(refusalOf(await move(id, ['answer', { on: today }]))).toEqual([409, 'answeredAlready']);
    jsonOf(await move(id, concluding()));
    expect((await fileOf(id)).row).toMatchObject({ state: 'closed', outcome: 'maintained', duty: null });
    expect((await caseFileOf(head, caseId)).row.disputed).toBe(false);
    expect((await app.cast.person.get(`/my/cases/${caseId}`)).text).toContain('维持');
  });

  test('a revoked refusal leaves the duty to decide anew, until the new case is named', async () => {
    const { caseId, number } = await denied();
    const { id } = await registered(caseId, 'denial');
    jsonOf(await move(id, concluding({ outcome: 'revoked', within: { value: 10, unit: 'calendarDay' } })));
    const { row, acts } = await fileOf(id);
    expect(row).toMatchObject({ state: 'dutyOpen', duty: { kind: 'decideAnew', by: addDays(today, 10) } });
    expect(acts).toEqual(['fulfil']);
    expect((await caseFileOf(head, caseId)).row.disputed).toBe(true);
    const open = await handedIn(app.house, app.cast.person);
    expect(refusalOf(await move(id, ['fulfil', { caseNumber: open.number }]))).toEqual([422, 'dutyCaseUnknown']);
    const stranger = await denied();
    await askOwner(app, `update intake.case_list set person = gen_random_uuid() where id = '${stranger.caseId}'`);
    expect(refusalOf(await move(id, ['fulfil', { caseNumber: stranger.number }]))).toEqual([422, 'dutyCaseUnknown']);
    await askOwner(
      app,
      `update intake.case_list set person = (select person from intake.case_list where id = '${caseId}') where id = '${stranger.caseId}'`,
    );
    expect(number).not.toBe(open.number);
    await granted(app.cast, open.caseId);
    jsonOf(await move(id, ['fulfil', { caseNumber: open.number }]));
    expect((await fileOf(id)).row).toMatchObject({ state: 'closed', duty: { fulfilledOn: today } });
  });

  test('what was let go by stands in red, and the head is told', async () => {
    const { caseId } = await denied();
    const received = addDays(today, -60);
    const { id } = await registered(caseId, 'denial', { requestedOn: received, receivedOn: received });
    expect((await listed('state=overdue')).find((row) => row.id === id)).toMatchObject({ light: 'red' });
    const { modules, foundation } = app.house;
    const scope = { area: foundation.config.area, departments: 'all' } as const;
    const told = await vi.waitUntil(
      async () => {
        await watchRound(modules.oversight, { scope });
        return (await head.get('/api/notices')).text.includes('dispute.');
      },
      { timeout: 15_000, interval: 500 },
    );
    expect(told).toBe(true);
  });

  test('the share of what was put right leads to the very proceedings', async () => {
    const { kinds, departments, year } = jsonOf<DisputeFigures>(await head.get('/api/disputes/figures'));
    const [reconsiderations, court] = kinds;
    expect(court).toMatchObject({ all: 0, share: null });
    expect(reconsiderations?.share).toBeCloseTo((reconsiderations?.corrected ?? 0) / (reconsiderations?.decided ?? 1));
    for (const state of ['all', 'open', 'overdue', 'concluded', 'decided', 'corrected'] as const)
      expect(await listed(`state=${state}&kind=reconsideration&year=${year}`), state).toHaveLength(
        reconsiderations?.[state] ?? -1,
      );
    expect(departments.reduce((sum, { corrected }) => sum + corrected, 0)).toBe(reconsiderations?.corrected);
    expect(reconsiderations?.corrected).toBe(1);
  });
});

test('the table follows from the log', async () => {
  const { config, databases } = app.house.foundation;
  const { problems } = await databases.follower.within(systemScope(config.area), (tx) => verifyLog(tx, history));
  expect(problems).toEqual([]);
});
